import { correctlyRounded } from './correctly-rounded.ts';
import { approximateExp } from './exp.ts';
import { toFixed } from './fixed.ts';

/**
 * tanh x for a finite double, correctly rounded, slowly.
 *
 *     tanh x = (E - 1) / (E + 1),   E = e^2x
 *
 * An error dE moves the quotient by 2 dE / (E + 1)^2, which is less than the relative error of E.
 * tanh x is transcendental for every rational x != 0, since e^2x is.
 */
export function exactTanh(x: number): number {
  if (x === 0) return x;
  if (x > 20) return 1; //   1 - tanh x < 2 e^-40 < 2^-54
  if (x < -20) return -1;
  return correctlyRounded((p) => {
    const { n, e } = approximateExp(2 * x, p);
    const one = toFixed(1n, 0, BigInt(-e));
    return { n: ((n - one) << p) / (n + one), e: Number(-p) };
  });
}
