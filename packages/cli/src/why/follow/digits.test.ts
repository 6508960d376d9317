import { expect, it } from 'vitest';
import { digitsWithin } from './digits.ts';

it.each([
  [0, 17],
  [1, 0],
  [2, 0],
  [0.5, 0],
  [0.09, 1],
  [1e-3, 3],
  [3e-8, 7],
  [1e-300, 17],
  [Infinity, 0],
  [NaN, 0],
])('a distance of %f is %i digits', (distance, digits) => {
  expect(digitsWithin(distance)).toBe(digits);
});
