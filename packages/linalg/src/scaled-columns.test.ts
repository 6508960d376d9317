import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, matrix } from './create.ts';
import { leastSquares } from './least-squares.ts';
import { exponentOf, scale, scaledColumns } from './scaled-columns.ts';
import { solve } from './solve.ts';

const { MAX_VALUE, MIN_VALUE } = Number;
const exponent = fc.integer({ min: -1074, max: 1016 });

describe('scaledColumns(a, low, high)', () => {
  it('leaves what lies in the range, and brings the rest to its nearer end', () => {
    const a = matrix([
      [5, 0, 12, 1],
      [-7, 0, 3, 1 / 32],
    ]);
    const { columns, exponents } = scaledColumns(a, -2, 2);
    expect(columns).toEqual([
      Float64Array.of(5, -7),
      Float64Array.of(0, 0),
      Float64Array.of(6, 1.5),
      Float64Array.of(1, 1 / 32),
    ]);
    expect([0, 2, 3].map((j) => exponents[j])).toEqual([0, 1, 0]);
    expect(scaledColumns(column([1 / 32, 0]), -2, 2).columns).toEqual([Float64Array.of(0.25, 0)]);
  });
});

describe('scale(value, k) and exponentOf(x)', () => {
  it('reach from one end of float64 to the other', () => {
    expect(scale(MIN_VALUE, 1074)).toBe(1);
    expect(scale(2 ** 1000, -2046)).toBe(2 ** -1046);
    expect(scale(3 * MIN_VALUE, 2046)).toBe(3 * 2 ** 972);
    expect([0, MIN_VALUE, 0.75, 1, MAX_VALUE].map(exponentOf)).toEqual([-1074, -1074, -1, 0, 1023]);
  });

  it('round once', () => {
    // 2.5 and a little more, in units of the smallest float64
    expect(scale(0.625 + 2 ** -53, -1072)).toBe(3 * MIN_VALUE);
    expect(scale(5 + 2 ** -50, -1075)).toBe(3 * MIN_VALUE);
  });
});

describe.each([
  ['solve', solve],
  ['leastSquares', leastSquares],
])('%s, from one end of float64 to the other', (_, operation) => {
  it.each([
    [
      'a near overflow',
      [
        [1, 1e308],
        [-1, 1e308],
      ],
      [1e308, 1e308],
      [0, 1],
    ],
    [
      'sums beyond it',
      [
        [1.5e308, 1.5e308],
        [-1.5e308, 1.5e308],
      ],
      [1.5e308, 1.5e308],
      [0, 1],
    ],
    [
      'subnormals',
      [
        [3 * MIN_VALUE, MIN_VALUE],
        [MIN_VALUE, 2 * MIN_VALUE],
      ],
      [5 * MIN_VALUE, 5 * MIN_VALUE],
      [1, 2],
    ],
    [
      'a solution of subnormals',
      [
        [2, 0],
        [0, 4],
      ],
      [6 * MIN_VALUE, 4 * MIN_VALUE],
      [3 * MIN_VALUE, MIN_VALUE],
    ],
    [
      'a b that spans the range',
      [
        [1, 0],
        [0, 1],
      ],
      [1e308, 1e-17],
      [1e308, 1e-17],
    ],
  ])('takes %s', (__, A, b, x) => {
    expect(operation(matrix(A), column(b))).toEqual(column(x));
  });

  it('gives the same digits for columns scaled by any powers of two', () => {
    const rows = [
      [0.3, 0.5, 0.9],
      [0.11, -0.02, 0.06],
      [-0.2, 0.8, 0.4],
    ];
    const A = rows.map((values) => values.map(Math.fround)); // room for the digits of subnormals
    const b = [0.5, 0.25, 0.75];
    const x = operation(matrix(A), column(b));
    const exponents = exponent.filter((k) => k >= -1040);
    fc.assert(
      fc.property(fc.tuple(exponents, exponents, exponents), exponents, (ks, k) => {
        const scaled = matrix(A.map((values) => values.map((value, j) => scale(value, ks[j]))));
        const expected = column(x.data.map((value, j) => scale(value, k - ks[j])));
        fc.pre(expected.data.every(Number.isFinite));
        expect(operation(scaled, column(b.map((value) => scale(value, k))))).toEqual(expected);
      }),
      { examples: [[[-900, -900, -900], -900]] },
    );
  });

  it('rejects a solution beyond the largest float64, and leaves out as it was', () => {
    const out = column([7]);
    expect(() => operation(column([MIN_VALUE]), column([-1]), out)).toThrow(
      new RangeError(
        `${operation.name}: the solution is not finite: it holds -Infinity in row 0, column 0; every value must be finite`,
      ),
    );
    expect(out).toEqual(column([7]));
  });
});
