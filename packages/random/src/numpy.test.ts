import { describe, expect, it } from 'vitest';
import numpy from '../vectors/numpy.json' with { type: 'json' };
import { randomState, type RandomState, restoreRandomState } from './random-state.ts';

/** Calls in a row and what each gives; before them, `skip` calls whose results are not written down. */
interface Step {
  readonly call: string;
  readonly args: readonly number[];
  readonly skip?: number | undefined;
  readonly gives: readonly unknown[];
}

const calls: Record<string, (rng: RandomState, ...args: number[]) => unknown> = {
  randomSample: (rng) => rng.randomSample(),
  uniform: (rng, low, high) => rng.uniform(low, high),
  standardNormal: (rng) => rng.standardNormal(),
  normal: (rng, mean, standardDeviation) => rng.normal(mean, standardDeviation),
  randint: (rng, low, high) => rng.randint(low, high),
  permutation: (rng, n) => [...rng.permutation(n)],
  shuffle(rng, ...values) {
    rng.shuffle(values);
    return values;
  },
  fillUniform(rng, size, low, high) {
    const data = new Float64Array(size);
    rng.fillUniform(data, low, high);
    return [...data];
  },
  fillNormal(rng, size, mean, standardDeviation) {
    const data = new Float64Array(size);
    rng.fillNormal(data, mean, standardDeviation);
    return [...data];
  },
  state: (rng) => rng.state(),
};

// Made by vectors/make-vectors.py. toEqual compares numbers with Object.is: every bit counts.
describe(`the generator draws what NumPy ${numpy.numpy} draws`, () => {
  it.each(numpy.runs)('$name', ({ seed, steps }) => {
    let rng = randomState(seed);
    for (const { call, args, skip = 0, gives } of steps as Step[]) {
      for (let i = 0; i < skip; i++) calls[call](rng, ...args);
      expect(
        gives.map(() => calls[call](rng, ...args)),
        `${call}(${args.join(', ')})`,
      ).toEqual(gives);
      // From here on with a generator that has not seen the seed, only NumPy's state.
      if (call === 'state') rng = restoreRandomState(rng.state());
    }
  });
});
