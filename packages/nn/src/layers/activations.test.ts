import { exp, tanh as tanhOf } from '@retrace/elementary';
import { row } from '@retrace/linalg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { network } from '../network.ts';
import { backward, forward } from '../passes.ts';
import { doubles, finite } from '../testing/arbitraries.ts';
import { workspace } from '../workspace.ts';
import { activation } from './activation.ts';
import { identity } from './identity.ts';
import type { Layer } from './layer.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';
import { tanh } from './tanh.ts';

/** y, and dz where dy is this. */
function outputsAndSlopes(
  layer: Layer,
  z: ArrayLike<number>,
  dy: ArrayLike<number> = Array.from(z, () => 1),
): [number[], number[]] {
  const space = workspace(network({ layers: [identity(), layer], inputs: z.length }), 1);
  const y = [...forward(space, row(Array.from(z))).data];
  space.dy.data.set(dy);
  backward(space);
  return [y, [...space.sites[0].dy.data]];
}

describe('an activation', () => {
  const far = [0, -0, 1000, -1000];
  it.each<[string, Layer, number[], number[], number[]]>([
    [
      'sigmoid is half-way at 0, and flat far out',
      sigmoid(),
      far,
      [0.5, 0.5, 1, 0],
      [0.25, 0.25, 0, 0],
    ],
    ['tanh is 0 at 0, and flat far out', tanh(), far, [0, -0, 1, -1], [1, 1, 0, 0]],
    ['relu cuts off what is negative', relu(), [-2, 0.5, 3], [0, 0.5, 3], [0, 1, 1]],
    ['relu has slope 0 at 0, and 1 just above', relu(), [0, -0, 5e-324], [0, 0, 5e-324], [0, 0, 1]],
    ['relu hides no NaN', relu(), [NaN, Infinity, -Infinity], [NaN, Infinity, 0], [0, 1, 0]],
    ['identity hands on what it gets', identity(), [-0, 5e-324, 7], [-0, 5e-324, 7], [1, 1, 1]],
  ])('%s', (_, layer, z, y, slopes) => {
    expect(outputsAndSlopes(layer, z)).toEqual([y, slopes]);
  });

  // Values near 0, where an activation bends, and values of every size.
  const values = fc.oneof(
    doubles(1, 3),
    doubles(1, 3, fc.double({ min: -40, max: 40, noNaN: true })),
  );
  it.each<[string, Layer, (z: number) => number, (y: number) => number]>([
    ['1 / (1 + exp(-z))', sigmoid(), (z) => 1 / (1 + exp(-z)), (y) => y * (1 - y)],
    ['tanh z', tanh(), tanhOf, (y) => 1 - y * y],
    ['z > 0 ? z : 0', relu(), (z) => (z > 0 ? z : 0), (y) => (y > 0 ? 1 : 0)],
    ['z', identity(), (z) => z, () => 1],
  ])('is %s, and dz is dy times the slope, to the last bit', (_, layer, f, slope) => {
    fc.assert(
      fc.property(values, doubles(1, 3, finite), (z, dy) => {
        const y = Array.from(z.data, f);
        const dz = Array.from(dy.data, (value, i) => value * slope(y[i]));
        expect(outputsAndSlopes(layer, z.data, dy.data)).toEqual([y, dz]);
      }),
    );
  });

  it('does nothing on the way back where no dz is asked for', () => {
    const refuse = activation(
      'refuse',
      () => {},
      () => {
        throw new Error('called');
      },
    );
    const space = workspace(network({ layers: [refuse], inputs: 1 }), 1);
    expect(() => backward(space)).not.toThrow();
  });
});
