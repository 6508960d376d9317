import type { LayerStep, OneStep } from '@retrace/lesson';
import type { Matrix } from '@retrace/linalg';
import { plain } from '@retrace/plot/look';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Say } from '../words.ts';
import type { Opened } from './protocol.ts';

interface StepProps {
  readonly epoch: number;
  readonly opened: Opened;
  readonly step:
    | { readonly epoch: number; readonly batch: number; readonly step: OneStep }
    | undefined;
  readonly say: Say;
  /** Whether nothing moves; while it plays, no step is worth its training. */
  readonly resting: boolean;
  readonly ask: (batch: number) => void;
}

/** One thing that happens in a step. */
interface Stage {
  readonly part: 'forward' | 'backward' | 'update';
  readonly title: string;
  readonly formula: string;
  readonly numbers: readonly Numbers[];
}

/** A matrix, or that part of a large one that can be looked at. */
interface Numbers {
  readonly name: string;
  readonly matrix: Matrix;
  /** Which of its rows and columns are shown. */
  readonly rows: readonly number[];
  readonly cols: readonly number[];
}

/** What comes next is hidden until one asks for it: first forward, then backward, then the update. */
export function StepByStep({ epoch, opened, step, say, resting, ask }: StepProps): JSX.Element {
  const [sample, setSample] = useState(0);
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (!step && resting) ask(0);
  }, [step, resting]);
  if (!step) return <p class="faint">{say('starting')}</p>;
  const stages = stagesOf(step.step, Math.min(sample, step.step.x.rows - 1), say);
  const last = stages.length - 1;
  const { title: heading, formula, numbers, part } = stages[Math.min(at, last)];
  return (
    <div class="step">
      <div class="choosers">
        {opened.batches > 1 && (
          <label>
            <span>{say('batch')}</span>
            <input
              type="number"
              min="1"
              max={opened.batches}
              value={step.batch + 1}
              onChange={(event) => {
                const batch = Math.floor(Number(event.currentTarget.value)) - 1;
                ask(Math.max(0, Math.min(opened.batches - 1, batch || 0)));
              }}
            />
            <span class="faint">/ {plain(opened.batches)}</span>
          </label>
        )}
        {step.step.x.rows > 1 && (
          <label>
            <span>{say('sample')}</span>
            <input
              type="number"
              min="1"
              max={step.step.x.rows}
              value={sample + 1}
              onChange={(event) => {
                const row = Math.floor(Number(event.currentTarget.value)) - 1;
                setSample(Math.max(0, Math.min(step.step.x.rows - 1, row || 0)));
              }}
            />
            <span class="faint">/ {plain(step.step.x.rows)}</span>
          </label>
        )}
        <span class="faint">
          {say('epochBefore')} {plain(epoch)} → {plain(epoch + 1)} {say('epochAfter')}
        </span>
      </div>
      <div class="controls">
        <button type="button" data-do="previous" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {say('previous')}
        </button>
        <button type="button" data-do="next" disabled={at >= last} onClick={() => setAt(at + 1)}>
          {say('next')}
        </button>
        <span class="faint">
          {at + 1} / {last + 1}
        </span>
      </div>
      <div class="stage" aria-live="polite">
        <p class="part-name">{say(part)}</p>
        <p class="stage-title">
          <b>{heading}</b> <span class="formula">{formula}</span>
        </p>
        {numbers.map((each) => (
          <MatrixTable key={each.name} {...each} say={say} />
        ))}
      </div>
    </div>
  );
}

