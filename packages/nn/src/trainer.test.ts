import { column, matrix, row, ShapeError, zeros } from '@retrace/linalg';
import { generators, type Rng } from '@retrace/random';
import { l2 } from './penalties/l2.ts';
import { describe, expect, it } from 'vitest';
import type { Initializer } from './initializers/initializer.ts';
import { normal } from './initializers/normal.ts';
import { adam } from './optimizers/adam.ts';
import { dense } from './layers/dense.ts';
import { halfSumSquaredError } from './losses/squared-error.ts';
import { gradientDescent } from './optimizers/gradient-descent.ts';
import type { Data, Setup, StepData } from './setup.ts';
import { dropout } from './layers/dropout.ts';
import { type Trainer, trainer } from './trainer.ts';
import { trainEpoch } from './training-step.ts';

const data: Data = {
  x: matrix([
    [0, 1],
    [2, 3],
    [4, 5],
    [6, 7],
    [8, 9],
  ]),
  t: column([10, 11, 12, 13, 14]),
};
const setup: Setup = {
  seed: 1,
  data,
  layers: [dense(2, 1)],
  initialize: normal(),
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 0.001 }),
};
/** Nothing is drawn. */
const still: Setup = { ...setup, seed: null, initialize: { name: 'none', options: {}, fill() {} } };

describe('trainer(setup)', () => {
  it('cuts the samples into batches, in order; the last takes what is left', () => {
    const { batches } = trainer({ ...setup, batchSize: 2 });
    expect(batches.map(({ x, t }) => [[...x.data], [...t.data]])).toEqual([
      [
        [0, 1, 2, 3],
        [10, 11],
      ],
      [
        [4, 5, 6, 7],
        [12, 13],
      ],
      [[8, 9], [14]],
    ]);
    expect(batches.map(({ space }) => space.batchSize)).toEqual([2, 2, 1]);
  });

  it('copies no sample, and works on all batches of one size in one memory', () => {
    const { batches } = trainer({ ...setup, batchSize: 1 });
    for (const { x, space } of batches) {
      expect(x.data.buffer).toBe(data.x.data.buffer);
      expect(space).toBe(batches[0].space);
    }
  });

  it.each(['permutation', 'shuffle'] as const)('moves samples with their targets: %s', (order) => {
    const training = trainer({ ...setup, order });
    const [{ x, t }] = training.batches;
    trainEpoch(training);
    expect(t).not.toEqual(data.t);
    // x = [2i, 2i + 1], t = 10 + i
    expect([...x.data]).toEqual(
      [...t.data].flatMap((target) => [2 * target - 20, 2 * target - 19]),
    );
  });

  it('draws the data before the parameters', () => {
    const drawnFrom: string[] = [];
    trainer({
      ...setup,
      data: () => (drawnFrom.push('data'), data),
      initialize: { name: 'noting', options: {}, fill: () => drawnFrom.push('parameters') },
    });
    expect(drawnFrom).toEqual(['data', 'parameters']);
  });

  it('needs no seed where nothing is drawn', () => {
    expect(() => trainEpoch(trainer(still))).not.toThrow();
  });

  it.each<[string, Partial<Setup>]>([
    ['data', { data: (rng) => ({ ...data, x: matrix([[rng.uniform(0, 1), 0]]) }) }],
    ['parameters', { initialize: normal() }],
    ['an order', { order: 'permutation' }],
    ['masks', { layers: [dropout({ inputs: 2, keep: 0.5 }), dense(2, 1)] }],
  ])('refuses to draw %s without a seed', (_, change) => {
    expect(() => trainEpoch(trainer({ ...still, ...change }))).toThrow(
      new RangeError(
        'training: draws random numbers: got seed null; it needs a seed, such as a whole number from 0 to 2^32 - 1',
      ),
    );
  });

  it.each<[object, string]>([
    [
      { order: 'random' },
      "order: got 'random'; it must be one of 'given', 'permutation', 'shuffle'",
    ],
    [
      { update: 'at once' },
      "update: got 'at once'; it must be one of 'together', 'layer by layer'",
    ],
  ])('refuses a word that it does not know: %j', (change, message) => {
    expect(() => trainer({ ...setup, ...change })).toThrow(
      new RangeError(`trainer: bad ${message}`),
    );
  });

  it('refuses a penalty on a parameter that no layer has', () => {
    const penalty = l2({ factor: 1, parameters: ['b', 'w'] });
    expect(() => trainer({ ...setup, penalty })).toThrow(
      new RangeError('trainer: nothing to penalise: got the parameter w; the layers have W, b'),
    );
  });

  it('refuses data that are drawn for each step where the metric is not a running one', () => {
    const drawn = { name: 'drawn', options: {}, samples: 5, inputs: 2, outputs: 1, draw() {} };
    expect(() => trainer({ ...setup, data: drawn })).toThrow(
      new RangeError(
        'trainer: no data for the metric: got drawn, drawn for each step; running must be true',
      ),
    );
  });

  it.each([0, -1, 1.5, NaN, 6])('refuses a batchSize of %d for 5 samples', (batchSize) => {
    expect(() => trainer({ ...setup, batchSize })).toThrow(
      new RangeError(
        `trainer: bad batchSize: got ${batchSize}; it must be a whole number from 1 to the 5 samples`,
      ),
    );
  });

  it.each([
    ['fewer targets than samples', data.x, column([1, 2]), 'x is 5x2, t is 2x1'],
    ['targets of another width', row([1, 2]), row([1, 2]), 'x is 1x2, t is 1x2'],
  ])('refuses %s', (_, x, t, shapes) => {
    expect(() => trainer({ ...setup, data: { x, t } })).toThrow(
      new ShapeError(
        `trainer: data do not fit the network: ${shapes}; they must be n x 2 and n x 1`,
      ),
    );
  });

  it('refuses samples of another width', () => {
    expect(() => trainer({ ...setup, data: { x: row([1, 2, 3]), t: row([1]) } })).toThrow(
      new RangeError(
        'network: sizes do not fit: layer 1 (dense) takes 2 inputs, the network has 3; they must be equal',
      ),
    );
  });
});

