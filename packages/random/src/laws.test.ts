import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calls, seeds } from '../testing/arbitraries.ts';
import { eachGenerator } from '../testing/each-generator.ts';
import { generators } from './generators.ts';
import type { Rng } from './rng.ts';

/** Small enough for high - low to be finite. */
const finite = fc.double({ min: -8e307, max: 8e307, noNaN: true });

/** What can be skipped, and the same drawn. */
const draws: [string, (rng: Rng, count: number) => void, (rng: Rng) => number][] = [
  ['randomSample', (rng, n) => rng.skip('randomSample', n), (rng) => rng.randomSample()],
  ['uniform', (rng, n) => rng.skip('uniform', n), (rng) => rng.uniform(-1, 3)],
  ['standardNormal', (rng, n) => rng.skip('standardNormal', n), (rng) => rng.standardNormal()],
  ['normal', (rng, n) => rng.skip('normal', n), (rng) => rng.normal(5, 2)],
  ['randint', (rng, n) => rng.skip('randint', n, -1, 5), (rng) => rng.randint(-1, 5)],
];

/** `rng.skip`, with arguments that its type does not allow. */
function skipAny(rng: Rng, ...args: readonly unknown[]): void {
  Reflect.apply(Reflect.get(rng, 'skip'), rng, args);
}

describe('generators', () => {
  it('have the name of what draws so', () => {
    expect(generators.numpy(1).randomSample()).toBe(0.417022004702574); // np.random.rand()
    expect(generators.python(1).randomSample()).toBe(0.13436424411240122); // random.random()
  });
});

