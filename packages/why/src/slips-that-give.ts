import { type Run, startRun, type Training } from '@retrace/lesson';
import { NonFiniteError } from '@retrace/nn';
import type { Slip } from './slip.ts';
import { applicable } from './trials.ts';

/**
 * So far may two trainings be from each other that do the same in another order of operations: of the largest
 * number of a matrix, thus ten digits.
 */
const sameDigits = 1e-10;

/**
 * The slips with which a program trains just as a run does, the most frequent first: every parameter, output
 * and loss is the same to ten digits, after the first epoch and after the last. None where the program without
 * any slip does so, too.
 *
 * @throws {NonFiniteError} if the run leaves the finite numbers
 */
export function slipsThatGive(program: Training, run: Run): Slip[] {
  const isSame = (other: Training | undefined): boolean =>
    other !== undefined && other.epochs === run.epochs && trainsAlike(other, run);
  return isSame(program) ? [] : applicable(program).filter(({ apply }) => isSame(apply(program)));
}

/** Nearly all differ after one epoch; only where none does, both are trained to their end. */
function trainsAlike(program: Training, run: Run): boolean {
  const other = startRun({ ...program, checkpoints: [] });
  return [1, run.epochs].every((epoch) => {
    const wanted = numbersOf(run, epoch);
    try {
      const own = numbersOf(other, epoch);
      return own.length === wanted.length && own.every((values, i) => areAlike(values, wanted[i]));
    } catch (error) {
      // A slip may send the training to infinity.
      if (error instanceof NonFiniteError) return false;
      throw error;
    }
  });
}

function numbersOf(run: Run, epoch: number): (readonly number[])[] {
  const { parameters, outputs, losses } = run.at(epoch);
  const all = parameters.flatMap((layer) => Object.values(layer)).concat(outputs);
  return [...all.map(({ data }) => [...data]), [...losses]];
}

function areAlike(a: readonly number[], b: readonly number[]): boolean {
  const size = b.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  return a.length === b.length && a.every((each, i) => Math.abs(each - b[i]) <= sameDigits * size);
}
