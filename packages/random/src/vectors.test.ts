import { describe, expect, it } from 'vitest';
import numpy from '../vectors/numpy.json' with { type: 'json' };
import python from '../vectors/python.json' with { type: 'json' };
import { type PythonRandom, pythonRandom, restorePythonRandom } from './python-random.ts';
import { randomState, restoreRandomState } from './random-state.ts';
import type { Rng } from './rng.ts';
import type { SavedState } from './saved-state.ts';

/** Calls in a row and what each gives; before them, `skip` calls whose results are not written down. */
interface Step {
  readonly call: string;
  readonly args: readonly unknown[];
  readonly skip?: number | undefined;
  readonly gives: readonly unknown[];
}

function filled(size: number, fill: (data: Float64Array) => void): number[] {
  const data = new Float64Array(size);
  fill(data);
  return [...data];
}

type Calls<R> = Record<string, (rng: R, ...args: number[]) => unknown>;

const calls: Calls<Rng> = {
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
  fillUniform: (rng, size, low, high) => filled(size, (data) => rng.fillUniform(data, low, high)),
  fillNormal: (rng, size, mean, sd) => filled(size, (data) => rng.fillNormal(data, mean, sd)),
  fillRandint: (rng, size, low, high) => filled(size, (data) => rng.fillRandint(data, low, high)),
  skip: (rng, ...args) => Reflect.apply(Reflect.get(rng, 'skip'), rng, args) ?? null,
  state: (rng) => rng.state(),
};

const callsOfPython: Calls<PythonRandom> = {
  ...calls,
  random: (rng) => rng.random(),
  randrange: (rng, low, high) => rng.randrange(low, high),
  choice: (rng, ...values) => rng.choice(values),
  gauss: (rng, mean, standardDeviation) => rng.gauss(mean, standardDeviation),
};

/** The same steps, with what they give here. */
function replayed<R extends Rng>(
  steps: readonly Step[],
  table: Calls<R>,
  seeded: R,
  restore: (state: SavedState) => R,
): Step[] {
  let rng = seeded;
  return steps.map((step) => {
    const draw = (): unknown => Reflect.apply(table[step.call], undefined, [rng, ...step.args]);
    for (let i = 0; i < (step.skip ?? 0); i++) draw();
    const gives = step.gives.map(draw);
    // From here on with a generator that has not seen the seed, only the state.
    if (step.call === 'state') rng = restore(rng.state());
    return { ...step, gives };
  });
}

// Made by vectors/make-vectors.py. toEqual compares numbers with Object.is: every bit counts.
describe(`randomState draws what NumPy ${numpy.numpy} draws`, () => {
  it.each(numpy.runs)('$name', ({ seed, steps }) => {
    expect(replayed(steps, calls, randomState(seed), restoreRandomState)).toEqual(steps);
  });

  it('seeded by a list of any length from 1 to 700', () => {
    const key = (length: number): number[] =>
      Array.from({ length }, (_, i) => (i % 3 === 1 ? 0 : (i * 2654435761 + length) % 2 ** 32));
    const first = numpy.keyed.map((_, i) => randomState(key(i + 1)).randomSample());
    expect(first).toEqual(numpy.keyed);
    expect(first).toHaveLength(700);
  });
});

describe(`pythonRandom draws what Python ${python.python} draws`, () => {
  it.each(python.runs)('$name', ({ seed, steps }) => {
    const rng = pythonRandom(BigInt(seed));
    expect(replayed(steps, callsOfPython, rng, restorePythonRandom)).toEqual(steps);
  });
});