describe('trainer.restart({ seed, draws })', () => {
  const drawn = (rng: Rng): Data => {
    const [x, t] = [zeros(5, 2), zeros(5, 1)];
    rng.fillUniform(x.data, -1, 1);
    rng.fillUniform(t.data, -1, 1);
    return { x, t };
  };
  const eachStep: StepData = {
    name: 'each step',
    options: {},
    samples: 5,
    inputs: 2,
    outputs: 1,
    draw: (rng, { data: x }) => rng.fillUniform(x, -1, 1),
  };
  /** Leaves out b, which a new network has as 0. */
  const onlyW: Initializer = {
    name: 'onlyW',
    options: {},
    fill: ({ parameters: [{ W }] }, rng) => rng.fillNormal(W.data),
  };

  it.each<[string, Partial<Setup>]>([
    ['given data', {}],
    ['data that are drawn once', { data: drawn }],
    ['data that are drawn for each step', { data: eachStep, running: true }],
    ['a permutation', { order: 'permutation', batchSize: 2 }],
    ['a shuffle', { order: 'shuffle', batchSize: 2 }],
    ['masks', { layers: [dense(2, 1), dropout({ inputs: 1, keep: 0.5 })] }],
    ['an optimizer with a memory', { optimizer: adam({ learningRate: 0.1 }) }],
    ['an initializer that leaves out what is 0', { initialize: onlyW }],
  ])('is as a new trainer: %s', (_, change) => {
    const own: Setup = { ...setup, ...change };
    const skip = { kind: 'normal', count: 3 } as const;
    const beginning = {
      seed: 2,
      draws: { data: { skip }, parameters: { skip }, order: { skip }, masks: { skip } },
    } as const;
    const [again, fresh] = [trainer(own), trainer({ ...own, ...beginning })];
    for (let i = 0; i < 3; i++) trainEpoch(again);
    expect(again.restart(beginning)).toBe(true);
    const state = ({ network: { theta }, updates, progress, ...rest }: Trainer): unknown[] => [
      theta,
      rest.data,
      updates.map(({ memory, step }) => [memory, step]),
      { ...progress, restarts: 0 },
    ];
    expect(state(again)).toEqual(state(fresh));
    for (let i = 0; i < 3; i++) for (const each of [again, fresh]) trainEpoch(each);
    expect(state(again)).toEqual(state(fresh));
  });

  it('is refused by data of another shape', () => {
    const rows = (rng: Rng): number => rng.randint(1, 9);
    const training = trainer({
      ...setup,
      data(rng) {
        const n = rows(rng);
        return { x: zeros(n, 2), t: zeros(n, 1) };
      },
    });
    const others = Array.from({ length: 9 }, (_, seed) => seed);
    expect(others.map((seed) => training.restart({ seed }))).toEqual(
      others.map((seed) => rows(generators.numpy(seed)) === training.data.x.rows),
    );
  });
});
