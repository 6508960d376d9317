import { expect, it } from 'vitest';
import { images } from './images.ts';

const { x, t } = images();

it('are a thousand, with ink from 0 to 1 in steps of a 255th', () => {
  expect([x.rows, x.cols, t.rows, t.cols]).toEqual([1000, 784, 1000, 10]);
  expect(
    x.data.every((ink) => Number.isInteger(Math.round(ink * 255)) && ink >= 0 && ink <= 1),
  ).toBe(true);
  expect(Math.max(...x.data.subarray(0, 784))).toBe(1);
});

it('begin with the five, zero, four, one, nine that MNIST begins with', () => {
  const digits = Array.from({ length: 1000 }, (_, i) =>
    t.data.subarray(10 * i, 10 * i + 10).indexOf(1),
  );
  expect(digits.slice(0, 5)).toEqual([5, 0, 4, 1, 9]);
  const counts = Array.from({ length: 10 }, (_, digit) => digits.filter((d) => d === digit).length);
  expect(counts).toEqual([97, 116, 99, 93, 105, 92, 94, 117, 87, 100]);
});

it('show a one as a stroke from the upper right to the lower left', () => {
  const ink = (row: number, col: number): number => x.data[3 * 784 + 28 * row + col];
  expect(ink(6, 19)).toBeGreaterThan(0.5);
  expect(ink(23, 10)).toBeGreaterThan(0.5);
  expect([ink(6, 10), ink(23, 19), ink(0, 0)]).toEqual([0, 0, 0]);
});
