import { column, matrix, row, ShapeError } from '@retrace/linalg';
import { randomState } from '@retrace/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubles } from './arbitraries.ts';
import { normal } from './initializers/normal.ts';
import { dense } from './layers/dense.ts';
import { sigmoid } from './layers/sigmoid.ts';
import { tanh } from './layers/tanh.ts';
import { network } from './network.ts';
import { forward } from './passes.ts';
import { predict } from './predict.ts';
import { workspace } from './workspace.ts';

describe('predict(network, x)', () => {
  it('answers for each sample', () => {
    const net = network([dense(2, 1)]);
    net.theta.set([2, -3, 5]);
    const x = matrix([
      [1, 1],
      [0, 2],
    ]);
    expect(predict(net, x)).toEqual(column([4, -1]));
  });

  it('gives the bits that forward gives', () => {
    const net = network([dense(2, 3), tanh(), dense(3, 2), sigmoid()]);
    normal()(net, randomState(1));
    fc.assert(
      fc.property(doubles(4, 2), (x) => {
        expect(predict(net, x)).toEqual(forward(net, workspace(net, 4), x));
      }),
    );
  });

  it('leaves earlier answers as they are', () => {
    const net = network([dense(1, 1)]);
    net.theta.set([1, 0]);
    const before = predict(net, row([3]));
    predict(net, row([4]));
    expect(before).toEqual(row([3]));
  });

  it('rejects samples of another width', () => {
    expect(() => predict(network([dense(2, 1)]), matrix([[1, 2, 3]]))).toThrow(
      new ShapeError('predict: x does not fit the network: x is 1x3; it must have 2 columns'),
    );
  });
});
