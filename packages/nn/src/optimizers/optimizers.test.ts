import { generators } from '@retrace/random';
import { describe, expect, it } from 'vitest';
import { linearDecay } from '../schedules/linear-decay.ts';
import { calls, examplesOf } from '../testing/examples.ts';
import { namedLaws } from '../testing/named-laws.ts';
import { ulps } from '../testing/ulps.ts';
import { arraysMade } from '../testing/arrays-made.ts';
import * as optimizers from './index.ts';
import type { Optimizer, UpdateSite } from './optimizer.ts';

const { adam, gradientDescent, momentum } = optimizers;
const makers = { adam, gradientDescent, momentum } satisfies typeof optimizers;

/** Parameters as drawn from one seed, and their gradients in so many steps. */
function drawn(steps: number): { theta: Float64Array; gradients: Float64Array[] } {
  const rng = generators.numpy(1);
  const normals = (): Float64Array => new Float64Array(20).map(() => rng.standardNormal());
  return { theta: normals(), gradients: Array.from({ length: steps }, normals) };
}

interface Place {
  readonly theta: Float64Array;
  readonly memory: Float64Array;
}

const begin = (optimizer: Optimizer, theta: Float64Array): Place => ({
  theta: theta.slice(),
  memory: new Float64Array(optimizer.memorySize(theta.length)),
});

function move(optimizer: Optimizer, place: Place, gradient: Float64Array, step: number): void {
  const site: UpdateSite = { ...place, gradient, parts: [], step };
  optimizer.update(site);
}

describe.each(examplesOf<Optimizer>(optimizers, calls.optimizers))(
  'the optimizer $title',
  (example) => {
    namedLaws(example);
    const optimizer = example.make();
    const { theta, gradients } = drawn(6);

    it('keeps all that it remembers in the memory that it is given', () => {
      const [place, other] = [begin(optimizer, theta), begin(optimizer, theta)];
      gradients.forEach((gradient, step) => {
        move(optimizer, place, gradient, step);
        move(example.make(), other, gradient, step); // one that has seen no step before
      });
      expect(other).toEqual(place);
    });

    it('changes neither the gradient nor what has none, and makes no array', () => {
      const place = begin(optimizer, theta);
      const gradient = gradients[0].with(3, 0);
      const before = gradient.slice();
      expect(arraysMade(() => move(optimizer, place, gradient, 0))).toBe(0);
      expect(gradient).toEqual(before);
      expect(place.theta[3]).toBe(theta[3]);
      expect(place.theta[4]).not.toBe(theta[4]);
    });

    it('takes another learning rate, and nothing else with it', () => {
      const { name, options } = optimizer.withLearningRate(0.5);
      expect({ name, options }).toEqual({
        name: optimizer.name,
        options: { ...optimizer.options, learningRate: 0.5 },
      });
    });

    it('follows a schedule: at each step it moves by the rate of that step', () => {
      const schedule = linearDecay({ from: 0.7, fall: 0.6, steps: 6 });
      const [place, other] = [begin(optimizer, theta), begin(optimizer, theta)];
      gradients.forEach((gradient, step) => {
        move(optimizer.withLearningRate(schedule), place, gradient, step);
        move(optimizer.withLearningRate(schedule.at(step)), other, gradient, step);
      });
      expect(place).toEqual(other);
    });

    it.each([0, -0.1, NaN, Infinity])('refuses a learning rate of %d', (learningRate) => {
      expect(() => optimizer.withLearningRate(learningRate)).toThrow(
        new RangeError(
          `${optimizer.name}: bad learningRate: got ${learningRate}; it must be a number greater than 0`,
        ),
      );
    });
  },
);

/** One parameter, from 1, through these gradients: where it is after each. */
function path(optimizer: Optimizer, gradients: readonly number[]): number[] {
  const place = begin(optimizer, Float64Array.of(1));
  return gradients.map((gradient, step) => {
    move(optimizer, place, Float64Array.of(gradient), step);
    return place.theta[0];
  });
}

