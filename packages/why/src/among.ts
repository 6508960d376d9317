import type { Outcome, Trial } from './puzzle.ts';
import type { TryAll } from './search.ts';

/** Tries some trials elsewhere: in a process of its own, or in a worker. */
export type Helper = (trials: readonly Trial[]) => Promise<readonly (Outcome | undefined)[]>;

/** Tries trials with several helpers; each of them has so many at a time. */
export function among(helpers: readonly Helper[], atOnce: number): TryAll {
  return async (trials, heard, isOver) => {
    let next = 0;
    await Promise.all(
      helpers.map(async (help) => {
        while (next < trials.length && !isOver()) {
          const some = trials.slice(next, (next += atOnce));
          // oxlint-disable-next-line no-await-in-loop -- each helper has some trials at a time
          heard(await help(some));
        }
      }),
    );
  };
}
