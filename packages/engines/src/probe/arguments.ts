import { word } from './word.ts';

const { EPSILON, MAX_VALUE, MIN_VALUE } = Number;

const simple = [1, 2, 3, 10, 0.5, 1 + EPSILON, 1 - EPSILON / 2, Math.LN2, Math.PI];
const ends = [0, MIN_VALUE, 2.225073858507201e-308, 2.2250738585072014e-308, MAX_VALUE, Infinity];
/** Around them exp overflows, and becomes subnormal and 0; sigmoid and tanh reach 1. */
const limits = [
  709.782712893384, 708.3964185322641, 745.1332191019412, 36.7368005696771, 19.0615475,
];
const edges = [...simple, ...ends, ...limits].flatMap((size) => [size, -size]);

const double = new DataView(new ArrayBuffer(8));

function fromBits(high: number, low: number): number {
  double.setUint32(0, high);
  double.setUint32(4, low);
  return double.getFloat64(0);
}

/** Any sign, exponent and fraction: the whole range of doubles, with subnormal numbers and NaN. */
function anyDouble(i: number): number {
  return fromBits(word(3 * i), word(3 * i + 1));
}

/** Any sign and fraction, and one of the sizes that turn up in a training: 2^-20 <= |x| < 2^10. */
function ordinaryDouble(i: number): number {
  const sign = word(3 * i) & 0x80000000;
  const exponent = 1023 - 20 + (word(3 * i + 2) % 30);
  return fromBits(sign | (exponent << 20) | (word(3 * i) & 0xfffff), word(3 * i + 1));
}

/**
 * The first n arguments that every function is tried with: some edges; then in turn two from the
 * whole range of doubles and two ordinary ones. A shorter list is the beginning of a longer one.
 */
export function probeArguments(n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => {
    if (i < edges.length) return edges[i];
    return i % 4 < 2 ? anyDouble(i) : ordinaryDouble(i);
  });
}

/** Which argument is the second one of x[i]: in turn itself, its like, and each of the other kind. */
export function partner(i: number): number {
  return i ^ ((i >> 2) & 3);
}
