import { add, column, matrix, row, ShapeError, zeros } from '@retrace/linalg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubles, smallIntegers } from '../arbitraries.ts';
import { halfMeanSquaredError, halfSumSquaredError, meanSquaredError } from './squared-error.ts';

// e = 1, -2, 1, 4: the squares add up to 22.
const y = matrix([
  [1, 2],
  [4, 3],
]);
const t = matrix([
  [0, 4],
  [3, -1],
]);

const losses = [
  {
    loss: halfSumSquaredError,
    value: 11,
    gradient: [1, -2, 1, 4],
    formula: (sum: number) => 0.5 * sum,
    slope: (e: number) => e,
  },
  {
    loss: meanSquaredError,
    value: 5.5,
    gradient: [0.5, -1, 0.5, 2],
    formula: (sum: number, N: number) => sum / N,
    slope: (e: number, N: number) => (2 * e) / N,
  },
  {
    loss: halfMeanSquaredError,
    value: 2.75,
    gradient: [0.25, -0.5, 0.25, 1],
    formula: (sum: number, N: number) => sum / (2 * N),
    slope: (e: number, N: number) => e / N,
  },
];

describe.each(losses.map((each) => [each.loss.name, each] as const))('%s', (_, each) => {
  const { loss, value, gradient, formula, slope } = each;

  it('comes out as computed by hand', () => {
    expect(loss.value(y, t)).toBe(value);
    const out = zeros(2, 2);
    expect(loss.gradient(y, t, out)).toBe(out);
    expect([...out.data]).toEqual(gradient);
  });

  it('is 0 where outputs and targets are equal, and falls to no less', () => {
    fc.assert(
      fc.property(smallIntegers(2, 3), smallIntegers(2, 3), (a, b) => {
        expect(loss.value(a, a)).toBe(0);
        expect(loss.value(a, b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('sees only the errors: shifting outputs and targets alike changes nothing', () => {
    fc.assert(
      fc.property(smallIntegers(2, 3), smallIntegers(2, 3), fc.nat(99), (a, b, shift) => {
        expect(loss.value(add(a, shift), add(b, shift))).toBe(loss.value(a, b));
      }),
    );
  });

  it('follows its formula to the last bit, adding row by row', () => {
    fc.assert(
      fc.property(doubles(2, 3), doubles(2, 3), (a, b) => {
        const errors = [...a.data].map((output, i) => output - b.data[i]);
        const sum = errors.reduce((total, e) => total + e * e, 0);
        expect(loss.value(a, b)).toBe(formula(sum, 6));
        expect([...loss.gradient(a, b, zeros(2, 3)).data]).toEqual(errors.map((e) => slope(e, 6)));
      }),
    );
  });

  it.each([
    ['2x1, though there are as many', column([1, 2]), '2x1'],
    ['2x2', zeros(2, 2), '2x2'],
    ['1x1', zeros(1, 1), '1x1'],
  ])('rejects targets of %s for outputs of 1x2', (__, targets, shape) => {
    const message = `${loss.name}: shapes differ: y is 1x2, t is ${shape}; they must be equal`;
    expect(() => loss.value(row([1, 2]), targets)).toThrow(new ShapeError(message));
    expect(() => loss.gradient(row([1, 2]), targets, zeros(1, 2))).toThrow(new ShapeError(message));
  });

  it.each([
    [2, 1],
    [2, 2],
    [1, 1],
    [1, 3],
  ])('rejects an out of %ix%i for outputs of 1x2, and leaves it as it is', (rows, cols) => {
    const out = zeros(rows, cols);
    expect(() => loss.gradient(row([1, 2]), row([3, 4]), out)).toThrow(
      new ShapeError(
        `${loss.name}: out has the wrong shape: out is ${rows}x${cols}; it must be 1x2`,
      ),
    );
    expect(out).toEqual(zeros(rows, cols));
  });
});