describe('the optimizers move as a hand computes it', () => {
  it.each<[string, Optimizer, number[], number[]]>([
    ['theta - rate g', gradientDescent({ learningRate: 0.5 }), [1, -4, 0], [0.5, 2.5, 2.5]],
    [
      // v = 2, then 0.5 * 2 + 0 = 1, then 0.5 * 1 - 4 = -3.5
      'theta - rate v, with half of the last v in v',
      momentum({ learningRate: 0.5, momentum: 0.5 }),
      [2, 0, -4],
      [0, -0.5, 1.25],
    ],
    [
      // m / c1 = g and v / c2 = g g in the first step, so that theta moves by 0.5 g / (|g| + 1)
      'a first step that knows no size',
      adam({ learningRate: 0.5, beta1: 0.5, beta2: 0.75, epsilon: 1 }),
      [3],
      [1 - (0.5 * 3) / 4],
    ],
  ])('%s', (_, optimizer, gradients, places) => {
    expect(path(optimizer, gradients)).toEqual(places);
  });

  it('adam keeps an m and a v for each parameter, and the two divisors once', () => {
    const place = begin(adam({ learningRate: 0.5, beta1: 0.5, beta2: 0.75 }), new Float64Array(2));
    move(adam({ learningRate: 0.5, beta1: 0.5, beta2: 0.75 }), place, Float64Array.of(4, -8), 0);
    // m = g / 2, v = g g / 4; c1 = 1/2, c2 = 1/4
    expect([...place.memory]).toEqual([2, -4, 4, 16, 0.5, 0.25]);
  });
});

/** What one parameter remembers. */
interface Memory {
  m: number;
  v: number;
  c1: number;
  c2: number;
}
type Rule = (theta: number, g: number, rate: number, memory: Memory) => number;

/** Adam, with the last formula, that of the move, to be written. */
function adamRule(moved: (rate: number, memory: Memory) => number): Rule {
  return (theta, g, rate, memory) => {
    memory.c1 = 1 - 0.9 * (1 - memory.c1);
    memory.c2 = 1 - 0.999 * (1 - memory.c2);
    memory.m = 0.9 * memory.m + (1 - 0.9) * g;
    memory.v = 0.999 * memory.v + (1 - 0.999) * (g * g);
    return theta - moved(rate, memory);
  };
}

const rate = 0.1;
const byRule = {
  gradientDescent: (theta, g, alpha) => theta - alpha * g,
  momentum(theta, g, alpha, memory) {
    memory.v = 0.9 * memory.v + g;
    return theta - alpha * memory.v;
  },
  adam: adamRule((alpha, { m, v, c1, c2 }) => (alpha * (m / c1)) / (Math.sqrt(v / c2) + 1e-8)),
} satisfies Record<keyof typeof optimizers, Rule>;

/** Other orders of the same formulas. */
const otherOrders: [keyof typeof optimizers, string, Rule][] = [
  [
    'adam',
    'rate times the quotient',
    adamRule((alpha, { m, v, c1, c2 }) => alpha * (m / c1 / (Math.sqrt(v / c2) + 1e-8))),
  ],
  [
    'adam',
    '(rate m) / c1',
    adamRule((alpha, { m, v, c1, c2 }) => (alpha * m) / c1 / (Math.sqrt(v / c2) + 1e-8)),
  ],
  [
    'adam',
    '(rate / c1) m',
    adamRule((alpha, { m, v, c1, c2 }) => ((alpha / c1) * m) / (Math.sqrt(v / c2) + 1e-8)),
  ],
  [
    'adam',
    'sqrt(v) / sqrt(c2)',
    adamRule(
      (alpha, { m, v, c1, c2 }) => (alpha * (m / c1)) / (Math.sqrt(v) / Math.sqrt(c2) + 1e-8),
    ),
  ],
  [
    'adam',
    '((1 - beta2) g) g',
    (theta, g, alpha, memory) => {
      const v = 0.999 * memory.v + (1 - 0.999) * g * g;
      const moved = byRule.adam(theta, g, alpha, memory);
      memory.v = v;
      return moved;
    },
  ],
  [
    'momentum',
    'the rate within v',
    (theta, g, alpha, memory) => {
      memory.v = 0.9 * memory.v + alpha * g;
      return theta - memory.v;
    },
  ],
];

