import type { Matrix } from '@retrace/linalg';
import type { StepData } from '@retrace/nn';
import { randomState } from '@retrace/random';

/** How many bits a number has, and so how many steps an addition takes. */
export const bits = 8;

/** What is added is below this, so that the sum has no ninth bit. */
const limit = 128;

/** Two numbers and their sum. */
export interface Addition {
  readonly a: number;
  readonly b: number;
}

/**
 * A new addition for each step of the training: a, then b, each from 0 to 127.
 *
 * Shapes   x: 1 x 16, the bits of a and b side by side, the lowest first   t: 1 x 8, those of the sum
 */
export const additions: StepData = Object.freeze<StepData>({
  name: 'additions',
  options: { bits, limit },
  samples: 1,
  inputs: 2 * bits,
  outputs: bits,
  draw(rng, x, t) {
    const a = rng.randint(0, limit);
    write({ a, b: rng.randint(0, limit) }, x, t);
  },
});

/** Writes an addition into a row of x, and its sum into one of t. */
export function write({ a, b }: Addition, x: Matrix, t: Matrix, row = 0): void {
  for (let i = 0; i < bits; i++) {
    x.data[2 * (row * bits + i)] = bit(a, i);
    x.data[2 * (row * bits + i) + 1] = bit(b, i);
    t.data[row * bits + i] = bit(a + b, i);
  }
}

function bit(value: number, place: number): number {
  return (value >> place) & 1;
}

/** The additions of seed 0, in their order, which come after so many weights. */
export function additionsOf({
  seed,
  weights,
  count,
}: Record<'seed' | 'weights' | 'count', number>): Addition[] {
  const rng = randomState(seed);
  rng.skip('uniform', weights);
  return Array.from({ length: count }, () => {
    const a = rng.randint(0, limit);
    return { a, b: rng.randint(0, limit) };
  });
}
