import { readdirSync } from 'node:fs';
import { calculation, claim, type Run, startRun, type Training } from '@retrace/lesson';
import { column, row } from '@retrace/linalg';
import {
  dense,
  given,
  gradientDescent,
  halfMeanSquaredError,
  meanAbsoluteError,
  meanSquaredError,
  momentum,
  uniform,
} from '@retrace/nn';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkGolden } from './check.ts';
import { explain } from './explain.ts';
import { type Runs, startRuns } from './snapshot.ts';
import { type Box, box, drawn, lineLesson } from './testing/line-lesson.ts';

let golden: Box;
beforeEach(() => {
  golden = box();
  golden.record();
});
afterEach(() => golden.remove());

/** All that is said of a lesson beside its golden file. */
const said = (lesson = lineLesson()): string => explain(golden.check(lesson)).join('\n');

/** What a difference likely comes from. */
const cause = (lines: string): string | undefined => /likely cause: (.*)$/m.exec(lines)?.[1];

/** A run in which the loss of one epoch is not what training gave. */
function bent(run: Run, epoch: number): Run {
  const { losses, ...last } = run.last();
  return { ...run, last: () => ({ ...last, losses: losses.with(epoch, losses[epoch] + 1e-9) }) };
}

describe('checkGolden', () => {
  it('matches what was recorded', () => {
    expect(golden.check()).toEqual({
      status: 'matches',
      problems: [],
      differences: [],
    });
  });

  it('never writes', () => {
    const before = golden.read();
    golden.check(lineLesson({ seed: 2 }));
    expect(golden.read()).toBe(before);
    expect(readdirSync(golden.folder)).toEqual(['line.json']);
  });

  it('never compares what is kept of the recording', () => {
    golden.edit((text) =>
      text.replace('"A test"', '"Another"').replace(/"node": "[^"]*"/, '"node": "1.2.3"'),
    );
    expect(golden.check().status).toBe('matches');
  });

  it('holds some of the trainings against their part of the file', () => {
    const lesson = lineLesson();
    const some = new Map([...startRuns(lesson)].filter(([slug]) => slug === 'drawn'));
    golden.edit((text) => text.replace('[0.1]', '[0.2]'));
    expect(checkGolden(lesson, some, golden.read()).status).toBe('matches');
    golden.edit((text) => text.replace('[1.52', '[1.53'));
    expect(checkGolden(lesson, some, golden.read()).status).toBe('differs');
  });

  describe('of a run that is shorter than its training', () => {
    const lesson = lineLesson();
    /** Whether the first epochs of `drawn`, with something changed, match what the file has of them. */
    const statusOf = (epochs: number, change: Partial<Training> = {}): string => {
      const shorter = new Map([['drawn', startRun(drawn({ ...change, epochs }))]]);
      return checkGolden(lesson, shorter, golden.read()).status;
    };

    it.each([0, 1, 5, 10])('matches the beginning, up to the checkpoint at epoch %i', (epochs) => {
      expect(statusOf(epochs)).toBe('matches');
    });

    it('differs in a parameter, in a loss between two checkpoints, and in a setting', () => {
      expect(statusOf(5, { seed: 2 })).toBe('differs');
      const optimizer = gradientDescent({ learningRate: 0.1250001 });
      expect(statusOf(5, { optimizer })).toBe('differs');
      golden.edit((text) => text.replace(/(?<="2-5": "sha256:)..../, '0000'));
      expect(statusOf(5)).toBe('differs');
      expect(statusOf(2)).toBe('matches');
    });

    it('does not match where the file has no checkpoint', () => {
      expect(statusOf(7)).toBe('differs');
    });
  });

  it('explains a difference', () => {
    expect(said(lineLesson({ seed: 2 })).split('\n')).toEqual([
      'golden/line.json: drawn differs from epoch 0 on',
      '  18 of 18 numbers differ, by at most 11.9 absolute, 1.46 relative, 9.2e+18 ulp',
      '  seed: golden 1, this run 2',
      '  epoch 0, loss: golden 15.675875971967502, this run 27.553380766340545, 3.4e+15 ulp',
      '  epoch 0, W1[0][0]: golden -0.165955990594852, this run -0.12801019571599248, 1.4e+15 ulp',
      '  epoch 0, b1[0]: golden 0.4406489868843162, this run -0.9481475363442173, 9.2e+18 ulp',
      '  epoch 1, loss: golden 0.3518605482937925, this run 0.585260593343104, 3.4e+15 ulp',
      '  epoch 1, W1[0][0]: golden 1.397523133445312, this run 1.9325515027355844, 2.4e+15 ulp',
      '  epoch 1, b1[0]: golden 1.3927202366363067, this run 0.33689317113533424, 9.2e+15 ulp',
      '  epoch 2, loss: golden 0.03636615649199279, this run 0.031237028878372073, 7.4e+14 ulp',
      '  epoch 2, W1[0][0]: golden 1.626801086303377, this run 2.223371874350094, 2.2e+15 ulp',
      '  and 10 more',
      'likely cause: a changed setting: seed',
    ]);
  });

  it.each<[string, Parameters<typeof lineLesson>[0], string, string]>([
    ['another seed', { seed: 3 }, 'seed: golden 1, this run 3', 'a changed setting: seed'],
    [
      'no seed',
      { seed: null, initialize: given([{ W: row([1]), b: row([2]) }]) },
      'seed: golden 1, this run none',
      'a changed setting: seed, initialize',
    ],
    ['more epochs', { epochs: 20 }, 'epochs: golden 12, this run 20', 'a changed setting: epochs'],
    [
      'another optimizer',
      { optimizer: momentum({ learningRate: 0.125 }) },
      'optimizer: golden gradientDescent { "learningRate": 0.125 }, this run momentum',
      'a changed setting: optimizer',
    ],
    [
      'another batch size',
      { batchSize: 1 },
      'batchSize: golden 2, this run 1',
      'a changed setting: batchSize',
    ],
    [
      'another loss',
      { loss: halfMeanSquaredError },
      'loss: golden meanSquaredError, this run halfMeanSquaredError',
      'a changed setting: loss',
    ],
    [
      'another metric',
      { metric: meanAbsoluteError },
      'metric: golden meanSquaredError, this run meanAbsoluteError',
      'a changed setting: metric',
    ],
    [
      'other layers',
      { layers: [dense(1, 1, { bias: false })] },
      'b1: golden 1, this run none',
      'a changed setting: layers',
    ],
    [
      'other data',
      { data: { x: column([1, 2]), t: column([3, 6]) } },
      'data: golden 2x1 to 2x1, sha256:1555df31',
      'a changed setting: data',
    ],
  ])('names both values of %s', (_, change, values, names) => {
    const message = said(lineLesson(change));
    expect(message).toContain(`\n  ${values}`);
    expect(cause(message)).toBe(names);
  });

  it('finds two seeds swapped', () => {
    golden.record(lineLesson({}, [drawn({ slug: 'a', seed: 1 }), drawn({ slug: 'b', seed: 2 })]));
    const check = golden.check(
      lineLesson({}, [drawn({ slug: 'a', seed: 2 }), drawn({ slug: 'b', seed: 1 })]),
    );
    expect(explain(check).filter((line) => line.startsWith('  seed'))).toEqual([
      '  seed: golden 1, this run 2',
      '  seed: golden 2, this run 1',
    ]);
    expect(check.problems.map(({ kind, file, program }) => [kind, file, program])).toEqual([
      ['differs', 'golden/line.json', 'a'],
      ['differs', 'golden/line.json', 'b'],
    ]);
  });

  it.each<[string, (text: string) => string, string, string]>([
    [
      'a seed',
      (text) => text.replace('"seed": 1', '"seed": 2'),
      'seed: golden 2, this run 1',
      'seed',
    ],
    [
      'a setting',
      (text) => text.replace('"batchSize": 2', '"batchSize": 1'),
      'batchSize: golden 1, this run 2',
      'batchSize',
    ],
    [
      'a setting of a name that every object has',
      (text) => text.replace(/("batchSize": 2,\n)/, '$1      "constructor": 1,\n'),
      'constructor: golden 1, this run none',
      'constructor',
    ],
    [
      'a setting too many',
      (text) => text.replace('"layers"', '"kernel": 1,\n      "layers"'),
      'kernel: golden 1, this run none',
      'kernel',
    ],
  ])('wonders at %s that has no effect', (_, edit, values, name) => {
    golden.edit(edit);
    const message = said();
    expect(message).toContain(values);
    expect(cause(message)).toBe(`a changed setting, of no effect on any number: ${name}`);
    expect(golden.check().problems[0].changed).toEqual(['lesson', 'file']);
  });

  it('sees -0 in the place of 0', () => {
    golden.edit((text) => text.replace('[-0]', '[0]'));
    expect(explain(golden.check())).toEqual([
      'golden/line.json: at-rest differs from epoch 0 on',
      '  1 of 3 numbers differs, by at most 0 absolute, 0 relative, 1 ulp',
      '  epoch 0, W1[0][0]: golden 0, this run -0, 1 ulp',
      'likely cause: an edit of the golden file: it contradicts itself, and no training writes that',
    ]);
  });

  it.each<[string, (text: string) => string, string]>([
    [
      'a weight moved by one ulp',
      (text) => text.replace('1.626801086303377', (W) => String(Number(W) + Number.EPSILON)),
      ' first at epoch 2, at 1 of 6 checkpoints; epoch 1 agrees',
    ],
    [
      'a loss in the middle',
      (text) => text.replace('0.02666731852027657', '0.02666731852027658'),
      ' first at epoch 5, at 1 of 6 checkpoints; epoch 2 agrees',
    ],
    [
      'the digest of all losses',
      (text) => text.replace('sha256:9de8', 'sha256:0000'),
      ', though its numbers agree at every checkpoint',
    ],
    [
      'the digest of the losses between two checkpoints',
      (text) => text.replace('sha256:2f35', 'sha256:0000'),
      ', though its numbers agree at every checkpoint',
    ],
    [
      'a gap too few',
      (text) => text.replace(/ {6}"2-5": .*\n/, ''),
      ', though its numbers agree at every checkpoint',
    ],
  ])('sees that %s was edited in the file', (_, edit, since) => {
    golden.edit(edit);
    const message = said();
    expect(message).toContain(`differs${since}`);
    expect(cause(message)).toBe(
      'an edit of the golden file: it contradicts itself, and no training writes that',
    );
    expect(golden.check().problems[0].changed).toEqual(['file']);
  });

  it('finds between which checkpoints a loss differs', () => {
    const lesson = lineLesson();
    const runs = new Map(startRuns(lesson));
    const [program] = lesson.programs;
    if (program.kind !== 'training') throw new Error('drawn is a training');
    runs.set('drawn', bent(startRun(program), 7));
    const message = explain(checkGolden(lesson, runs, golden.read())).join('\n');
    expect(cause(message)).toBe(
      'the loss of an epoch after 5 and before 10; every checkpoint agrees',
    );
  });

  it.each<[string, Parameters<typeof lineLesson>[0], string]>([
    [
      'another initial draw of the same name',
      { initialize: { ...uniform(-2, 2), options: uniform(-1, 1).options } },
      'seed or initial draw: it differs at epoch 0, before any step',
    ],
    [
      'another gradient',
      {
        loss: { ...halfMeanSquaredError, name: meanSquaredError.name },
      },
      'gradient or update: epoch 0 agrees, epoch 1 does not',
    ],
    [
      'other arithmetic',
      {
        initialize: {
          ...uniform(-1, 1),
          fill(network, rng) {
            uniform(-1, 1).fill(network, rng);
            network.theta[0] *= 1 + 4 * Number.EPSILON;
          },
        },
      },
      'arithmetic: in the last bits at epoch 0, growing from there (order of addition, exp, log)',
    ],
    [
      'another way to report the loss',
      { metric: { ...meanSquaredError, value: () => 1 } },
      'the reported loss: every parameter agrees, so it is the metric',
    ],
    [
      'something that happens later',
      {
        optimizer: {
          ...gradientDescent({ learningRate: 0.125 }),
          memorySize: () => 1,
          update({ theta, gradient, memory }) {
            const late = memory[0]++ > 6 ? 0.5 : 1;
            for (let i = 0; i < theta.length; i++) theta[i] -= 0.125 * late * gradient[i];
          },
        },
      },
      'a step that is first taken after epoch 5, and by epoch 10',
    ],
  ])('guesses %s', (_, change, says) => {
    expect(cause(said(lineLesson(change)))).toBe(says);
  });

  it('holds a part to its names, too, and no more than that part', () => {
    const lesson = lineLesson({ epochs: 20 });
    const some = new Map([...startRuns(lesson)].filter(([slug]) => slug === 'drawn'));
    const kinds = (runs: Runs): string[] =>
      checkGolden(lesson, runs, golden.read()).problems.map(
        ({ kind, program }) => `${kind} ${program}`,
      );
    expect(kinds(some)).toEqual(['stale-epoch drawn', 'differs drawn']);
    golden.record(lineLesson({}, [drawn()]));
    const rest = new Map([...startRuns(lesson)].filter(([slug]) => slug === 'at-rest'));
    expect(kinds(rest)).toEqual(['program-missing at-rest']);
    expect(kinds(startRuns(lesson))).toEqual([
      'program-missing at-rest',
      'stale-epoch drawn',
      'differs drawn',
    ]);
    expect(checkGolden(lesson, rest, golden.read()).problems).toEqual([
      {
        kind: 'program-missing',
        file: 'golden/line.json',
        program: 'at-rest',
        says: {
          en: "golden/line.json: a program is missing: got no 'at-rest'; the lesson trains it",
          zh: "golden/line.json：少了一个程序：没有 'at-rest'；这一课会训练它",
        },
        message: "golden/line.json: a program is missing: got no 'at-rest'; the lesson trains it",
        changed: ['lesson', 'file'],
      },
    ]);
  });

  it('finds a loss that is left out at epoch 0', () => {
    golden.edit((text) => text.replace('          "loss": 16.21,\n', ''));
    expect(golden.check().differences[0].settings).toEqual([
      { name: 'loss at epoch 0', golden: 'left out', now: 'kept' },
    ]);
  });

  it('holds the file to the epochs of the lesson, though a run of other epochs is what it says', () => {
    golden.record(lineLesson({ epochs: 20 }));
    const lesson = lineLesson();
    const runs = new Map(startRuns(lesson)).set('drawn', startRun({ ...drawn(), epochs: 20 }));
    expect(checkGolden(lesson, runs, golden.read()).problems.map(({ kind }) => kind)).toEqual([
      'stale-epoch',
    ]);
  });

  it('lets be what just computes', () => {
    const curve = calculation({
      slug: 'curve',
      title: { en: 'A curve', zh: '曲线' },
      claims: [claim({ en: 'it holds', zh: '成立' }, () => true)],
    });
    expect(golden.check(lineLesson({}, [...lineLesson().programs, curve])).status).toBe('matches');
  });

  it('gives the gaps between checkpoints in order, and none that only one of them has', () => {
    const [seed] = golden.check(lineLesson({ seed: 2 })).differences;
    expect(seed.gaps).toEqual(['2-5', '5-10', '10-12']);
    const [epochs] = golden.check(lineLesson({ epochs: 20 })).differences;
    expect(epochs.gaps).toEqual([]);
  });

  it('names a checkpoint that one of them has not', () => {
    golden.edit((text) => text.replace(/ {8}\{\n {10}"epoch": 2,[^]*?\n {8}\},\n/, ''));
    expect(golden.check().differences[0].settings).toEqual([
      { name: 'checkpoints', golden: '0, 1, 5, 10, 12', now: '0, 1, 2, 5, 10, 12' },
    ]);
    expect(golden.check(lineLesson({ epochs: 20 })).differences[0].settings).toEqual([
      { name: 'epochs', golden: 12, now: 20 },
    ]);
  });

  it('finds a bias that is missing at one checkpoint', () => {
    golden.edit((text) => text.replace(/,\n {14}"b": \[1\.39[^\n]*/, ''));
    expect(golden.check().differences[0].shapes).toEqual([{ name: 'b1', golden: null, now: '1' }]);
    expect(said()).toContain('\n  b1: golden none, this run 1\n');
  });
});
