import { exactExp2 } from './exact/exp.ts';
import { expOfProduct } from './exp-of-product.ts';
import { powerOfTwo } from './powers-of-two.ts';

const ln2 = { hi: Math.LN2, lo: 2.3190468138462996e-17, bound: powerOfTwo(-106) };

/** 2^x, correctly rounded. */
export function exp2(x: number): number {
  const y = expOfProduct(x, ln2);
  return !Number.isNaN(y) || Number.isNaN(x) ? y : exactExp2(x);
}