/** Where a rule leads, parameter by parameter. */
function ruled(rule: Rule): number[] {
  const { theta, gradients } = drawn(50);
  return Array.from(theta, (first, i) => {
    const memory = { m: 0, v: 0, c1: 0, c2: 0 };
    return gradients.reduce((value, gradient) => rule(value, gradient[i], rate, memory), first);
  });
}

describe('the order of operations', () => {
  const moved = (name: keyof typeof optimizers): number[] => {
    const optimizer = makers[name]({ learningRate: rate });
    const { theta, gradients } = drawn(50);
    const place = begin(optimizer, theta);
    gradients.forEach((gradient, step) => move(optimizer, place, gradient, step));
    return [...place.theta];
  };

  it.each(['gradientDescent', 'momentum', 'adam'] as const)(
    'of %s is that of the contract',
    (name) => {
      expect(moved(name)).toEqual(ruled(byRule[name]));
    },
  );

  it.each(otherOrders)('of %s differs in bits from this one: %s', (name, _, rule) => {
    const [ours, other] = [moved(name), ruled(rule)];
    expect(other).not.toEqual(ours);
    // It is the same formula: only the last bits differ.
    for (const [i, value] of other.entries()) expect(value).toBeCloseTo(ours[i], 10);
  });
});

describe('adam(options)', () => {
  it.each([
    [{ beta1: 1 }, 'beta1: got 1; it must be a number between 0 and 1'],
    [{ beta2: 0 }, 'beta2: got 0; it must be a number between 0 and 1'],
    [{ beta2: NaN }, 'beta2: got NaN; it must be a number between 0 and 1'],
    [{ epsilon: 0 }, 'epsilon: got 0; it must be a number greater than 0'],
    [{ epsilon: Infinity }, 'epsilon: got Infinity; it must be a number greater than 0'],
  ])('refuses %o', (options, message) => {
    expect(() => adam({ learningRate: 1, ...options })).toThrow(
      new RangeError(`adam: bad ${message}`),
    );
  });

  // The numbers below went another way: algorithm 1 of the paper with its beta^t, in mpmath at 300
  // bits. Ours are rounded at every operation, so the last few bits differ.
  it.each([
    [{ learningRate: 0.1 }, [0.9000000003333333, 0.8599781433169096, 0.8194356031863307]],
    [
      { learningRate: 0.25, beta1: 0.5, beta2: 0.75, epsilon: 0.125 },
      [0.76, 0.7226210221206374, 0.6611909081371656],
    ],
  ])('moves as the paper says, to 2 ulp: %o', (options, expected) => {
    path(adam(options), [3, -1, 0.5]).forEach((value, i) => {
      expect(ulps(value, expected[i])).toBeLessThanOrEqual(2);
    });
  });

  it.each([
    [{ learningRate: 0.1 }, [-291.94344471563466, -291.9809236690089]],
    [{ learningRate: 0.1, beta1: 0.25, beta2: 0.5 }, [-255.51877763759035, -255.61563959706749]],
  ])('still does after 10,000 steps, when beta^t has long become 0: %o', (options, expected) => {
    const gradients = Array.from({ length: 10_001 }, (_, i) => ((i + 1) % 3) - 0.75);
    // Near 260 a double is off by up to 3e-14, and 10,000 times that is 1e-12 of 260, or 4096 ulp.
    path(adam(options), gradients)
      .slice(-2)
      .forEach((value, i) => expect(ulps(value, expected[i])).toBeLessThan(4096));
  });
});

describe('momentum({ learningRate, momentum })', () => {
  it.each([0, 1, NaN])('refuses a momentum of %d', (keep) => {
    expect(() => momentum({ learningRate: 1, momentum: keep })).toThrow(
      new RangeError(`momentum: bad momentum: got ${keep}; it must be a number between 0 and 1`),
    );
  });

  it('moves as Python computes it, where v = 0.9 * v + g and theta = theta - 0.1 * v', () => {
    const expected = [0.7, 0.5299999999999999, 0.32699999999999985];
    expect(path(momentum({ learningRate: 0.1 }), [3, -1, 0.5])).toEqual(expected);
  });
});
