import { twoProduct, twoSum } from './double-double.ts';
import { exactTanh } from './exact/tanh.ts';
import { accurateExp } from './exp-accurate.ts';
import { powerOfTwo } from './powers-of-two.ts';

const bound = powerOfTwo(-76);

export function secondTanh(x: number): number {
  const { hi, lo, k } = accurateExp(2 * Math.abs(x));
  const scale = powerOfTwo(k);
  const n = twoSum(hi * scale, -1);
  const d = twoSum(hi * scale, 1);
  const nLo = n.lo + lo * scale;
  const dLo = d.lo + lo * scale;
  const quotient = n.hi / d.hi;
  const back = twoProduct(quotient, d.hi);
  const tail = (n.hi - back.hi - back.lo + (nLo - quotient * dLo)) / d.hi;
  const y = quotient + (tail - bound);
  if (y !== quotient + (tail + bound)) return exactTanh(x);
  return x < 0 ? -y : y;
}
