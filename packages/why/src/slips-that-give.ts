import { type Run, startRun, type Training } from '@retrace/lesson';
import { NonFiniteError } from '@retrace/nn';
import type { Slip } from './slip.ts';
import { applicable } from './trials.ts';

/**
 * The slips with which a program trains just as a run does, the most frequent first: every parameter, output
 * and loss has the same bits, after the first epoch and after the last. None where the program without any
 * slip does so, too.
 *
 * @throws {NonFiniteError} if the run leaves the finite numbers
 */
export function slipsThatGive(program: Training, run: Run): Slip[] {
  const isSame = (other: Training | undefined): boolean =>
    other !== undefined && other.epochs === run.epochs && hasSameBits(other, run);
  return isSame(program) ? [] : applicable(program).filter(({ apply }) => isSame(apply(program)));
}

/** Nearly all differ after one epoch; only where none does, both are trained to their end. */
function hasSameBits(program: Training, run: Run): boolean {
  const other = startRun({ ...program, checkpoints: [] });
  return [1, run.epochs].every((epoch) => {
    const wanted = numbersOf(run, epoch);
    try {
      const own = numbersOf(other, epoch);
      return own.length === wanted.length && own.every((value, i) => Object.is(value, wanted[i]));
    } catch (error) {
      // A slip may send the training to infinity.
      if (error instanceof NonFiniteError) return false;
      throw error;
    }
  });
}

function numbersOf(run: Run, epoch: number): number[] {
  const { parameters, outputs, losses } = run.at(epoch);
  const all = parameters.flatMap((layer) => Object.values(layer)).concat(outputs);
  return [...all.flatMap(({ data }) => [...data]), ...losses];
}
