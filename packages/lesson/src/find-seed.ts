import { measureFigures } from './figure.ts';
import type { Training } from './program.ts';
import { startRun } from './run.ts';

/**
 * Whether all printed figures of a program come out under this seed.
 *
 * The first figure that fails decides it, and training goes no further than that figure needs.
 */
export function reproducesUnder(program: Training, seed: number): boolean {
  for (const { holds } of measureFigures(program.figures, startRun(program, { seed }))) {
    if (!holds) return false;
  }
  return true;
}
