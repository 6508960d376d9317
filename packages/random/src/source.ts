import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** All that a generator consists of: every draw is a function of it, and moves it on. */
export interface Source {
  /** The Mersenne Twister MT19937; `next()` gives 32 bits, as a signed integer. */
  readonly words: RandomGenerator;
  /** The second normal of the last pair, until it is asked for. */
  keptNormal: number | null;
}
