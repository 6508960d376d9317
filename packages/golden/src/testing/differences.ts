import type { Difference, ValueDifference } from '../compare.ts';
import { relativeDistance, ulpsBetween } from '../ulp.ts';

/** Differences made up for tests: nothing differs but what is given. */
export function difference(parts: Partial<Difference> = {}): Difference {
  return {
    program: 'neuron',
    settings: [],
    shapes: [],
    values: [],
    large: [],
    compared: 20,
    epochs: [0, 1, 2, 5, 10],
    gaps: [],
    digest: true,
    ...parts,
  };
}

/** A number that differs, by its measures, too. */
export function value(
  epoch: number,
  golden: number,
  now: number,
  name = 'W1[0][0]',
): ValueDifference {
  return {
    epoch,
    name,
    golden,
    now,
    absolute: Math.abs(golden - now),
    relative: relativeDistance(golden, now),
    ulps: ulpsBetween(golden, now),
  };
}

/** The double so many places after 1. */
export const afterOne = (ulps: number): number => 1 + ulps * Number.EPSILON;
