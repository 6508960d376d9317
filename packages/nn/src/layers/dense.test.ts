import { add, column, type Matrix, matrix, multiply, row, sum, zeros } from '@retrace/linalg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallIntegers } from '../arbitraries.ts';
import { dense } from './dense.ts';

const x = matrix([
  [1, 2, 3],
  [0, -1, 1],
]);
const W = matrix([
  [1, 2],
  [3, 4],
  [5, 6],
]);
const b = row([10, 20]);
const dz = matrix([
  [1, -1],
  [2, 0],
]);

/** Whatever is written into it must be overwritten: what is left of it turns all sums into NaN. */
const unwritten = (rows: number, cols: number): Matrix => multiply(zeros(rows, cols), NaN);

describe('dense(inputs, outputs)', () => {
  it('puts out x W + b', () => {
    const z = unwritten(2, 2);
    dense(3, 2).forward(x, { W, b }, z);
    // 1*1 + 2*3 + 3*5 + 10 = 32, and so on
    expect(z).toEqual(
      matrix([
        [32, 48],
        [12, 22],
      ]),
    );
  });

  it('puts out x W without a bias', () => {
    const z = unwritten(2, 2);
    dense(3, 2, { bias: false }).forward(x, { W }, z);
    expect(z).toEqual(
      matrix([
        [22, 28],
        [2, 2],
      ]),
    );
  });

  it('hands back dW = xᵀ dz, db = the column sums of dz, and dx = dz Wᵀ', () => {
    const [dW, db, dx] = [unwritten(3, 2), unwritten(1, 2), unwritten(2, 3)];
    dense(3, 2).backward(x, zeros(2, 2), dz, { W, b }, { W: dW, b: db }, dx);
    expect(dW).toEqual(
      matrix([
        [1, -1],
        [0, -2],
        [5, -3],
      ]),
    );
    expect(db).toEqual(row([3, -1]));
    expect(dx).toEqual(
      matrix([
        [-1, -1, -1],
        [2, 6, 10],
      ]),
    );
  });

  it('overwrites: calling backward twice gives the same gradients', () => {
    const [dW, db, dx] = [unwritten(3, 2), unwritten(1, 2), unwritten(2, 3)];
    const layer = dense(3, 2);
    layer.backward(x, zeros(2, 2), dz, { W, b }, { W: dW, b: db }, dx);
    const first = [dW, db, dx].map(({ data }) => data.slice());
    layer.backward(x, zeros(2, 2), dz, { W, b }, { W: dW, b: db }, dx);
    expect([dW, db, dx].map(({ data }) => data)).toEqual(first);
  });

  it('computes no dx where none is asked for, as in the first layer', () => {
    const [dW, db] = [unwritten(3, 2), unwritten(1, 2)];
    const unread: Matrix = {
      rows: 3,
      cols: 2,
      get data(): Float64Array {
        throw new Error('dx = dz Wᵀ is the only one that needs W');
      },
    };
    dense(3, 2).backward(x, zeros(2, 2), dz, { W: unread, b }, { W: dW, b: db }, undefined);
    expect(db).toEqual(row([3, -1]));
  });

  it('adds the bias last: z = ((x1 W1) + x2 W2) + b', () => {
    // 1 + 2^-53 rounds back to 1, twice; 1 + 2^-52 is the next double.
    const [tiny, next] = [Number.EPSILON / 2, 1 + Number.EPSILON];
    const z = unwritten(1, 1);
    dense(2, 1).forward(row([1, tiny]), { W: column([1, 1]), b: row([tiny]) }, z);
    expect(z.data[0]).toBe(1);
    dense(2, 1).forward(row([tiny, tiny]), { W: column([1, 1]), b: row([1]) }, z);
    expect(z.data[0]).toBe(next);
  });

  it('is linear: the outputs for x + x2 are the sum of the outputs', () => {
    const layer = dense(3, 4, { bias: false });
    fc.assert(
      fc.property(smallIntegers(2, 3), smallIntegers(2, 3), smallIntegers(3, 4), (a, c, V) => {
        const outputs = [a, c, add(a, c)].map((input) => {
          const z = zeros(2, 4);
          layer.forward(input, { W: V }, z);
          return z;
        });
        expect(outputs[2]).toEqual(add(outputs[0], outputs[1]));
      }),
    );
  });

  it('weighs alike in all directions: sum(dz z) = sum(dW W) = sum(dx x)', () => {
    const layer = dense(3, 4, { bias: false });
    fc.assert(
      fc.property(smallIntegers(2, 3), smallIntegers(3, 4), smallIntegers(2, 4), (a, V, dy) => {
        const [z, dV, da] = [zeros(2, 4), zeros(3, 4), zeros(2, 3)];
        layer.forward(a, { W: V }, z);
        layer.backward(a, z, dy, { W: V }, { W: dV }, da);
        const expected = sum(multiply(dy, z));
        expect(sum(multiply(dV, V))).toBe(expected);
        expect(sum(multiply(da, a))).toBe(expected);
      }),
    );
  });

  it('rejects a bias that is neither true, false nor frozen', () => {
    const options: object = { bias: 'fixed' };
    expect(() => dense(2, 1, options)).toThrow(
      new RangeError("dense: bad bias: got fixed; it must be true, false or 'frozen'"),
    );
  });

  it.each([
    [0, 1],
    [1, -1],
    [1.5, 1],
    [1, NaN],
    [Infinity, 1],
  ])('rejects %d inputs and %d outputs', (inputs, outputs) => {
    expect(() => dense(inputs, outputs)).toThrow(
      new RangeError(
        `dense: bad size: got ${inputs} inputs and ${outputs} outputs; both must be whole numbers of at least 1`,
      ),
    );
  });
});
