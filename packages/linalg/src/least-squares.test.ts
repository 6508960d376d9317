import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../vectors/least-squares.json' with { type: 'json' };
import { smallIntegers } from './arbitraries.ts';
import { add, multiply, subtract } from './arithmetic.ts';
import { column, identity, matrix, ones, row, zeros } from './create.ts';
import { leastSquares } from './least-squares.ts';
import { matmul, matmulTransposeA } from './matmul.ts';
import { type Matrix, ShapeError } from './matrix.ts';
import { norm } from './norm.ts';
import { SingularMatrixError } from './singular.ts';
import { columnStack, rowStack } from './stack.ts';

const line = matrix([
  [1, 0],
  [1, 1],
  [1, 2],
]);
const square = matrix([
  [1, 2],
  [3, 4],
]);
const thirds = column([0.1, 0.1 + 1 / 3, 0.1 + 2 / 3]);

describe('leastSquares(A, b)', () => {
  it('lays a line through three points that are not on one', () => {
    // through (0, 0), (1, 2) and (2, 1) goes y = 0.5 + 0.5 x
    expect(leastSquares(line, column([0, 2, 1]))).toEqual(column([0.5, 0.5]));
  });

  it('takes the mean for a single column of ones', () => {
    expect(leastSquares(ones(4, 1), column([1, 2, 3, 6]))).toEqual(column([3]));
  });

  it('solves for every column of b at once', () => {
    const b = column([0, 2, 1]);
    const c = column([1, 1, 1]);
    const both = columnStack([leastSquares(line, b), leastSquares(line, c)]);
    expect(leastSquares(line, columnStack([b, c]))).toEqual(both);
  });

  it('obeys leastSquares(A, A X) = X', () => {
    fc.assert(
      fc.property(smallIntegers(3, 3), smallIntegers(3, 2), (S, X) => {
        const A = rowStack([S, identity(3)]); // the identity keeps the columns independent
        expect(leastSquares(A, matmul(A, X))).toEqual(X);
      }),
    );
  });

  it('is exact where the columns are those of the identity, however far apart the values', () => {
    const values = column([1, 1e-40, -1e200, 0, 7]);
    expect(leastSquares(identity(5), values)).toEqual(values);
  });

  it('leaves a residual at right angles to every column: Aᵀ(b - A x) = 0', () => {
    fc.assert(
      fc.property(smallIntegers(3, 3), smallIntegers(6, 1), (S, b) => {
        const A = rowStack([S, identity(3)]);
        const residual = subtract(b, matmul(A, leastSquares(A, b)));
        expect(norm(matmulTransposeA(A, residual))).toBeLessThan(1e-12);
      }),
    );
  });

  it('scales each coefficient against its column, to the bit', () => {
    const powers = row([1024, 1 / 1_048_576]);
    const b = column([0.1, 2.7, 1.3]);
    const scaled = leastSquares(multiply(line, powers), b);
    expect(multiply(scaled, column(powers.data))).toEqual(leastSquares(line, b));
  });

  it('writes into out, and changes neither A nor b', () => {
    const out = zeros(2, 1);
    const A = add(line, 0);
    const b = column([0, 2, 1]);
    expect(leastSquares(A, b, out)).toBe(out);
    expect([A, b, out]).toEqual([line, column([0, 2, 1]), column([0.5, 0.5])]);
  });

  it.each([
    [
      'fewer rows than columns',
      () => leastSquares(ones(2, 3), ones(2, 1)),
      'leastSquares: too few rows: a is 2x3; a.rows must be at least a.cols',
    ],
    [
      'a b with other rows',
      () => leastSquares(line, ones(2, 1)),
      'leastSquares: rows differ: a is 3x2, b is 2x1; b.rows must equal a.rows',
    ],
    [
      'an out of the wrong shape',
      () => leastSquares(line, ones(3, 1), zeros(3, 1)),
      'leastSquares: out has the wrong shape: out is 3x1; it must be 2x1',
    ],
    [
      'an out that is A',
      () => leastSquares(square, ones(2, 2), square),
      'leastSquares: out is a: it would be overwritten while it is read; out must be another matrix',
    ],
    [
      'an out that is b',
      () => leastSquares(identity(2), square, square),
      'leastSquares: out is b: it would be overwritten while it is read; out must be another matrix',
    ],
  ])('rejects %s', (_, act, message) => {
    expect(act).toThrow(new ShapeError(message));
  });

  it('rejects values that are not finite', () => {
    expect(() => leastSquares(matrix([[1], [Infinity]]), ones(2, 1))).toThrow(
      new RangeError(
        'leastSquares: a is not finite: it holds Infinity in row 1, column 0; every value must be finite',
      ),
    );
    expect(() => leastSquares(line, column([0, Number.NaN, 1]))).toThrow(
      new RangeError(
        'leastSquares: b is not finite: it holds NaN in row 1, column 0; every value must be finite',
      ),
    );
  });

  it.each([
    ['a column of zeros', zeros(3, 1), 0, 0],
    ['a column that repeats another', columnStack([line, column([0, 1, 2])]), 2, 2],
    ['columns that are all the same', ones(3, 3), 1, 1],
    ['a column that is the sum of others, but for rounding', columnStack([line, thirds]), 2, 1],
  ])('rejects %s', (_, A, rank, at) => {
    expect(() => leastSquares(A, ones(3, 1))).toThrow(
      new SingularMatrixError(
        `leastSquares: a is rank deficient: its rank is ${rank}, column ${at} depends on the others; all ${A.cols} columns must be independent`,
      ),
    );
  });
});

