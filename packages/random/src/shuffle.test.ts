import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeds } from './arbitraries.ts';
import { randomState } from './random-state.ts';

describe('rng.permutation(n)', () => {
  it('orders as np.random.permutation(10) does after np.random.seed(0)', () => {
    expect([...randomState(0).permutation(10)]).toEqual([2, 8, 4, 9, 1, 6, 7, 3, 0, 5]);
  });

  it('holds every number from 0 to n-1 once', () => {
    fc.assert(
      fc.property(seeds, fc.nat(200), (seed, n) => {
        const sorted = randomState(seed).permutation(n).toSorted();
        expect([...sorted]).toEqual(Array.from({ length: n }, (_, i) => i));
      }),
    );
  });
});

describe('rng.shuffle(values)', () => {
  it('brings any values, in an array or a typed array, into the order of the permutation', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer()), (seed, values) => {
        const order = randomState(seed).permutation(values.length);
        const expected = Array.from(order, (i) => values[i]);
        const array = [...values];
        const typed = Float64Array.from(values);
        randomState(seed).shuffle(array);
        randomState(seed).shuffle(typed);
        expect(array).toEqual(expected);
        expect([...typed]).toEqual(expected);
      }),
    );
  });
});