/** Of a large matrix the numbers of the rows and columns are shown, too. */
function MatrixTable({
  name,
  matrix,
  rows,
  cols,
  say,
}: Numbers & { readonly say: Say }): JSX.Element {
  const sizes = (...of: number[]): string => (matrix.rows === 1 ? of.slice(1) : of).join(' × ');
  const [fewRows, fewCols] = [rows.length < matrix.rows, cols.length < matrix.cols];
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={name}>
      <table class="matrix">
        <caption>
          {name}
          {(fewRows || fewCols) &&
            say('colon') +
              sizes(rows.length, cols.length) +
              say('outOf') +
              sizes(matrix.rows, matrix.cols)}
        </caption>
        {fewCols && (
          <thead>
            <tr>
              {fewRows && <td />}
              {cols.map((col) => (
                <th key={col} scope="col">
                  {col + 1}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {fewRows && <th scope="row">{row + 1}</th>}
              {cols.map((col) => (
                <td key={col}>{String(matrix.data[row * matrix.cols + col])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const title = ({ name }: LayerStep, i: number): string => `${i + 1}. ${name}`;

function stagesOf({ x, t, layers, loss }: OneStep, sample: number, say: Say): Stage[] {
  const inputOf = (i: number): Matrix => (i === 0 ? x : layers[i - 1].y);
  const row = (name: string, matrix: Matrix, cols = first(matrix.cols)): Numbers => {
    const data = matrix.data.subarray(sample * matrix.cols, (sample + 1) * matrix.cols);
    return { name, matrix: { rows: 1, cols: matrix.cols, data }, rows: [0], cols };
  };
  /** A parameter, or its gradient; the rows of weights are the inputs. */
  const part = (name: string, matrix: Matrix, i: number): Numbers => {
    const input = inputOf(i);
    const rows = matrix.rows === input.cols ? telling(input, sample) : first(matrix.rows);
    return { name, matrix, rows, cols: first(matrix.cols) };
  };
  const parts = (all: LayerStep['parameters'], before: string, i: number): Numbers[] =>
    Object.entries(all).map(([name, matrix]) => part(`${before}${name}`, matrix, i));
  const forward = layers.map((layer, i): Stage => {
    const input = inputOf(i);
    const formula = layer.formula?.forward ?? '';
    const name = i === 0 ? say('inputs') : formula.includes('z', 1) ? 'z' : 'x';
    const isWeighted = Object.values(layer.parameters).some(({ rows }) => rows === input.cols);
    return {
      part: 'forward',
      title: title(layer, i),
      formula,
      numbers: [
        row(name, input, isWeighted ? telling(input, sample) : undefined),
        ...parts(layer.parameters, '', i),
        row(i === layers.length - 1 ? 'y' : formula.charAt(0) || 'y', layer.y),
      ],
    };
  });
  const compared: Stage = {
    part: 'forward',
    title: say('lossOfStep'),
    formula: '',
    numbers: [
      row(say('target'), t),
      row('y', layers[layers.length - 1].y),
      { name: 'L', matrix: scalar(loss), rows: [0], cols: [0] },
    ],
  };
  const backward = layers.map((layer, i): Stage => ({
    part: 'backward',
    title: title(layer, i),
    formula: layer.formula?.backward ?? '',
    numbers: [row('dL/dy', layer.dy), ...parts(layer.gradients, 'd', i)],
  }));
  const update = layers.flatMap((layer, i): Stage[] =>
    Object.keys(layer.gradients).map((name) => ({
      part: 'update',
      title: `${title(layer, i)}, ${name}`,
      formula: '',
      numbers: [
        part(say('before'), layer.parameters[name], i),
        part(say('gradient'), layer.gradients[name], i),
        part(say('after'), layer.after[name], i),
      ],
    })),
  );
  return [...forward, compared, ...backward.toReversed(), ...update];
}

/** As many as one can look at. */
const most = 16;

const first = (count: number): number[] =>
  Array.from({ length: Math.min(most, count) }, (_, i) => i);

/** Of many inputs those that are not 0: the weights of the others have no part in this step. */
function telling({ data, cols }: Matrix, sample: number): number[] {
  if (cols <= most) return first(cols);
  const all = Array.from({ length: cols }, (_, i) => i);
  const isZero = (i: number): boolean => data[sample * cols + i] === 0;
  const sorted = [...all.filter((i) => !isZero(i)), ...all.filter(isZero)];
  return sorted.slice(0, most).toSorted((a, b) => a - b);
}

const scalar = (value: number): Matrix => ({ rows: 1, cols: 1, data: Float64Array.of(value) });
