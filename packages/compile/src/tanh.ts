import { askAboutHardCases, exponent, type Found, isSame, reduce } from './exp.ts';
import { abs, add, both, div, mul, sub, type Writer } from './writer.ts';

const [one, two] = [both(1), both(2)];

/**
 * tanh x of each number of each pair, correctly rounded: the quick phases of `elementary` with their
 * tests, in lanes, both for all x; where they cannot tell, `elementary` itself.
 */
export function tanh(w: Writer, xs: readonly string[]): string[] {
  const found = xs.map((x) => {
    const isSmall = w.let(`(f64x2.lt (f64x2.abs ${x}) ${both(0.125)})`);
    const [small, large] = [smallTanh(w, x), largeTanh(w, x)];
    const choose = (a: string, b: string): string => `(v128.bitselect ${a} ${b} ${isSmall})`;
    return {
      y: w.fresh(choose(small.y, large.y)),
      isCertain: w.let(choose(small.isCertain, large.isCertain)),
    };
  });
  askAboutHardCases(w, 'tanh', xs, found);
  return found.map(({ y }) => y);
}

/** 1 - 2 / (E + 1), E = e^2x, for 1/8 <= |x| < 19.0625. */
function largeTanh(w: Writer, x: string): Found {
  const { n, hi: t, lo: rest, r, square, q } = reduce(w, w.let(mul(two, x)));
  const p = add(r, mul(square, q));
  const scale = w.let(`(i64x2.add ${one} ${exponent(n)})`);
  const tHigh = w.let(toFloat(t));
  const hi = w.let(mul(tHigh, scale));
  const lo = w.let(mul(add(add(sub(t, tHigh), rest), mul(t, p)), scale));
  const inverse = w.let(div(two, add(add(hi, one), lo)));
  const g = w.let(toFloat(inverse));
  const c = w.let(mul(sub(sub(sub(two, g), mul(g, hi)), mul(g, lo)), mul(both(0.5), inverse)));
  const top = w.let(sub(one, g));
  const tail = w.let(sub(sub(sub(one, top), g), c));
  const bound = both(1 / 9_223_372_036_854_775_808); // 2^-63
  const isInRange = `(f64x2.lt ${abs(x)} ${both(19.0625)})`;
  return {
    y: add(top, tail),
    isCertain: `(v128.and ${isSame(top, tail, bound)} ${isInRange})`,
  };
}

/** The series, for |x| < 1/8; x itself where |x| < 2^-27. */
function smallTanh(w: Writer, x: string): Found {
  const s = w.let(mul(x, x));
  const s2 = w.let(mul(s, s));
  const cube = w.let(mul(x, s));
  const far = add(
    sub(both(21844 / 6081075), mul(s, both(929569 / 638512875))),
    mul(s2, both(6404582 / 10854718875)),
  );
  const nearer = add(sub(both(62 / 2835), mul(s, both(1382 / 155925))), mul(s2, far));
  const afterCube = add(sub(both(2 / 15), mul(s, both(17 / 315))), mul(s2, nearer));
  const tail = w.let(mul(cube, add(both(-1 / 3), mul(s, afterCube))));
  const bound = w.let(mul(abs(cube), both(1 / 4_503_599_627_370_496))); // 2^-52
  const isTiny = w.let(`(f64x2.lt ${abs(x)} ${both(1 / 134_217_728)})`); // 2^-27
  return {
    y: `(v128.bitselect ${x} ${add(x, tail)} ${isTiny})`,
    isCertain: `(v128.or ${isTiny} ${isSame(x, tail, bound)})`,
  };
}

/** The nearest numbers of 24 bits. */
function toFloat(pair: string): string {
  return `(f64x2.promote_low_f32x4 (f32x4.demote_f64x2_zero ${pair}))`;
}
