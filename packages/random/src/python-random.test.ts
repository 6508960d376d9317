import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeds } from '../testing/arbitraries.ts';
import { beginningWith, tempersTo } from '../testing/beginning-with.ts';
import { type PythonRandom, pythonRandom, restorePythonRandom } from './python-random.ts';
import { randomState } from './random-state.ts';

const { zero, topBit, ones } = tempersTo;

describe('pythonRandom(seed)', () => {
  it('draws what Python draws after random.seed(42)', () => {
    const rng = pythonRandom(42);
    expect([rng.random(), rng.random()]).toEqual([0.6394267984578837, 0.025010755222666936]);
  });

  it('is seeded by the digits to the base 2^32, the least first', () => {
    fc.assert(
      fc.property(fc.array(seeds), fc.integer({ min: 1, max: 4294967295 }), (lower, top) => {
        const digits = [...lower, top];
        const n = digits.reduceRight((sum, digit) => (sum << 32n) + BigInt(digit), 0n);
        expect(pythonRandom(n).state()).toEqual(randomState(digits).state());
      }),
    );
  });

  it('reads a bigint as the number it is, and -0 as 0', () => {
    expect(pythonRandom(7n).random()).toBe(pythonRandom(7).random());
    expect(pythonRandom(-0).random()).toBe(pythonRandom(0n).random());
  });

  it.each<[string, unknown]>([
    ['-1', -1],
    ['-1', -1n],
    ['0.5', 0.5],
    ['NaN', NaN],
    ['9007199254740992', 2 ** 53],
    ['string', '1'],
    ['object', null],
    ['object', [1]],
    ['undefined', undefined],
  ])('rejects %s', (given, seed) => {
    expect(() => Reflect.apply(pythonRandom, undefined, [seed])).toThrow(
      new RangeError(
        `pythonRandom: bad seed: got ${given}; a whole number from 0 to 2^53 - 1, or a bigint of at least 0, is needed`,
      ),
    );
  });
});

describe('the draws of Python', () => {
  it('have the names of Python too', () => {
    const [python, common] = [pythonRandom(3), pythonRandom(3)];
    expect(python.random()).toBe(common.randomSample());
    expect(python.gauss(1, 2)).toBe(common.normal(1, 2));
    expect(python.gauss()).toBe(common.normal());
    expect(python.randrange(-3, 9)).toBe(common.randint(-3, 9));
    expect(python.choice('abcdefg')).toBe('abcdefg'[common.randint(0, 7)]);
    expect(python.choice(Float64Array.of(2, 4, 8))).toBe([2, 4, 8][common.randint(0, 3)]);
  });

  it('have the mean where the radius of a normal is 0', () => {
    expect(restorePythonRandom(beginningWith(zero, zero, zero, zero)).gauss(2, 3)).toBe(2);
  });

  it('take words for a whole number even where there is no choice, until a bit is 0', () => {
    const rng = restorePythonRandom(beginningWith(topBit, ones, zero));
    expect(rng.randrange(5, 6)).toBe(5);
    expect(rng.state().words[0]).toBe(beginningWith(topBit, ones, zero).words[3]);
  });

  it('take all bits of a word, and anew where they say too much', () => {
    const rng = restorePythonRandom(beginningWith(ones, topBit));
    expect(rng.randrange(0, 2 ** 32 - 1)).toBe(2 ** 31);
  });

  it('reach the last number of a span that takes two words, the lower one first', () => {
    const rng = restorePythonRandom(beginningWith(zero, topBit));
    expect(rng.randrange(0, 2 ** 32 + 1)).toBe(2 ** 32);
  });

  it.each<[string, (rng: PythonRandom) => void]>([
    [
      'randrange: bad range: got 3 to 3; both must be safe integers, and high above low by 1 to 2^53 - 1',
      (rng) => rng.randrange(3, 3),
    ],
    [
      'gauss: bad parameters: got mean 0, standard deviation -1; both must be finite, and the standard deviation at least 0',
      (rng) => rng.gauss(0, -1),
    ],
    ['choice: no values: got 0; at least one is needed', (rng) => rng.choice([])],
  ])('reject before anything is drawn: %s', (message, act) => {
    const rng = pythonRandom(1);
    expect(() => act(rng)).toThrow(new RangeError(message));
    expect(rng.state()).toEqual(pythonRandom(1).state());
  });
});
