import { decode } from './binary64.ts';
import { pi } from './constants.ts';
import { correctlyRounded } from './correctly-rounded.ts';
import { times, toFixed } from './fixed.ts';
import { floorRoot } from './root.ts';

/**
 * atan x for a finite double, correctly rounded, slowly.
 *
 * The three of a rational number other than 0, or 1 for acos, are transcendental (Lindemann).
 */
export function exactAtan(x: number): number {
  if (x === 0) return x;
  const { n, e } = decode(x);
  return correctlyRounded((p) => ({ n: fixedAngle(toFixed(n, e, p), 1n << p, p), e: Number(-p) }));
}

/** asin x for |x| <= 1, likewise: the angle whose sine is x, and whose cosine the root of 1 - x^2. */
export function exactAsin(x: number): number {
  if (x === 0) return x;
  return correctlyRounded((p) => {
    const sine = fixed(x, p);
    return { n: fixedAngle(sine, otherSide(sine, p), p), e: Number(-p) };
  });
}

/** acos x, likewise. */
export function exactAcos(x: number): number {
  if (x === 1) return 0;
  return correctlyRounded((p) => {
    const cosine = fixed(x, p);
    return { n: fixedAngle(otherSide(cosine, p), cosine, p), e: Number(-p) };
  });
}

function fixed(x: number, p: bigint): bigint {
  const { n, e } = decode(x);
  return toFixed(n, e, p);
}

/** The root of 1 - a^2: a unit in a becomes fewer than 2^27 units, for the root is 0 or above 2^-27. */
function otherSide(a: bigint, p: bigint): bigint {
  return floorRoot((1n << (2n * p)) - a * a, 2n);
}

/**
 * The angle between -pi and pi in which the point (x, y) is seen, for y >= 0 or x > 0:
 *
 *     |y| <= |x|: atan(y/x), plus pi for x < 0;   else pi/2 - atan(x/y), negative for y < 0
 */
export function fixedAngle(y: bigint, x: bigint, p: bigint): bigint {
  if (y < 0n) return -fixedAngle(-y, x, p);
  const size = x < 0n ? -x : x;
  if (y <= size)
    return x < 0n ? pi(p) - fixedAtan((y << p) / size, p) : fixedAtan((y << p) / size, p);
  return (pi(p) >> 1n) - fixedAtan((x << p) / y, p);
}

/**
 * atan t for |t| <= 1: halved four times, atan t = 2 atan(t / (1 + root(1 + t^2))), then t - t^3/3 + ...
 *
 * A halving adds less than 3 units, and halves what came before; the series has fewer than p/8 terms, each
 * wrong by less than 3 units; 16 times all that.
 */
function fixedAtan(t: bigint, p: bigint): bigint {
  const one = 1n << p;
  let small = t;
  for (let i = 0; i < 4; i++) {
    small = (small << p) / (one + floorRoot((one << p) + small * small, 2n));
  }
  const square = times(small, small, p);
  let sum = 0n;
  let power = small;
  for (let i = 1n; power !== 0n && power !== -1n; i += 2n) {
    sum += power / i;
    power = -times(power, square, p);
  }
  return 16n * sum;
}
