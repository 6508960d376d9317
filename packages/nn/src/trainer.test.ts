import { column, matrix, row, ShapeError } from '@retrace/linalg';
import { randomState } from '@retrace/random';
import { describe, expect, it } from 'vitest';
import { dense } from './layers/dense.ts';
import { halfSumSquaredError } from './losses/squared-error.ts';
import { network } from './network.ts';
import { gradientDescent } from './optimizers/gradient-descent.ts';
import { momentum } from './optimizers/momentum.ts';
import { trainer } from './trainer.ts';

const net = network([dense(2, 1)]);
const loss = halfSumSquaredError;
const optimizer = gradientDescent({ learningRate: 1 });
const data = {
  x: matrix([
    [0, 1],
    [2, 3],
    [4, 5],
    [6, 7],
    [8, 9],
  ]),
  t: column([10, 11, 12, 13, 14]),
};

describe('trainer(network, data, options)', () => {
  it('cuts the samples into batches, in order; the last takes what is left', () => {
    const { batches } = trainer(net, data, { loss, optimizer, batchSize: 2 });
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
    expect(batches.map(({ x, space }) => [x.rows, space.batchSize])).toEqual([
      [2, 2],
      [2, 2],
      [1, 1],
    ]);
  });

  it('takes all samples in one batch when batchSize is left out', () => {
    const { batches } = trainer(net, data, { loss, optimizer });
    expect(batches.length).toBe(1);
    expect(batches[0].x).toEqual(data.x);
    expect(batches[0].t).toEqual(data.t);
  });

  it('copies no sample, and works on all batches of one size in one memory', () => {
    const { batches } = trainer(net, data, { loss, optimizer, batchSize: 1 });
    for (const { x, space } of batches) {
      expect(x.data.buffer).toBe(data.x.data.buffer);
      expect(space).toBe(batches[0].space);
    }
  });

  it('gives the optimizer the memory that it asks for, all +0', () => {
    const options = { loss, optimizer: momentum({ learningRate: 1 }) };
    expect(trainer(net, data, options).memory).toEqual(new Float64Array(3));
    expect(trainer(net, data, { loss, optimizer }).memory.length).toBe(0);
  });

  it('shuffles copies: the data stay in the order given', () => {
    const before = data.x.data.slice();
    const { batches, shuffle } = trainer(net, data, { loss, optimizer, shuffle: randomState(1) });
    shuffle?.();
    expect(batches[0].x.data).not.toEqual(before);
    expect(data.x.data).toEqual(before);
    // A sample and its target move together: x = [2i, 2i + 1], t = 10 + i.
    const { x, t } = batches[0];
    expect([...t.data].map((target) => 2 * (target - 10))).toEqual(
      [...x.data].filter((_, i) => i % 2 === 0),
    );
  });

  it('holds the order given before it first shuffles', () => {
    const { batches } = trainer(net, data, { loss, optimizer, shuffle: randomState(1) });
    expect(batches[0].x).toEqual(data.x);
    expect(batches[0].t).toEqual(data.t);
  });

  it('has nothing to shuffle with when no generator is given', () => {
    expect(trainer(net, data, { loss, optimizer }).shuffle).toBeUndefined();
  });

  it.each([0, -1, 1.5, NaN, 6])('rejects a batchSize of %d for 5 samples', (batchSize) => {
    expect(() => trainer(net, data, { loss, optimizer, batchSize })).toThrow(
      new RangeError(
        `trainer: bad batchSize: got ${batchSize}; it must be a whole number from 1 to the 5 samples`,
      ),
    );
  });

  it.each([
    ['fewer targets than samples', data.x, column([1, 2]), 'x is 5x2, t is 2x1'],
    ['samples of another width', row([1, 2, 3]), column([1]), 'x is 1x3, t is 1x1'],
    ['targets of another width', row([1, 2]), row([1, 2]), 'x is 1x2, t is 1x2'],
  ])('rejects %s', (_, x, t, shapes) => {
    expect(() => trainer(net, { x, t }, { loss, optimizer })).toThrow(
      new ShapeError(
        `trainer: data do not fit the network: ${shapes}; they must be n x 2 and n x 1`,
      ),
    );
  });
});
