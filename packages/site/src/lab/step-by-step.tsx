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
  readonly numbers: readonly {
    readonly name: string;
    readonly rows: readonly (readonly number[])[];
  }[];
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
        {numbers.map(({ name, rows }) => (
          <div key={name} class="scroll" tabIndex={0} role="group" aria-label={name}>
            <table class="matrix">
              <caption>{name}</caption>
              <tbody>
                {rows.map((row, i) => (
                  <tr key={i}>
                    {row.map((value, j) => (
                      <td key={j}>{String(value)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </div>
    </div>
  );
}

const title = ({ name }: LayerStep, i: number): string => `${i + 1}. ${name}`;

function stagesOf({ x, t, layers, loss }: OneStep, sample: number, say: Say): Stage[] {
  const row = (matrix: Matrix): number[][] => lists(matrix).slice(sample, sample + 1);
  const inputOf = (i: number): Matrix => (i === 0 ? x : layers[i - 1].y);
  const forward = layers.map((layer, i): Stage => ({
    part: 'forward',
    title: title(layer, i),
    formula: formulas[layer.name]?.forward ?? '',
    numbers: [
      { name: i === 0 ? `x, ${say('inputs')}` : 'x', rows: row(inputOf(i)) },
      ...parameters(layer.parameters),
      {
        name: i === layers.length - 1 ? 'y' : (formulas[layer.name]?.gives ?? 'y'),
        rows: row(layer.y),
      },
    ],
  }));
  const compared: Stage = {
    part: 'forward',
    title: say('lossOfStep'),
    formula: '',
    numbers: [
      { name: `t, ${say('target')}`, rows: row(t) },
      { name: 'y', rows: row(layers[layers.length - 1].y) },
      { name: 'L', rows: [[loss]] },
    ],
  };
  const backward = layers.map((layer, i): Stage => ({
    part: 'backward',
    title: title(layer, i),
    formula: formulas[layer.name]?.backward ?? '',
    numbers: [
      { name: 'dL/dy', rows: row(layer.dy) },
      ...parameters(layer.gradients).map((each) => ({ ...each, name: `d${each.name}` })),
    ],
  }));
  const update = layers.flatMap((layer, i): Stage[] =>
    Object.keys(layer.gradients).map((name) => ({
      part: 'update',
      title: `${title(layer, i)}, ${name}`,
      formula: '',
      numbers: [
        { name: say('before'), rows: few(layer.parameters[name]) },
        { name: say('gradient'), rows: few(layer.gradients[name]) },
        { name: say('after'), rows: few(layer.after[name]) },
      ],
    })),
  );
  return [...forward, compared, ...backward.toReversed(), ...update];
}

function parameters(all: LayerStep['parameters']): { name: string; rows: number[][] }[] {
  return Object.entries(all).map(([name, matrix]) => ({ name, rows: few(matrix) }));
}

/** As many as one can look at. */
const few = (matrix: Matrix): number[][] =>
  lists(matrix)
    .slice(0, 12)
    .map((row) => row.slice(0, 12));

function lists({ rows, cols, data }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]);
}

/** The formulas of the usual layers, as the lessons write them. */
const formulas: Readonly<
  Record<string, { readonly forward: string; readonly backward: string; readonly gives: string }>
> = {
  dense: { forward: 'z = x W + b', backward: 'dW = xᵀ dz, dx = dz Wᵀ', gives: 'z' },
  sigmoid: { forward: 'y = 1 / (1 + exp(−z))', backward: 'dz = dy · y (1 − y)', gives: 'y' },
  tanh: { forward: 'y = tanh(z)', backward: 'dz = dy · (1 − y²)', gives: 'y' },
  relu: { forward: 'y = max(0, z)', backward: 'dz = z > 0 ? dy : 0', gives: 'y' },
};
