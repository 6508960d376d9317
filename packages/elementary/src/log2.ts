import { exactLog2 } from './exact/log-base.ts';
import { logTo } from './log-base.ts';
import { powerOfTwo } from './powers-of-two.ts';

const leastNormal = powerOfTwo(-1022);

/** 1 / ln 2 */
const factor = { hi: Math.LOG2E, lo: 2.0355273740931033e-17 };

/** The logarithm to base 2, correctly rounded. */
export function log2(x: number): number {
  if (x >= leastNormal && x < Infinity) {
    const y = logTo(factor, x);
    return Number.isNaN(y) ? exactLog2(x) : y;
  }
  if (x === 0) return -Infinity;
  return x > 0 && x < 1 ? exactLog2(x) : x > 0 ? Infinity : NaN;
}
