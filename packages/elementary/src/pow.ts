import { exactPow } from './exact/pow.ts';
import { expOfProduct } from './exp-of-product.ts';
import { accurateLog } from './log-accurate.ts';
import { powerOfTwo } from './powers-of-two.ts';

const leastNormal = powerOfTwo(-1022);

/**
 * x to the power y, correctly rounded: e^(y log x) by the accurate phases of both, or by the exact path.
 *
 * The special cases are ECMAScript's, which differ from IEEE-754's pow in two: 1 to the power of NaN,
 * and 1 or -1 to the power of an infinity, are NaN.
 *
 * @see https://tc39.es/ecma262/#sec-numeric-types-number-exponentiate
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x < 0 && x !== -Infinity && Number.isFinite(y) && !Number.isInteger(y)) return NaN;
  const size = powOfSize(Math.abs(x), y);
  const negative = x < 0 || Object.is(x, -0);
  return negative && Math.abs(y % 2) === 1 ? -size : size;
}

/** x^y for x >= 0 and y other than 0. */
function powOfSize(x: number, y: number): number {
  if (x === 1) return Number.isFinite(y) ? 1 : NaN;
  if (!Number.isFinite(y)) return x > 1 === y > 0 ? Infinity : 0;
  if (x === 0 || x === Infinity) return (x === 0) === y > 0 ? 0 : Infinity;
  const power = x < leastNormal ? NaN : expOfProduct(y, accurateLog(x, 0));
  return Number.isNaN(power) ? exactPow(x, y) : power;
}
