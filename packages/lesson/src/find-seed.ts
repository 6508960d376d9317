import { NonFiniteError } from '@retrace/nn';
import { measureFigures } from './figure.ts';
import type { Training } from './program.ts';
import { startRun } from './run.ts';

/**
 * Whether all printed figures of a program come out under this seed.
 *
 * The first figure that fails decides it, and training goes no further than that figure needs.
 * A seed from which training leaves the finite numbers is none.
 */
export function reproducesUnder(program: Training, seed: number): boolean {
  try {
    for (const { holds } of measureFigures(program.figures, startRun(program, { seed }))) {
      if (!holds) return false;
    }
    return true;
  } catch (error) {
    if (error instanceof NonFiniteError) return false;
    throw error;
  }
}
