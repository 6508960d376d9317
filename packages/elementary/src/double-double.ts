/** The unevaluated sum of two doubles, hi + lo. */
export interface DoubleDouble {
  readonly hi: number;
  readonly lo: number;
}

/** hi + lo, wrong by less than `bound`. */
export interface BoundedDoubleDouble extends DoubleDouble {
  readonly bound: number;
}

/**
 * The double that hi + lo is nearest to, or NaN where it could be another one for all that `bound` says.
 *
 * Rounding is monotonic: where both ends of an interval round to one double, so does all of it (Ziv's test).
 */
export function rounded({ hi, lo, bound }: BoundedDoubleDouble): number {
  const y = hi + (lo - bound);
  return y === hi + (lo + bound) ? y : NaN;
}

/** a + b without error for |a| >= |b|, or where a is 0 or a multiple of b's last place. */
export function fastTwoSum(a: number, b: number): DoubleDouble {
  const hi = a + b;
  return { hi, lo: a - hi + b };
}

/**
 * a + b without error, for any a and b: hi is the rounded sum, lo what the rounding lost.
 *
 * @see Knuth, The Art of Computer Programming 2, 4.2.2, theorem B
 */
export function twoSum(a: number, b: number): DoubleDouble {
  const hi = a + b;
  const c = hi - a;
  return { hi, lo: a - (hi - c) + (b - c) };
}

/**
 * a b without error, barring overflow and underflow: both are cut into halves of 26 bits, whose
 * products are exact.
 *
 * @see T. J. Dekker, A floating-point technique for extending the available precision, 1971
 */
export function twoProduct(a: number, b: number): DoubleDouble {
  const hi = a * b;
  const aHigh = upperHalf(a);
  const aLow = a - aHigh;
  const bHigh = upperHalf(b);
  const bLow = b - bHigh;
  return { hi, lo: aLow * bLow - (hi - aHigh * bHigh - aLow * bHigh - aHigh * bLow) };
}

/** The leading 26 bits of a (Veltkamp's splitting). */
function upperHalf(a: number): number {
  const scaled = 134_217_729 * a; // 2^27 + 1
  return scaled - (scaled - a);
}
