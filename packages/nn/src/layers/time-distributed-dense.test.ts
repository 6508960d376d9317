import { type Matrix, view, zeros } from '@retrace/linalg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { network } from '../network.ts';
import { backward, forward } from '../passes.ts';
import { doubles } from '../testing/arbitraries.ts';
import { workspace } from '../workspace.ts';
import { dense } from './dense.ts';
import { identity } from './identity.ts';
import type { Layer } from './layer.ts';
import { timeDistributedDense } from './time-distributed-dense.ts';

const [steps, inputs, outputs] = [3, 2, 2];
const value = fc.double({ min: -9, max: 9, noNaN: true });
const theta = fc.array(value, { minLength: 6, maxLength: 6 });

/** What comes out of a layer for x, and what goes back for dy. */
function pass(layer: Layer, parameters: readonly number[], x: Matrix, dy: Matrix) {
  const net = network({ layers: [identity(), layer], inputs: x.cols });
  net.theta.set(parameters);
  const space = workspace(net, x.rows);
  const y = [...forward(space, x).data];
  space.dy.data.set(dy.data);
  backward(space);
  return { y, gradient: [...space.gradient], dx: [...space.sites[0].dy.data] };
}

describe('timeDistributedDense({ steps, inputs, outputs })', () => {
  const layer = timeDistributedDense({ steps, inputs, outputs });

  it('is dense at each step, and adds the gradients of the steps, the last one first', () => {
    fc.assert(
      fc.property(
        theta,
        doubles(2, steps * inputs, value),
        doubles(2, steps * outputs, value),
        (parameters, x, dy) => {
          const whole = pass(layer, parameters, x, dy);
          const gradient = [0, 0, 0, 0, 0, 0];
          for (let t = steps - 1; t >= 0; t--) {
            const at = stepOf(t);
            const one = pass(dense(inputs, outputs), parameters, at(x), at(dy));
            one.gradient.forEach((part, i) => (gradient[i] += part));
            expect(at(rows(whole.y))).toEqual(rows(one.y, 2));
            expect(at(rows(whole.dx))).toEqual(rows(one.dx, 2));
          }
          expect(whole.gradient).toEqual(gradient);
        },
      ),
    );
  });

  it('has no b without a bias', () => {
    const plain = timeDistributedDense({ steps, inputs, outputs, bias: false });
    expect(plain.parameters).toEqual({ W: [inputs, outputs] });
    const x = zeros(1, steps * inputs);
    x.data.fill(1);
    expect(pass(plain, [1, 2, 3, 4], x, x).y).toEqual([4, 6, 4, 6, 4, 6]);
  });

  const frozen: object = { bias: 'frozen' };
  it.each([
    ...(['steps', 'inputs', 'outputs'] as const).map((name): [() => unknown, string] => [
      () => timeDistributedDense({ steps, inputs, outputs, [name]: 0 }),
      `${name}: got 0; it must be a whole number of at least 1`,
    ]),
    [
      () => timeDistributedDense({ steps, inputs, outputs, ...frozen }),
      'bias: got frozen; it must be true or false',
    ],
  ])('rejects %s', (make, says) => {
    expect(make).toThrow(new RangeError(`timeDistributedDense: bad ${says}`));
  });
});

/** Both samples, all steps of one in a row; or one step of both. */
function rows(values: readonly number[], cols: number = values.length / 2): Matrix {
  return view(Float64Array.from(values), values.length / cols, cols);
}

/** Takes the two columns of one step out of all. */
function stepOf(t: number): (all: Matrix) => Matrix {
  return (all) =>
    rows(
      Array.from({ length: all.rows }, (_, i) => [
        all.data[i * all.cols + 2 * t],
        all.data[i * all.cols + 2 * t + 1],
      ]).flat(),
      2,
    );
}
