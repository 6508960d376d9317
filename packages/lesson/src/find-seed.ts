import { NonFiniteError } from '@retrace/nn';
import { measurePrinted } from './measure.ts';
import type { Training } from './program.ts';
import { startRun } from './run.ts';

/**
 * Whether all printed values of a program come out under this seed.
 *
 * The first one that fails decides it, and training goes no further than that one needs.
 * A seed from which training leaves the finite numbers is none.
 */
export function reproducesUnder(program: Training, seed: number): boolean {
  try {
    for (const { holds } of measurePrinted(program.printed, startRun({ ...program, seed }))) {
      if (!holds) return false;
    }
    return true;
  } catch (error) {
    if (error instanceof NonFiniteError) return false;
    throw error;
  }
}
