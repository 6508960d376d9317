import { sigmoid, tanh } from '@retrace/elementary';
import { matrix, row } from '@retrace/linalg';
import { describe, expect, it } from 'vitest';
import { network } from '../network.ts';
import { backward, forward } from '../passes.ts';
import { workspace } from '../workspace.ts';
import { identity } from './identity.ts';
import { recurrent } from './recurrent.ts';

describe('recurrent({ steps, inputs, hidden })', () => {
  it('hands each h_t on to the next step: h_t = tanh((x_t Wx + h_{t-1} Wh) + b)', () => {
    const net = network({ layers: [recurrent({ steps: 3, inputs: 1, hidden: 1 })] });
    net.theta.set([0.5, 2, -0.25]);
    const h1 = tanh(0.5 * 1 - 0.25);
    const h2 = tanh(0.5 * -2 + 2 * h1 - 0.25);
    const h3 = tanh(0.5 * 3 + 2 * h2 - 0.25);
    expect(forward(workspace(net, 1), row([1, -2, 3]))).toEqual(row([h1, h2, h3]));
  });

  it('begins each sample with h_0 = 0, and squeezes by the sigmoid where it is told to', () => {
    const layer = recurrent({
      steps: 2,
      inputs: 1,
      hidden: 1,
      activation: 'sigmoid',
      bias: false,
    });
    const net = network({ layers: [layer] });
    net.theta.set([1, 3]);
    const rows = [
      [1, 2],
      [-1, 0],
    ].map(([a, b]) => [sigmoid(a), sigmoid(b + 3 * sigmoid(a))]);
    const x = matrix([
      [1, 2],
      [-1, 0],
    ]);
    expect(forward(workspace(net, 2), x)).toEqual(matrix(rows));
  });

  it('carries the error back through time, and adds the last step first', () => {
    const layer = recurrent({ steps: 3, inputs: 1, hidden: 1 });
    const net = network({ layers: [identity(), layer], inputs: 3 });
    net.theta.set([0.5, 2, -0.25]);
    const space = workspace(net, 1);
    const x = [1, -2, 3];
    const h = [...forward(space, row(x)).data];
    const dy = [0.7, 0.1, 0.3];
    space.dy.data.set(dy);
    backward(space);
    const slope = h.map((value) => 1 - value * value);
    const dz3 = dy[2] * slope[2];
    const dz2 = (dz3 * 2 + dy[1]) * slope[1];
    const dz1 = (dz2 * 2 + dy[0]) * slope[0];
    expect([...space.gradient]).toEqual([
      x[2] * dz3 + x[1] * dz2 + x[0] * dz1,
      h[1] * dz3 + h[0] * dz2,
      dz3 + dz2 + dz1,
    ]);
    expect([...space.sites[0].dy.data]).toEqual([dz1 * 0.5, dz2 * 0.5, dz3 * 0.5]);
  });

  const odd: object = { activation: 'relu' };
  const frozen: object = { bias: 'frozen' };
  const sizes = { steps: 2, inputs: 2, hidden: 2 };
  it.each([
    ...(['steps', 'inputs', 'hidden'] as const).map((name): [() => unknown, string] => [
      () => recurrent({ ...sizes, [name]: 1.5 }),
      `${name}: got 1.5; it must be a whole number of at least 1`,
    ]),
    [() => recurrent({ ...sizes, ...odd }), "activation: got relu; it must be 'tanh' or 'sigmoid'"],
    [() => recurrent({ ...sizes, ...frozen }), 'bias: got frozen; it must be true or false'],
  ])('rejects %s', (make, says) => {
    expect(make).toThrow(new RangeError(`recurrent: bad ${says}`));
  });
});
