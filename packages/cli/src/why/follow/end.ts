import { type Run, startRun, type Training } from '@retrace/lesson';
import type { Matrix } from '@retrace/linalg';
import { NonFiniteError } from '@retrace/nn';
import { digitsWithin } from './digits.ts';
import { waysToRead } from './place.ts';
import type { Value } from './trace.ts';

/** What a file ends with, beside what our run ends with. */
export type Ending =
  /** Its parameters are ours after so many epochs, to so many digits. */
  | { readonly status: 'found'; readonly epoch: number; readonly digits: number }
  /** They are ours after none of so many epochs. */
  | { readonly status: 'other'; readonly epochs: number }
  /** None of the variables that were the parameters is left. */
  | { readonly status: 'gone' };

/** A variable that is left when a file ends. */
export type Left = Value & { readonly name: string };

/** So many digits are enough to know a number at the end of a training, where last bits have grown. */
const enough = 8;

/**
 * Looks for the epoch after which our parameters are those that a file ends with: the program's last one,
 * or any other, up to twice as many.
 *
 * @param names The variables that were the parameters while the file was followed.
 */
export function endingOf(
  program: Training,
  last: readonly Left[],
  names: readonly string[],
): Ending {
  const { epochs } = program;
  const start = (): Run => startRun({ ...program, epochs: 2 * epochs, checkpoints: [] });
  const run = start();
  const digits = digitsIn(run, last);
  if (!digits) return { status: 'gone' };
  // Late in a training neighbours are alike to many digits: the program's own has to be the nearest.
  const [before, own, after] = [epochs - 1, epochs, epochs + 1].map((epoch) => {
    advanceTo(run, epoch);
    return digits();
  });
  if (own >= enough && own >= before && own >= after) {
    return { status: 'found', epoch: epochs, digits: own };
  }
  const again = start();
  const best = nearestIn(again, digitsIn(again, last) ?? digits);
  if (best.digits >= enough) return { status: 'found', ...best };
  const known = new Set(names.map(lastName));
  const isLeft = digitsIn(
    again,
    last.filter(({ name }) => known.has(lastName(name))),
  );
  return isLeft ? { status: 'other', epochs: again.epoch } : { status: 'gone' };
}

/** As far as the numbers are finite. */
function advanceTo(run: Run, epoch: number): boolean {
  try {
    run.advance(Math.max(0, epoch - run.epoch));
    return true;
  } catch (error) {
    if (error instanceof NonFiniteError) return false;
    throw error;
  }
}

/** Epoch 0 only where no later one is near: a file may keep what it began with. */
function nearestIn(run: Run, digits: () => number): { epoch: number; digits: number } {
  const start = { epoch: 0, digits: digits() };
  let best = { epoch: 0, digits: 0 };
  while (run.epoch < run.epochs && advanceTo(run, run.epoch + 1)) {
    const now = digits();
    if (now > best.digits) best = { epoch: run.epoch, digits: now };
  }
  return best.digits >= enough ? best : start;
}

/** `network.w1` is what its own class calls `self.w1`. */
function lastName(name: string): string {
  return name.split('.').at(-1) ?? name;
}

/** To how many digits the parameters of a run, as they are now, are among these; undefined where they cannot be. */
function digitsIn(run: Run, last: readonly Left[]): (() => number) | undefined {
  const parts = run.network.parameters
    .flatMap((each) => Object.values(each))
    .map((value) => digitsOf(value, last));
  return parts.every((part) => part !== undefined)
    ? () => Math.min(...parts.map((part) => part()))
    : undefined;
}

function digitsOf(value: Matrix, last: readonly Left[]): (() => number) | undefined {
  const { data } = value;
  const readings = last.flatMap((own) =>
    waysToRead(own.shape, { kind: '', value }).map(({ part }) => ({
      own: own.data,
      places: part ?? [...data.keys()],
    })),
  );
  if (new Set(readings.flatMap(({ places }) => places)).size < data.length) return undefined;
  return () => {
    const distances = new Float64Array(data.length).fill(Infinity);
    for (const { own, places } of readings) {
      let distance = 0;
      for (const [i, place] of places.entries()) {
        distance = Math.max(distance, Math.abs(own[i] - data[place]));
      }
      for (const place of places) distances[place] = Math.min(distances[place], distance);
    }
    const size = data.reduce((max, each) => Math.max(max, Math.abs(each)), 0);
    const farthest = distances.reduce((max, each) => Math.max(max, each), 0) / size;
    return digitsWithin(farthest);
  };
}
