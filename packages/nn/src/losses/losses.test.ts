import { exp, log } from '@retrace/elementary';
import { column, type Matrix, matrix, row, ShapeError, zeros } from '@retrace/linalg';
import { generators } from '@retrace/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubles } from '../testing/arbitraries.ts';
import { examplesOf } from '../testing/examples.ts';
import { ulps } from '../testing/ulps.ts';
import { arraysMade } from '../testing/arrays-made.ts';
import * as losses from './index.ts';
import type { Loss } from './loss.ts';

/** The formulas of the numerical contract, once more and as plainly as they go. */
interface Formula {
  value(y: readonly number[][], t: readonly number[][]): number;
  gradient(y: readonly number[][], t: readonly number[][]): number[][];
  /** Targets that sum to 1 in each row, where the gradient holds for no others. */
  readonly areShares?: true;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** A loss that sees only the errors e: its value from the sum of e², and its slope at each e. */
function ofErrors(
  value: (sumOfSquares: number, N: number) => number,
  slope: (e: number, N: number) => number,
): Formula {
  return {
    value(y, t) {
      const e = y.flat().map((output, i) => output - t.flat()[i]);
      return value(sum(e.map((error) => error * error)), e.length);
    },
    gradient: (y, t) =>
      y.map((outputs, i) => outputs.map((output, j) => slope(output - t[i][j], y.flat().length))),
  };
}

const formulas: Readonly<Partial<Record<string, Formula>>> = {
  halfSumSquaredError: ofErrors(
    (S) => 0.5 * S,
    (e) => e,
  ),
  sumSquaredError: ofErrors(
    (S) => S,
    (e) => 2 * e,
  ),
  meanSquaredError: ofErrors(
    (S, N) => S / N,
    (e, N) => (2 * e) / N,
  ),
  halfMeanSquaredError: ofErrors(
    (S, N) => S / (2 * N),
    (e, N) => e / N,
  ),
  hinge: {
    value: (y, t) =>
      sum(y.flatMap((scores, i) => scores.map((score, j) => Math.max(0, 1 - t[i][j] * score)))) /
      y.flat().length,
    gradient: (y, t) =>
      y.map((scores, i) =>
        scores.map((score, j) => (t[i][j] * score < 1 ? -t[i][j] / y.flat().length : 0)),
      ),
  },
  softmaxCrossEntropy: {
    areShares: true,
    value: (y, t) =>
      sum(
        y.map((z, i) => {
          const m = Math.max(...z);
          const s = sum(z.map((value) => exp(value - m)));
          return sum(
            z.flatMap((value, j) => (t[i][j] === 0 ? [] : [t[i][j] * (log(s) - (value - m))])),
          );
        }),
      ) / y.length,
    gradient: (y, t) =>
      y.map((z, i) => {
        const e = z.map((value) => exp(value - Math.max(...z)));
        return e.map((value, j) => (value / sum(e) - t[i][j]) / y.length);
      }),
  },
};

const rowsOf = ({ rows, cols, data }: Matrix): number[][] =>
  Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]);

const all = examplesOf<Loss>(losses).map(({ name, make }) => ({ name, loss: make() }));

describe.each(all)('the loss $name', ({ name, loss }) => {
  it('has the gradient that central differences give', () => {
    const [rng, h] = [generators.numpy(1), 1 / 131072]; // 2^-17, as in gradientCheck
    const y = zeros(4, 3);
    rng.fillNormal(y.data);
    const t = matrix([
      [1, 0, 0],
      [0, 0.25, 0.75],
      [0.5, 0.5, 0],
      [0, 0, 1],
    ]);
    const gradient = loss.gradient(y, t, zeros(4, 3));
    for (let i = 0; i < y.data.length; i++) {
      const at = (value: number): number => loss.value({ ...y, data: y.data.with(i, value) }, t);
      const central = (at(y.data[i] + h) - at(y.data[i] - h)) / (2 * h);
      expect(Math.abs(gradient.data[i] - central)).toBeLessThan(1e-9);
    }
  });

  it('makes no array, and may write the gradient over the outputs', () => {
    const [y, t] = [row([1, 2]), row([0, 1])];
    const expected = loss.gradient(y, t, zeros(1, 2));
    expect(arraysMade(() => loss.gradient(y, t, y))).toBe(0);
    expect(y).toEqual(expected);
  });

  it.each([
    [
      'targets',
      row([1, 2]),
      column([1, 2]),
      zeros(1, 2),
      'shapes differ: y is 1x2, t is 2x1; they must be equal',
    ],
    [
      'memory',
      row([1, 2]),
      row([1, 2]),
      zeros(2, 1),
      'out has the wrong shape: out is 2x1; it must be 1x2',
    ],
  ])('refuses %s of another shape', (_, y, t, out, message) => {
    expect(() => loss.gradient(y, t, out)).toThrow(new ShapeError(`${name}: ${message}`));
  });
});

