/**
 * The dot product x_1 y_1 + x_2 y_2 + ..., as if computed with twice the digits and rounded once.
 *
 * Every product and every sum is split into the float64 it rounds to and what the rounding lost,
 * which is again a float64; the losses are added up apart and put back at the end.
 * The values must stay away from overflow: a factor below 2^996, a product below 2^1023.
 *
 * @see T. Ogita, S. M. Rump, S. Oishi, "Accurate sum and dot product", 2005, algorithm 5.3 (Dot2)
 */
export function dot2(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let k = 0; k < x.length; k++) {
    const product = x[k] * y[k];
    const next = sum + product;
    lost += lostBySum(sum, product, next) + lostByProduct(x[k], y[k], product);
    sum = next;
  }
  return sum + lost;
}

/** x + y - sum exactly, where sum is x + y rounded (Knuth, TwoSum). */
function lostBySum(x: number, y: number, sum: number): number {
  const yRounded = sum - x;
  const xRounded = sum - yRounded;
  return x - xRounded + (y - yRounded);
}

/** x y - product exactly, where product is x y rounded (Dekker, TwoProduct). */
function lostByProduct(x: number, y: number, product: number): number {
  const xHigh = upperHalf(x);
  const yHigh = upperHalf(y);
  const xLow = x - xHigh;
  const yLow = y - yHigh;
  return xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow);
}

/** The upper 26 of the 53 bits of x (Veltkamp); the product of two such halves is exact. */
function upperHalf(x: number): number {
  const shifted = 134_217_729 * x; // 2^27 + 1
  return shifted - (shifted - x);
}
