import { column, matrix, row, ShapeError } from '@retrace/linalg';
import { l2 } from './penalties/l2.ts';
import { describe, expect, it } from 'vitest';
import { normal } from './initializers/normal.ts';
import { dense } from './layers/dense.ts';
import { halfSumSquaredError } from './losses/squared-error.ts';
import { gradientDescent } from './optimizers/gradient-descent.ts';
import type { Data, Setup } from './setup.ts';
import { dropout } from './layers/dropout.ts';
import { trainer } from './trainer.ts';
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
