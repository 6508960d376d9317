import { exp as expOf, log1p, sin, tanh as tanhOf } from '@retrace/elementary';
import { expTable } from '@retrace/elementary/exp-table';
import { instanceOf, moduleOf } from '@retrace/linalg/web-assembly';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from './assemble.ts';
import { each, place } from './each.ts';
import { exp, hardCases, TABLE_BYTES } from './exp.ts';
import { tanh } from './tanh.ts';
import { type Writer, writer } from './writer.ts';

const count = 1001;

/** A function of 1001 numbers, as the emitters write it, and how often it asked `elementary`. */
function inLanes(f: (w: Writer, xs: readonly string[]) => string[]): {
  readonly of: (xs: Float64Array) => Float64Array;
  asked: number;
} {
  const w = writer();
  const [from, to] = [place(TABLE_BYTES), place(TABLE_BYTES + 8 * count)];
  each(w, count, [from], to, (x) => f(w, [x])[0]);
  const text = `(module
(import "memory" "memory" (memory 1))
(import "elementary" "exp" (func $exp (param f64) (result f64)))
(import "elementary" "tanh" (func $tanh (param f64) (result f64)))
(import "elementary" "log" (func $log (param f64) (result f64)))
${hardCases}
(func $run (export "run")
${w.text()}))`;
  const module = moduleOf(assemble(text));
  if (!module) throw new Error('inLanes: this engine has no pairs of doubles');
  const asking = (answer: (x: number) => number) => (x: number) => {
    result.asked++;
    return answer(x);
  };
  const elementary = { exp: asking(expOf), tanh: asking(tanhOf), log: () => NaN };
  const { numbers, call } = instanceOf(module, 'run', 8192, { elementary });
  numbers.set(expTable);
  const result = {
    asked: 0,
    of(xs: Float64Array): Float64Array {
      numbers.set(xs, TABLE_BYTES / 8);
      call();
      const start = TABLE_BYTES / 8 + count;
      return numbers.slice(start, start + xs.length);
    },
  };
  return result;
}

const bits = new BigUint64Array(1);
const double = new Float64Array(bits.buffer);
/** Any double whatsoever. */
const anything = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value) => {
  bits[0] = value;
  return double[0];
});
const samples = (one: fc.Arbitrary<number>): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.oneof(one, one, anything), { minLength: 1, maxLength: count, size: 'max' })
    .map((values) => Float64Array.from(values));

describe('exp, in lanes', () => {
  const lanes = inLanes(exp);

  it('is that of elementary for every argument', () => {
    const near = fc.double({ min: -720, max: 720, noNaN: true });
    // exp(x) is close to half-way between two doubles.
    const hard = fc
      .double({ min: 0, max: 1, noNaN: true })
      .map((y) => log1p(y + 1.1102230246251565e-16));
    fc.assert(
      fc.property(samples(fc.oneof(near, hard)), (xs) => {
        expect(lanes.of(xs)).toEqual(xs.map(expOf));
      }),
      { numRuns: 200 },
    );
  });

  it('asks for one argument in a hundred at most, the pairs of hard ones among them', () => {
    lanes.asked = 0;
    lanes.of(Float64Array.from({ length: count }, (_, i) => 10 * sin(i)));
    expect(lanes.asked).toBeGreaterThan(0);
    expect(lanes.asked).toBeLessThan(0.02 * count);
  });
});

describe('tanh, in lanes', () => {
  const lanes = inLanes(tanh);

  it('is that of elementary for every argument', () => {
    const near = fc.oneof(
      fc.double({ min: -25, max: 25, noNaN: true }),
      fc.double({ min: -0.2, max: 0.2, noNaN: true }),
      fc.double({ min: 0.1, max: 1, noNaN: true }).map((x) => x * 1e-8),
      // tanh(x) is close to half-way between two doubles.
      fc.double({ min: 8, max: 18.5, noNaN: true }).map((x) => {
        const y = tanhOf(x);
        return log1p((2 * y) / (1 - y - 5.551115123125783e-17)) / 2;
      }),
    );
    fc.assert(
      fc.property(samples(near), (xs) => {
        expect(lanes.of(xs)).toEqual(xs.map(tanhOf));
      }),
      { numRuns: 200 },
    );
  });
});
