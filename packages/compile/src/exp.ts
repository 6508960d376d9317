import { STEP_HI, STEP_LO, STEPS_PER_UNIT } from '@retrace/elementary/exp-table';
import { add, both, mul, sub, type Writer } from './writer.ts';

/** Where `expTable` stands in memory: first of all. */
export const TABLE_BYTES: number = 16 * 1024;

/** 1.5 2^52. A sum with it has a whole number in its last bits. */
const whole = both(6_755_399_441_055_744);

/** What `elementary` says of each of two numbers where the lanes cannot tell. */
export const hardCases: string = ['exp', 'tanh', 'log']
  .map(
    (name) => `(func $${name}Pair (param $x v128) (result v128)
  (f64x2.replace_lane 1
    (f64x2.splat (call $${name} (f64x2.extract_lane 0 (local.get $x))))
    (call $${name} (f64x2.extract_lane 1 (local.get $x)))))`,
  )
  .join('\n');

/**
 * e^x of each number of each pair, correctly rounded: the quick phase of `elementary` with its test, in
 * lanes, and for the three in a thousand where that cannot tell, `elementary` itself.
 */
export function exp(w: Writer, xs: readonly string[]): string[] {
  const quick = xs.map((x) => quickExp(w, x));
  askAboutHardCases(w, 'exp', xs, quick);
  return quick.map(({ y }) => y);
}

/** What the lanes found: y, and for each whether it is certain. */
export interface Found {
  readonly y: string;
  readonly isCertain: string;
}

/** Where a lane is not certain, its pair is asked for anew; one question for all, so that it costs little. */
export function askAboutHardCases(
  w: Writer,
  name: 'exp' | 'tanh',
  xs: readonly string[],
  found: readonly Found[],
): void {
  const all = found.map(({ isCertain }) => isCertain).reduce((a, b) => `(v128.and ${a} ${b})`);
  const ask = found.map(({ y, isCertain }, i) => {
    const again = `(local.set ${nameOf(y)} (call $${name}Pair ${xs[i]}))`;
    return found.length === 1 ? again : `(if ${notAll(isCertain)} (then ${again}))`;
  });
  w.statement(`(if ${notAll(all)} (then\n${ask.join('\n')}))`);
}

function notAll(mask: string): string {
  return `(i32.eqz (i64x2.all_true ${mask}))`;
}

function nameOf(get: string): string {
  return get.slice('(local.get '.length, -1);
}

/** Ziv's test: whether top + tail rounds to the same double, however wrong the tail is within its bound. */
export function isSame(top: string, tail: string, bound: string): string {
  return `(f64x2.eq ${add(top, sub(tail, bound))} ${add(top, add(tail, bound))})`;
}

/**
 * As `quickExp` of `elementary`, but with hi r apart, so that less waits for the end of the polynomial:
 *
 *     e^x = 2^k (hi + lo) (1 + r + r^2 q),   tail = (lo + hi r) + (hi r^2) q
 *
 * In parts of hi, r is rounded by 2^-65; hi r, the two sums and tail -+ bound by 2^-64.5 each; q leaves
 * out less than 2^-64.5, and all else is below 2^-74. Together less than 1.02 2^-62.
 */
function quickExp(w: Writer, x: string): Found {
  const { n, hi, lo, r, square, q } = reduce(w, x);
  const tail = w.let(add(add(lo, mul(hi, r)), mul(mul(hi, square), q)));
  const bound = w.let(mul(hi, both(1.0625 / 4_611_686_018_427_387_904))); // 1.0625 2^-62
  const isInRange = `(f64x2.lt (f64x2.abs ${x}) ${both(708)})`;
  return {
    y: w.fresh(`(i64x2.add ${add(hi, tail)} ${exponent(n)})`),
    isCertain: w.let(`(v128.and ${isSame(hi, tail, bound)} ${isInRange})`),
  };
}

/** What e^x is made of: x = n ln2/1024 + r, n = 1024 k + j, e^x = 2^k (hi + lo) (1 + r + square q). */
export interface Reduced {
  /** A double whose last bits are n. */
  readonly n: string;
  readonly hi: string;
  readonly lo: string;
  readonly r: string;
  readonly square: string;
  readonly q: string;
}

export function reduce(w: Writer, x: string): Reduced {
  const n = w.let(add(mul(x, both(STEPS_PER_UNIT)), whole));
  const steps = w.let(sub(n, whole));
  const r = w.let(sub(sub(x, mul(steps, both(STEP_HI))), mul(steps, both(STEP_LO))));
  const square = w.let(mul(r, r));
  const q = w.let(add(add(both(1 / 2), mul(r, both(1 / 6))), mul(square, both(1 / 24))));
  const places = w.let(`(v128.and (i64x2.shl ${n} (i32.const 4)) (v128.const i64x2 16368 16368))`);
  const entry = (lane: number): string =>
    w.let(`(v128.load (i32x4.extract_lane ${lane} ${places}))`);
  const [a, b] = [entry(0), entry(2)];
  const hi = w.pair({ pair: a, lane: 0 }, { pair: b, lane: 0 });
  const lo = w.pair({ pair: a, lane: 1 }, { pair: b, lane: 1 });
  return { n, hi, lo, r, square, q };
}

/** k, where the exponent of a double stands: added to one, it is 2^k times as much. */
export function exponent(n: string): string {
  return `(i64x2.shl (i64x2.shr_u ${n} (i32.const 10)) (i32.const 52))`;
}

/** The logarithm of both numbers of a pair; `elementary` says it. */
export function logPair(x: string): string {
  return `(call $logPair ${x})`;
}
