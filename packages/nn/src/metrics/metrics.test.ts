import { column, type Matrix, matrix, row, ShapeError, zeros } from '@retrace/linalg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { softmax } from '../losses/softmax-cross-entropy.ts';
import * as losses from '../losses/index.ts';
import { doubles } from '../testing/arbitraries.ts';
import { examplesOf } from '../testing/examples.ts';
import { namedLaws } from '../testing/named-laws.ts';
import { arraysMade } from '../testing/arrays-made.ts';
import * as metrics from './index.ts';
import type { Metric } from './metric.ts';

// A loss is a metric too.
describe.each(examplesOf<Metric>({ ...metrics, ...losses }))('the metric $title', (example) => {
  namedLaws(example);
  const metric = example.make();

  it.each([
    ['2x1, though there are as many', column([1, 2]), '2x1'],
    ['2x2', zeros(2, 2), '2x2'],
    ['1x1', zeros(1, 1), '1x1'],
  ])('refuses targets of %s for outputs of 1x2', (_, t, shape) => {
    expect(() => metric.value(row([1, 2]), t)).toThrow(
      new ShapeError(`${metric.name}: shapes differ: y is 1x2, t is ${shape}; they must be equal`),
    );
  });

  it('makes no array, and leaves outputs and targets as they are', () => {
    const [y, t] = [
      matrix([
        [3, 1],
        [2, 5],
      ]),
      matrix([
        [0, 1],
        [1, 0],
      ]),
    ];
    expect(arraysMade(() => metric.value(y, t))).toBe(0);
    expect([...y.data, ...t.data]).toEqual([3, 1, 2, 5, 0, 1, 1, 0]);
  });
});

describe('meanAbsoluteError', () => {
  it('is the sum of the errors’ sizes, added row by row, over N, to the last bit', () => {
    expect(metrics.meanAbsoluteError.value(row([1, 2, 3, 4]), row([0, 4, 3, 1]))).toBe(6 / 4);
    fc.assert(
      fc.property(doubles(2, 3), doubles(2, 3), (y, t) => {
        const sum = y.data.reduce((total, output, i) => total + Math.abs(output - t.data[i]), 0);
        expect(metrics.meanAbsoluteError.value(y, t)).toBe(sum / 6);
      }),
    );
  });
});

describe('accuracy', () => {
  const { accuracy } = metrics;
  it.each<[string, Matrix, Matrix, number]>([
    [
      'one of two right',
      matrix([
        [1, 3, 2],
        [1, 3, 2],
      ]),
      matrix([
        [0, 1, 0],
        [0, 0, 1],
      ]),
      0.5,
    ],
    ['all below 0', row([-3, -1]), row([0, 1]), 1],
    ['of equal outputs the first', row([2, 2, 1]), row([1, 0, 0]), 1],
    ['of equal outputs not the second', row([2, 2, 1]), row([0, 1, 0]), 0],
    ['of equal targets the first', row([3, 2, 1]), row([0.5, 0.5, 0]), 1],
    ['of equal targets not the second', row([2, 3, 1]), row([0.5, 0.5, 0]), 0],
  ])('counts the rows whose largest columns agree: %s', (_, y, t, share) => {
    expect(accuracy.value(y, t)).toBe(share);
  });

  it('refuses a single column, which is always the largest', () => {
    expect(() => accuracy.value(column([1, 2]), column([1, 0]))).toThrow(
      new ShapeError(
        'accuracy: too few columns: y is 2x1; a column for each class is needed, two at least',
      ),
    );
  });
});

describe('softmax(z, out)', () => {
  it('turns each row into probabilities; equal values share', () => {
    const z = matrix([
      [0, 0],
      [1000, 0],
      [-1000, -1000],
    ]);
    expect(softmax(z, z)).toBe(z);
    expect([...z.data]).toEqual([0.5, 0.5, 1, 0, 0.5, 0.5]);
  });
});
