import {
  type BoundedDoubleDouble,
  type DoubleDouble,
  fastTwoSum,
  twoProduct,
} from './double-double.ts';
import { powerOfTwo } from './powers-of-two.ts';
import { sinOfTurns } from './sin-of-turns.ts';

const far = { hi: NaN, lo: 0, bound: 0 };

/**
 * The angle in which the point (x, y) is seen, from a guess with |guess| < 4:
 *
 *     angle = guess + atan((y cos guess - x sin guess) / (x cos guess + y sin guess))
 *
 * Sine and cosine are wrong by their bounds, x and y by 2^-100 of themselves; the products are carried in
 * two doubles, 2^-100 of each. Of the small difference, its arctangent lacks a third of its cube, and its
 * other roundings count little. So the engine's own function may guess, whatever it rounds to: when it is
 * wrong by more than 2^-29, the result is NaN.
 */
export function angle(y: DoubleDouble, x: DoubleDouble, guess: number): BoundedDoubleDouble {
  const s = sinOfTurns(guess, 0);
  const c = sinOfTurns(guess, 1);
  const sine = fastTwoSum(s.hi, s.lo);
  const cosine = fastTwoSum(c.hi, c.lo);
  const a = twoProduct(y.hi, cosine.hi);
  const b = twoProduct(x.hi, sine.hi);
  const aLo = a.lo + (y.hi * cosine.lo + y.lo * cosine.hi);
  const bLo = b.lo + (x.hi * sine.lo + x.lo * sine.hi);
  const along = x.hi * cosine.hi + y.hi * sine.hi;
  const lo = (a.hi - b.hi + (aLo - bLo)) / along;
  const size = Math.abs(lo);
  if (!(size < powerOfTwo(-29))) return far;
  const wrong =
    Math.abs(y.hi) * c.bound + Math.abs(x.hi) * s.bound + Math.abs(a.hi) * powerOfTwo(-98);
  return { hi: guess, lo, bound: (1.01 * wrong) / along + size * powerOfTwo(-48) };
}

/** The root of 1 - x^2 for |x| < 1, wrong by less than 2^-101 of itself. */
export function otherSide(x: number): DoubleDouble {
  const square = twoProduct(x, x);
  const one = fastTwoSum(1, -square.hi);
  const rest = fastTwoSum(one.hi, one.lo - square.lo);
  const hi = Math.sqrt(rest.hi);
  const back = twoProduct(hi, hi);
  return { hi, lo: (rest.hi - back.hi - back.lo + rest.lo) / (2 * hi) };
}