/** The columns 1, x, x x, (x x) x ... */
function polynomial(x: readonly number[], degree: number): Matrix {
  const powers = x.map((value) => {
    const values = [1];
    for (let k = 0; k < degree; k++) values.push(values[k] * value);
    return values;
  });
  return matrix(powers);
}

const { longley, hilbert, filip, wampler1, wampler2, wampler3, wampler4, wampler5 } = vectors;

interface Problem {
  readonly name: string;
  readonly A: Matrix;
  readonly y: readonly number[];
  /** The exact rational solution for this A and y, each coefficient rounded once. */
  readonly exact: readonly number[];
}
const problems: readonly Problem[] = [
  { name: 'Longley', A: matrix(longley.rows), ...longley },
  { name: 'Wampler1', A: polynomial(wampler1.x, 5), ...wampler1 },
  { name: 'Wampler2', A: polynomial(wampler2.x, 5), ...wampler2 },
  { name: 'Wampler3', A: polynomial(wampler3.x, 5), ...wampler3 },
  { name: 'Wampler4', A: polynomial(wampler4.x, 5), ...wampler4 },
  { name: 'Wampler5', A: polynomial(wampler5.x, 5), ...wampler5 },
  { name: 'Filip', A: polynomial(filip.x, 10), ...filip },
  { name: 'Hilbert', A: matrix(hilbert.rows), ...hilbert },
];

/** What NIST certifies for them, in the same order, and how many digits of it the rounding of the data to float64 leaves. */
const certified: readonly { name: string; coefficients: readonly number[]; digits: number }[] = [
  {
    name: 'Longley',
    coefficients: [
      -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359,
      -0.0511041056535807, 1829.15146461355,
    ],
    digits: 14,
  },
  { name: 'Wampler1', coefficients: [1, 1, 1, 1, 1, 1], digits: 16 },
  { name: 'Wampler2', coefficients: [1, 0.1, 0.01, 0.001, 1e-4, 1e-5], digits: 13 },
  { name: 'Wampler3', coefficients: [1, 1, 1, 1, 1, 1], digits: 16 },
  { name: 'Wampler4', coefficients: [1, 1, 1, 1, 1, 1], digits: 16 },
  { name: 'Wampler5', coefficients: [1, 1, 1, 1, 1, 1], digits: 16 },
  {
    name: 'Filip', // its A holds x^2 ... x^10, rounded
    coefficients: [
      -1467.4896142298, -2772.17959193342, -2316.37108160893, -1127.97394098372, -354.478233703349,
      -75.1242017393757, -10.8753180355343, -1.06221498588947, -0.0670191154593408,
      -0.00246781078275479, -0.0000402962525080404,
    ],
    digits: 7,
  },
];

describe('leastSquares(A, b) on problems made to be hard', () => {
  it.each(problems)('gives the float64s nearest to the exact solution: $name', (problem) => {
    expect(leastSquares(problem.A, column(problem.y))).toEqual(column(problem.exact));
  });

  it.each(certified)('agrees with NIST to $digits digits: $name', (reference) => {
    const problem = problems[certified.indexOf(reference)];
    const x = leastSquares(problem.A, column(problem.y));
    reference.coefficients.forEach((value, j) => {
      const relativeError = Math.abs(x.data[j] - value) / Math.abs(value);
      expect(relativeError).toBeLessThan(Number(`1e-${reference.digits}`));
    });
  });
});
