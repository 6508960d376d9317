import { sigmoid } from '@retrace/elementary';

/** Two weights and a constant. */
export type Neuron = readonly [u: number, v: number, c: number];

/** What a neuron puts out for two inputs. */
export function fire([u, v, c]: Neuron, a: number, b: number): number {
  return sigmoid(u * a + v * b + c);
}

/** All pairs of two bits. */
const points = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

/** The answers for 0 0, 0 1, 1 0 and 1 1. */
export function answers(rule: (a: number, b: number) => number): number[] {
  return points.map(([a, b]) => rule(a, b));
}

/** Answers as people read them: 0, 1, or undecided. */
export function truthTable(values: readonly number[]): string {
  return values.map((y) => (y === 0.5 ? '½' : y > 0.5 ? '1' : '0')).join(' ');
}

/** The answer that is furthest from its target, and how far. */
export function worst(
  values: readonly number[],
  targets: readonly number[],
): { readonly point: string; readonly distance: number } {
  const distances = values.map((y, i) => Math.abs(y - targets[i]));
  const distance = Math.max(...distances);
  return { point: points[distances.indexOf(distance)].join(' '), distance };
}
