import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calls, seeds } from './arbitraries.ts';
import { randomState, type RandomState, restoreRandomState } from './random-state.ts';

/** Small enough for high - low to be finite. */
const finite = fc.double({ min: -8e307, max: 8e307, noNaN: true });

describe('randomState(seed)', () => {
  it('draws what NumPy draws after np.random.seed(1)', () => {
    const rng = randomState(1);
    expect(rng.randomSample()).toBe(0.417022004702574);
    expect(rng.randomSample()).toBe(0.7203244934421581);
  });

  it('reads 0 and -0 as the same seed', () => {
    expect(randomState(-0).randomSample()).toBe(randomState(0).randomSample());
  });

  it('draws the same from the same seed, whatever is called', () => {
    fc.assert(
      fc.property(seeds, fc.array(calls), (seed, list) => {
        const [one, other] = [randomState(seed), randomState(seed)];
        for (const call of list) expect(call(one)).toEqual(call(other));
      }),
    );
  });

  it.each([
    [NaN, 'NaN'],
    [Infinity, 'Infinity'],
    [1.5, '1.5'],
    [-1, '-1'],
    [2 ** 32, '4294967296'],
    ['1', 'string'],
    [undefined, 'undefined'],
    [null, 'object'],
  ])('rejects %s', (seed, given) => {
    expect(() => Reflect.apply(randomState, undefined, [seed])).toThrow(
      new RangeError(
        `randomState: bad seed: got ${given}; a whole number from 0 to 4294967295 is needed`,
      ),
    );
  });
});

describe('rng.uniform(low, high)', () => {
  it('stretches the sample', () => {
    const [rng, samples] = [randomState(1), randomState(1)];
    expect(rng.uniform(-1, 1)).toBe(-1 + 2 * samples.randomSample());
  });

  it('is low where there is no distance', () => {
    expect(randomState(1).uniform(2, 2)).toBe(2);
  });

  it('stays within the bounds', () => {
    fc.assert(
      fc.property(seeds, finite, finite, (seed, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const value = randomState(seed).uniform(low, high);
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
      }),
    );
  });
});

describe('rng.fillWith(data, draw)', () => {
  it('fills in ascending index', () => {
    const data = new Float64Array(3);
    randomState(1).fillWith(data, (rng) => 2 * rng.randomSample() - 1);
    expect([...data]).toEqual([-0.165955990594852, 0.4406489868843162, -0.9997712503653102]);
  });

  it('is what fillUniform and fillNormal do', () => {
    const [one, other] = [randomState(2), randomState(2)];
    const [a, b] = [new Float64Array(5), new Float64Array(5)];
    one.fillUniform(a, -3, 3);
    other.fillWith(b, (rng) => rng.uniform(-3, 3));
    expect(a).toEqual(b);
    one.fillNormal(a);
    other.fillWith(b, (rng) => rng.normal());
    expect(a).toEqual(b);
  });
});

describe('an argument that cannot be met', () => {
  const frozen = [1, 2, 3];
  Object.freeze(frozen);
  const bounds = 'low, high and high - low must be finite, and low at most high';
  const parameters = 'both must be finite, and the standard deviation at least 0';
  const range = 'both must be safe integers, and high above low by 1 to 2^53 - 1';
  const length = 'a whole number from 0 to 2147483647 is needed';

  it.each<[string, (rng: RandomState, data: Float64Array) => void]>([
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
    [`permutation: bad length: got -1; ${length}`, (rng) => rng.permutation(-1)],
    [`permutation: bad length: got 2.5; ${length}`, (rng) => rng.permutation(2.5)],
    [`permutation: bad length: got 2147483648; ${length}`, (rng) => rng.permutation(2 ** 31)],
    [
      'shuffle: values are frozen: got 3 that cannot be moved; pass a copy',
      (rng) => rng.shuffle(frozen),
    ],
  ])('is rejected before anything is drawn: %s', (message, act) => {
    const data = Float64Array.of(1, 2, 3);
    const rng = randomState(1);
    rng.standardNormal();
    const before = rng.state();
    expect(() => act(rng, data)).toThrow(message);
    expect(rng.state()).toEqual(before);
    expect([...data]).toEqual([1, 2, 3]);
    expect(restoreRandomState(before).standardNormal()).toBe(rng.standardNormal());
  });
});
