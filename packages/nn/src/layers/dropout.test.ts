import { matrix, row } from '@retrace/linalg';
import { generators } from '@retrace/random';
import { describe, expect, it } from 'vitest';
import { network } from '../network.ts';
import { backward, forward } from '../passes.ts';
import { predict } from '../predict.ts';
import { workspace } from '../workspace.ts';
import { dropout } from './dropout.ts';
import { identity } from './identity.ts';

const x = matrix([
  [1, 2, 3, 4],
  [5, 6, 7, 8],
]);

describe('dropout({ inputs, keep })', () => {
  it.each([
    ['randomSample() < keep', dropout({ inputs: 4, keep: 0.25 }), 4],
    ['randint(0, 2)', dropout({ inputs: 4, keep: 0.5, draw: 'randint' }), 2],
  ])('drops and scales by a mask of %s, row by row, both ways', (_, layer, scale) => {
    const drawn = generators.numpy(1);
    const mask = Array.from(x.data, () =>
      scale === 2 ? drawn.randint(0, 2) * 2 : drawn.randomSample() < 0.25 ? 4 : 0,
    );
    expect(new Set(mask)).toEqual(new Set([0, scale]));
    const net = network({ layers: [identity(), layer], inputs: 4 });
    const space = workspace(net, 2, generators.numpy(1));
    expect([...forward(space, x, 'training').data]).toEqual(mask.map((k, i) => k * x.data[i]));
    space.dy.data.fill(3);
    backward(space);
    expect([...space.sites[0].dy.data]).toEqual(mask.map((k) => 3 * k));
  });

  it('drops nothing in prediction, and draws nothing', () => {
    const net = network({ layers: [dropout({ inputs: 4, keep: 0.5 })] });
    expect(predict(net, x)).toEqual(x);
    const rng = generators.numpy(1);
    forward(workspace(net, 1, rng), row([1, 2, 3, 4]));
    expect(rng.randomSample()).toBe(generators.numpy(1).randomSample());
  });

  const odd: object = { draw: 'coin' };
  it.each([
    [
      () => dropout({ inputs: 0, keep: 0.5 }),
      'inputs: got 0; it must be a whole number of at least 1',
    ],
    ...[0, 1, -1, NaN].map((keep): [() => unknown, string] => [
      () => dropout({ inputs: 1, keep }),
      `keep: got ${keep}; it must be a number between 0 and 1`,
    ]),
    [
      () => dropout({ inputs: 1, keep: 0.5, ...odd }),
      "draw: got coin; it must be 'randomSample' or 'randint'",
    ],
    [
      () => dropout({ inputs: 1, keep: 0.25, draw: 'randint' }),
      'keep: got 0.25 with randint, a coin; 0.5 is needed',
    ],
  ])('rejects %s', (make, says) => {
    expect(make).toThrow(new RangeError(`dropout: bad ${says}`));
  });
});