describe.each(Object.entries(formulas))('the loss %s', (name, formula) => {
  it('follows the formula of the contract to the last bit, in value and gradient', () => {
    const loss = all.find((each) => each.name === name)?.loss;
    const near = fc.double({ min: -30, max: 30, noNaN: true });
    const targets = formula?.areShares
      ? doubles(2, 3, fc.constantFrom(0, 0.25, 0.5, 1))
      : fc.oneof(doubles(2, 3), doubles(2, 3, near));
    fc.assert(
      fc.property(fc.oneof(doubles(2, 3), doubles(2, 3, near)), targets, (y, t) => {
        const out = zeros(2, 3);
        expect(loss?.value(y, t)).toBe(formula?.value(rowsOf(y), rowsOf(t)));
        expect(loss?.gradient(y, t, out)).toBe(out);
        expect(rowsOf(out)).toEqual(formula?.gradient(rowsOf(y), rowsOf(t)));
      }),
    );
  });
});

describe('the losses', () => {
  const e = {
    y: matrix([
      [1, 2],
      [4, 3],
    ]),
    t: matrix([
      [0, 4],
      [3, -1],
    ]),
  }; // 1, -2, 1, 4
  const even = {
    y: matrix([
      [0, 0],
      [7, 7],
    ]),
    t: matrix([
      [1, 0],
      [0, 1],
    ]),
  }; // each p is 1/2
  const margins = {
    y: matrix([
      [2, 0.5],
      [3, -4],
    ]),
    t: matrix([
      [1, 1],
      [-1, -1],
    ]),
  }; // 0, 0.5, 4, 0
  it.each<[Loss, { y: Matrix; t: Matrix }, number, number[]]>([
    [losses.halfSumSquaredError, e, 11, [1, -2, 1, 4]],
    [losses.sumSquaredError, e, 22, [2, -4, 2, 8]],
    [losses.meanSquaredError, e, 5.5, [0.5, -1, 0.5, 2]],
    [losses.halfMeanSquaredError, e, 2.75, [0.25, -0.5, 0.25, 1]],
    [losses.hinge, margins, 1.125, [0, -0.25, 0.25, 0]],
    [losses.softmaxCrossEntropy, even, Math.LN2, [-0.25, 0.25, 0.25, -0.25]],
  ])('come out as a hand computes them: $name', (loss, { y, t }, value, gradient) => {
    expect(loss.value(y, t)).toBe(value);
    expect([...loss.gradient(y, t, zeros(2, 2)).data]).toEqual(gradient);
  });
});

describe('hinge', () => {
  it('teaches nothing to a score that is just at the margin, and all to one that is a little below', () => {
    const [y, t] = [row([1, 1 - 2 ** -53, -1]), row([1, 1, -1])];
    expect([...losses.hinge.gradient(y, t, zeros(1, 3)).data]).toEqual([0, -1 / 3, 0]);
  });
});

describe('softmaxCrossEntropy', () => {
  const { softmaxCrossEntropy } = losses;

  it.each<[string, number[], number[], number, number[]]>([
    ['sure and right', [1000, 0], [1, 0], 0, [0, 0]],
    ['sure and wrong', [1000, 0], [0, 1], 1000, [1, -1]],
    ['far below, as well', [-1000, -2000], [0, 1], 1000, [1, -1]],
    ['a class that cannot be, and is not', [0, -Infinity], [1, 0], 0, [0, 0]],
  ])('is finite for large z: %s', (_, z, t, loss, slopes) => {
    expect(softmaxCrossEntropy.value(row(z), row(t))).toBe(loss);
    expect([...softmaxCrossEntropy.gradient(row(z), row(t), zeros(1, 2)).data]).toEqual(slopes);
  });

  it('gives what a decimal computation with 50 digits does, to 2 ulp', () => {
    // -log p of [1, 2, 3]. The sum s is rounded once, its logarithm once, and then the difference.
    const known = [2.40760596444438, 1.4076059644443804, 0.4076059644443803];
    known.forEach((expected, j) => {
      const t = row([0, 0, 0]);
      t.data[j] = 1;
      expect(ulps(softmaxCrossEntropy.value(row([1, 2, 3]), t), expected)).toBeLessThanOrEqual(2);
    });
  });
});
