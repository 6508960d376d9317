import { expect, it } from 'vitest';
import { readIdx } from './test-images.ts';

const word = (value: number): number[] => [0, 0, value >> 8, value & 255];
const image = (ink: number): number[] => Array<number>(784).fill(ink);
const pictures = [...word(2051), ...word(2), ...word(28), ...word(28), ...image(0), ...image(51)];
const labels = [...word(2049), ...word(2), 7, 3];

it('reads images and labels as MNIST has them', () => {
  const { x, t } = readIdx(Uint8Array.from(pictures), Uint8Array.from(labels));
  expect([x.rows, x.cols, x.data[783], x.data[784]]).toEqual([2, 784, 0, 0.2]);
  expect([...t.data].flatMap((value, i) => (value === 1 ? [i] : []))).toEqual([7, 13]);
});

it.each([
  ['two labels for three', pictures, [...word(2049), ...word(3), 7, 3, 1]],
  ['images that are cut off', pictures.slice(0, -1), labels],
  ['labels for images', labels, labels],
])('refuses %s', (_, first, second) => {
  expect(() =>
    readIdx(
      Uint8Array.from(
        [...first, ...Array<number>(16).fill(0)].slice(0, Math.max(16, first.length)),
      ),
      Uint8Array.from(second),
    ),
  ).toThrow(RangeError);
});
