import { exactLog10 } from './exact/log-base.ts';
import { logTo } from './log-base.ts';
import { powerOfTwo } from './powers-of-two.ts';

const leastNormal = powerOfTwo(-1022);

/** 1 / ln 10 */
const factor = { hi: Math.LOG10E, lo: 1.098319650216765e-17 };

/** The logarithm to base 10, correctly rounded. */
export function log10(x: number): number {
  if (x >= leastNormal && x < Infinity) {
    const y = logTo(factor, x);
    return Number.isNaN(y) ? exactLog10(x) : y;
  }
  if (x === 0) return -Infinity;
  return x > 0 && x < 1 ? exactLog10(x) : x > 0 ? Infinity : NaN;
}
