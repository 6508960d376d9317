import { type Lesson, type Run, startRun, type Training } from '@retrace/lesson';
import { matrix, row, view } from '@retrace/linalg';
import { dense, l2, sigmoid, uniform } from '@retrace/nn';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkGolden } from './check.ts';
import { digest } from './digest.ts';
import { explain } from './explain.ts';
import { goldenText } from './golden-file.ts';
import { parseGolden } from './parse-golden.ts';
import { fileOf, snapshot, snapshotsOf, startRuns } from './snapshot.ts';
import { type Box, box, drawn, lineLesson } from './testing/line-lesson.ts';

let golden: Box;
beforeEach(() => {
  golden = box();
});
afterEach(() => golden.remove());

const recorded = { reason: 'A test', versions: {} };
const only = (change: Parameters<typeof drawn>[0]): Lesson => lineLesson({}, [drawn(change)]);

/** A run whose checkpoints are changed. */
function changed(
  run: Run,
  change: (checkpoint: ReturnType<Run['at']>) => ReturnType<Run['at']>,
): Run {
  return { ...run, at: (epoch) => change(run.at(epoch)), last: () => change(run.last()) };
}

describe('a snapshot', () => {
  it('takes down parameters of any name, in any number, and names their numbers after them', () => {
    const layer = { W: matrix([[1]]), Wh: matrix([[2], [3]]), b: row([4, 5]) };
    const shapes = { W: [1, 1], Wh: [2, 1], b: [2] } as const;
    const program = drawn();
    const layers = [0, 1].map(() => ({ ...dense(1, 1), parameters: shapes }));
    const lesson = lineLesson({}, [{ ...program, layers }]);
    const runOf = (Wh: number): Run =>
      changed(startRun(program), (checkpoint) => ({
        ...checkpoint,
        parameters: [layer, { ...layer, Wh: matrix([[2], [Wh]]) }],
      }));
    const before = new Map([['drawn', runOf(3)]]);
    const text = goldenText(fileOf('line', snapshotsOf(lesson, before), recorded));
    expect(parseGolden('line', text).programs['drawn'].checkpoints[0].parameters).toEqual([
      { W: [[1]], Wh: [[2], [3]], b: [4, 5] },
      { W: [[1]], Wh: [[2], [3]], b: [4, 5] },
    ]);
    expect(checkGolden(lesson, before, text).status).toBe('matches');
    const { differences } = checkGolden(lesson, new Map([['drawn', runOf(4)]]), text);
    expect([...new Set(differences[0].values.map(({ name }) => name))]).toEqual(['Wh2[1][0]']);
  });

  it('leaves out a loss that is not known at epoch 0, and begins the digest with epoch 1', () => {
    const program = drawn();
    const whole = startRun(program);
    const run = changed(whole, (checkpoint) =>
      checkpoint.epoch > 0
        ? checkpoint
        : Object.defineProperty({ ...checkpoint }, 'loss', { value: NaN }),
    );
    const now = snapshot(run, program);
    expect(Object.keys(now.program.checkpoints[0])).toEqual(['epoch', 'parameters']);
    expect(now.program.lossDigest).toBe(digest(whole.last().losses.subarray(1)));
    const lesson = lineLesson({}, [program]);
    const text = goldenText(fileOf('line', new Map([['drawn', now]]), recorded));
    expect(checkGolden(lesson, new Map([['drawn', run]]), text).status).toBe('matches');
    expect(explain(checkGolden(lesson, startRuns(lesson), text))).toContain(
      '  loss at epoch 0: golden left out, this run kept',
    );
  });

  it('takes down each part of a setup that says what it is, and no part that is not set', () => {
    const setup: Training = {
      ...drawn(),
      layers: [dense(1, 1), sigmoid()],
      order: 'shuffle',
      penalty: l2({ factor: 0.5 }),
      running: true,
    };
    const { data, layers, ...others } = snapshot(startRun(drawn()), setup).settings;
    expect(data).toMatch(/^2x1 to 2x1, sha256:/);
    expect(layers).toMatch(/^dense \{.*"inputs": 1, "outputs": 1 \}, sigmoid$/);
    expect(others).toMatchObject({
      batchSize: 2,
      loss: expect.stringMatching(/^meanSquaredError/),
      metric: expect.stringMatching(/^meanSquaredError/),
      optimizer: expect.stringMatching(/^gradientDescent/),
      order: 'shuffle',
      penalty: 'l2 { "factor": 0.5, "parameters": ["W"] }',
      running: 'true',
    });
    expect(others).not.toHaveProperty('update');
  });

  it('may have a list for a seed', () => {
    golden.record();
    golden.edit((text) => text.replace('"seed": 1', '"seed": [1, 2]'));
    expect(explain(golden.check())).toContain('  seed: golden [1, 2], this run 1');
  });
});

describe('a large network', () => {
  const numbers = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i % 3);
  const large = (inputs: number, hidden: number, epochs: number): Lesson =>
    only({
      data: { x: view(numbers(inputs), 1, inputs), t: view(numbers(10), 1, 10) },
      layers: [dense(inputs, hidden), sigmoid(), dense(hidden, 10)],
      initialize: uniform(-0.01, 0.01),
      epochs,
    });

  it('of 100,000 parameters has a file below 100 kB', () => {
    const lesson = large(784, 126, 100);
    golden.record(lesson);
    expect(golden.read().length).toBeLessThan(100_000);
    expect(golden.check(lesson).status).toBe('matches');
  });

  it('of a million parameters is recorded and checked', () => {
    const lesson = large(1000, 990, 1);
    golden.record(lesson);
    expect(golden.check(lesson).status).toBe('matches');
  });

  it('differs by the digest of a matrix, of which samples are compared', () => {
    const lesson = large(30, 20, 2);
    const [program] = lesson.programs;
    if (program.kind !== 'training') throw new Error('it is a training');
    golden.record(lesson);
    /** Changes one number of W1 after the last epoch, which no loss has seen. */
    const bent = (index: number): Run =>
      changed(startRun(program), (checkpoint) => {
        if (checkpoint.epoch < 2) return checkpoint;
        const [first, second] = checkpoint.parameters;
        const { data, rows, cols } = first.W;
        const W = view(data.with(index, data[index] + 1e-9), rows, cols);
        return { ...checkpoint, parameters: [{ ...first, W }, second] };
      });
    const said = (index: number): string[] =>
      explain(checkGolden(lesson, new Map([['drawn', bent(index)]]), golden.read()));
    const byDigest =
      '  W1 differs by its digest at 1 checkpoint, first at epoch 2; only samples of its numbers are kept';
    expect(said(1).slice(0, 2)).toEqual([
      'golden/line.json: drawn differs from epoch 2 on; epoch 1 agrees',
      byDigest,
    ]);
    expect(said(74).slice(1, 4)).toEqual([
      expect.stringMatching(/^ {2}1 of \d+ numbers differs, by at most 1e-9 absolute/),
      byDigest,
      expect.stringMatching(/^ {2}epoch 2, W1\[3\]\[14\]: golden /),
    ]);
  });
});