describe.each(eachGenerator)('every generator: $name', ({ seeded, restored }) => {
  it('draws the same from the same seed, whatever is called', () => {
    fc.assert(
      fc.property(seeds, fc.array(calls), (seed, list) => {
        const [one, other] = [seeded(seed), seeded(seed)];
        for (const call of list) expect(call(one)).toEqual(call(other));
      }),
    );
  });

  it('draws otherwise from another seed', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, other) => {
        fc.pre(seed !== other);
        expect(seeded(seed).state()).not.toEqual(seeded(other).state());
      }),
    );
  });

  it('continues from a saved state, at any point, by way of JSON', () => {
    fc.assert(
      fc.property(seeds, fc.array(calls), fc.array(calls), (seed, before, after) => {
        const rng = seeded(seed);
        for (const call of before) call(rng);
        const copy = restored(JSON.parse(JSON.stringify(rng.state())));
        for (const call of after) expect(call(copy)).toEqual(call(rng));
        expect(copy.state()).toEqual(rng.state());
      }),
    );
  });

  it('has clones that draw on as it does, and do not move it', () => {
    fc.assert(
      fc.property(seeds, fc.array(calls), fc.array(calls), (seed, before, after) => {
        const rng = seeded(seed);
        for (const call of before) call(rng);
        const state = rng.state();
        const clone = rng.clone();
        const drawn = after.map((call) => call(clone));
        expect(rng.state()).toEqual(state);
        expect(after.map((call) => call(rng))).toEqual(drawn);
      }),
    );
  });

  it('is not disturbed by what continues from its state', () => {
    const rng = seeded(1);
    const state = rng.state();
    restored(state).permutation(1000);
    expect(rng.state()).toEqual(state);
    expect(rng.randomSample()).toBe(seeded(1).randomSample());
  });

  it('begins again from a seed, whatever it has drawn', () => {
    fc.assert(
      fc.property(seeds, fc.array(calls), seeds, fc.array(calls), (seed, before, other, after) => {
        const [rng, fresh] = [seeded(seed), seeded(other)];
        for (const call of before) call(rng);
        rng.reseed(other);
        expect(rng.state()).toEqual(fresh.state());
        for (const call of after) expect(call(rng)).toEqual(call(fresh));
      }),
    );
  });

  it('refuses a seed that is none, and goes on where it was', () => {
    const rng = seeded(1);
    rng.standardNormal();
    const before = rng.state();
    expect(() => rng.reseed(-1)).toThrow(RangeError);
    expect(rng.state()).toEqual(before);
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(seeded(1))).toBe(true);
  });

  it.each(draws)('skips n draws as if it drew them: %s', (_, skip, draw) => {
    fc.assert(
      fc.property(seeds, fc.array(calls, { maxLength: 5 }), fc.nat(1500), (seed, before, n) => {
        const [one, other] = [seeded(seed), seeded(seed)];
        for (const call of before) expect(call(one)).toEqual(call(other));
        skip(one, n);
        for (let i = 0; i < n; i++) draw(other);
        expect(one.state()).toEqual(other.state());
      }),
    );
  });

  describe('rng.uniform(low, high)', () => {
    it('stretches the sample', () => {
      const [rng, samples] = [seeded(1), seeded(1)];
      expect(rng.uniform(-1, 1)).toBe(-1 + 2 * samples.randomSample());
    });

    it('is low where there is no distance', () => {
      expect(seeded(1).uniform(2, 2)).toBe(2);
    });

    it('stays within the bounds', () => {
      fc.assert(
        fc.property(seeds, finite, finite, (seed, a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const value = seeded(seed).uniform(low, high);
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
        }),
      );
    });
  });

  describe('rng.normal(mean, standardDeviation)', () => {
    it('is mean + standardDeviation * standardNormal()', () => {
      fc.assert(
        fc.property(seeds, fc.integer(), fc.nat(), (seed, mean, deviation) => {
          const z = seeded(seed).standardNormal();
          expect(seeded(seed).normal(mean, deviation)).toBe(mean + deviation * z);
        }),
      );
    });

    it('is standardNormal() without arguments', () => {
      expect(seeded(3).normal()).toBe(seeded(3).standardNormal());
    });

    it('makes two at a time: every second call leaves the words alone', () => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const rng = seeded(seed);
          rng.standardNormal();
          const { words, keptNormal } = rng.state();
          expect(rng.standardNormal()).toBe(keptNormal);
          expect(rng.state()).toEqual({ words, keptNormal: null });
        }),
      );
    });
  });

  describe('rng.randint(low, high)', () => {
    it('reaches every number of a span, and no other', () => {
      const rng = seeded(1);
      const seen = new Set(Array.from({ length: 200 }, () => rng.randint(-2, 3)));
      expect([...seen].toSorted((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
    });

    it('gives a whole number from low to high - 1', () => {
      const low = fc.integer({ min: -4503599627370496, max: 4503599627370495 });
      const distance = fc.integer({ min: 1, max: 4503599627370496 });
      fc.assert(
        fc.property(seeds, low, distance, (seed, from, span) => {
          const value = seeded(seed).randint(from, from + span);
          expect(Number.isSafeInteger(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(from);
          expect(value).toBeLessThan(from + span);
        }),
      );
    });
  });

  describe('rng.permutation(n) and rng.shuffle(values)', () => {
    it('hold every number from 0 to n-1 once', () => {
      fc.assert(
        fc.property(seeds, fc.nat(200), (seed, n) => {
          const sorted = seeded(seed).permutation(n).toSorted();
          expect([...sorted]).toEqual(Array.from({ length: n }, (_, i) => i));
        }),
      );
    });

    it('bring any values, in an array or a typed array, into the same order', () => {
      fc.assert(
        fc.property(seeds, fc.array(fc.integer()), (seed, values) => {
          const order = seeded(seed).permutation(values.length);
          const expected = Array.from(order, (i) => values[i]);
          const array = [...values];
          const typed = Float64Array.from(values);
          seeded(seed).shuffle(array);
          seeded(seed).shuffle(typed);
          expect(array).toEqual(expected);
          expect([...typed]).toEqual(expected);
        }),
      );
    });
  });

  describe('rng.fillWith(data, draw)', () => {
    it('fills in ascending index', () => {
      const [rng, samples] = [seeded(1), seeded(1)];
      const data = new Float64Array(3);
      rng.fillWith(data, (given) => 2 * given.randomSample());
      expect([...data]).toEqual([0, 1, 2].map(() => 2 * samples.randomSample()));
    });

    it('is what fillUniform, fillNormal and fillRandint do', () => {
      const [one, other] = [seeded(2), seeded(2)];
      const [a, b] = [new Float64Array(5), new Float64Array(5)];
      one.fillUniform(a, -3, 3);
      other.fillWith(b, (rng) => rng.uniform(-3, 3));
      expect(a).toEqual(b);
      one.fillNormal(a);
      other.fillWith(b, (rng) => rng.normal());
      expect(a).toEqual(b);
      one.fillRandint(a, -7, 3);
      other.fillWith(b, (rng) => rng.randint(-7, 3));
      expect(a).toEqual(b);
    });
  });

  const frozen = [1, 2, 3];
  Object.freeze(frozen);
  const bounds = 'low, high and high - low must be finite, and low at most high';
  const parameters = 'both must be finite, and the standard deviation at least 0';
  const range = 'both must be safe integers, and high above low by 1 to 2^53 - 1';
  const length = 'a whole number from 0 to 2147483647 is needed';
  const count = 'a whole number of at least 0 is needed';
  const known = 'one of randomSample, uniform, standardNormal, normal, randint is needed';

  it.each<[string, (rng: Rng, data: Float64Array) => void]>([
    [`uniform: bad bounds: got 1 and 0; ${bounds}`, (rng) => rng.uniform(1, 0)],
    [`uniform: bad bounds: got NaN and 1; ${bounds}`, (rng) => rng.uniform(NaN, 1)],
    [`uniform: bad bounds: got 0 and Infinity; ${bounds}`, (rng) => rng.uniform(0, Infinity)],
    [`uniform: bad bounds: got -1e+308 and 1e+308; ${bounds}`, (rng) => rng.uniform(-1e308, 1e308)],
    [`fillUniform: bad bounds: got 1 and 0; ${bounds}`, (rng, data) => rng.fillUniform(data, 1, 0)],
    [
      `normal: bad parameters: got mean NaN, standard deviation 1; ${parameters}`,
      (rng) => rng.normal(NaN),
    ],
    [
      `normal: bad parameters: got mean 0, standard deviation -1; ${parameters}`,
      (rng) => rng.normal(0, -1),
    ],
    [
      `normal: bad parameters: got mean 0, standard deviation Infinity; ${parameters}`,
      (rng) => rng.normal(0, Infinity),
    ],
    [
      `fillNormal: bad parameters: got mean 0, standard deviation NaN; ${parameters}`,
      (rng, data) => rng.fillNormal(data, 0, NaN),
    ],
    [`randint: bad range: got 3 to 3; ${range}`, (rng) => rng.randint(3, 3)],
    [`randint: bad range: got 3 to 2; ${range}`, (rng) => rng.randint(3, 2)],
    [`randint: bad range: got 0 to 1.5; ${range}`, (rng) => rng.randint(0, 1.5)],
    [`randint: bad range: got 0.5 to 2.5; ${range}`, (rng) => rng.randint(0.5, 2.5)],
    [`randint: bad range: got NaN to 2; ${range}`, (rng) => rng.randint(NaN, 2)],
    [`randint: bad range: got 0 to 9007199254740992; ${range}`, (rng) => rng.randint(0, 2 ** 53)],
    [
      `randint: bad range: got -1 to 9007199254740991; ${range}`,
      (rng) => rng.randint(-1, Number.MAX_SAFE_INTEGER),
    ],
    [
      `randint: bad range: got -9007199254740992 to -9007199254740991; ${range}`,
      (rng) => rng.randint(-(2 ** 53), -(2 ** 53) + 1),
    ],
    [`fillRandint: bad range: got 3 to 3; ${range}`, (rng, data) => rng.fillRandint(data, 3, 3)],
    [`permutation: bad length: got -1; ${length}`, (rng) => rng.permutation(-1)],
    [`permutation: bad length: got 2.5; ${length}`, (rng) => rng.permutation(2.5)],
    [`permutation: bad length: got 2147483648; ${length}`, (rng) => rng.permutation(2 ** 31)],
    [
      'shuffle: values are frozen: got 3 that cannot be moved; pass a copy',
      (rng) => rng.shuffle(frozen),
    ],
    [`skip: bad count: got -1; ${count}`, (rng) => rng.skip('normal', -1)],
    [`skip: bad count: got 1.5; ${count}`, (rng) => rng.skip('uniform', 1.5)],
    [`skip: bad count: got Infinity; ${count}`, (rng) => rng.skip('randomSample', Infinity)],
    [`skip: bad count: got undefined; ${count}`, (rng) => skipAny(rng, 'normal')],
    [`skip: bad range: got 3 to 2; ${range}`, (rng) => rng.skip('randint', 0, 3, 2)],
    [`skip: bad range: got NaN to NaN; ${range}`, (rng) => skipAny(rng, 'randint', 1)],
    [`skip: unknown draw: got shuffle; ${known}`, (rng) => skipAny(rng, 'shuffle', 1)],
    [`skip: unknown draw: got toString; ${known}`, (rng) => skipAny(rng, 'toString', 1)],
  ])('rejects before anything is drawn: %s', (message, act) => {
    const data = Float64Array.of(1, 2, 3);
    const rng = seeded(1);
    rng.standardNormal();
    const before = rng.state();
    expect(() => act(rng, data)).toThrow(message);
    expect(rng.state()).toEqual(before);
    expect([...data]).toEqual([1, 2, 3]);
    expect(restored(before).standardNormal()).toBe(rng.standardNormal());
  });
});
