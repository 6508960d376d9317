import { type Checkpoint, type Run, startRun, type Training } from '@retrace/lesson';
import type { GivenNumber, Kind } from '../read-numbers.ts';
import { articleEpochs } from './article-epochs.ts';
import { lossReadings } from './loss-readings.ts';
import { errorReadings, outputReadings } from './output-readings.ts';
import type { Part, Reading } from './reading.ts';
import { weightReadings } from './weight-readings.ts';

export interface ReadingOptions {
  /** What the numbers are, where somebody says so. */
  readonly what?: Kind | undefined;
  /** After how many epochs they are: one for each number that is a loss, or one for all. */
  readonly epochs?: readonly number[] | undefined;
  /** Hears how many of the program and its variants have been looked at; of a large network each takes a while. */
  readonly tell?: (done: number, total: number) => void;
}

/**
 * All ways to read numbers that belong together, as a program's outputs, weights or losses: those that give
 * just as many, of the program or of one of its variants, which may have a bias more or a sample less.
 */
export function readingsOf(
  program: Training,
  variants: readonly Training[],
  numbers: readonly GivenNumber[],
  { what, epochs, tell }: ReadingOptions = {},
): Reading[] {
  const kind = what ?? numbers[0]?.kind;
  const start = startRun({ ...program, checkpoints: [] });
  const article = articleEpochs(program);
  const wants = (each: Kind): boolean => kind === undefined || kind === each;
  const all = [
    ...(wants('weights') ? weightReadings(program, start, epochs) : []),
    // What a program calls its error may be the difference of each output.
    ...(wants('outputs') ? outputReadings(program, article, start, epochs) : []),
    ...(kind !== 'weights' ? errorReadings(program, article, epochs) : []),
    ...(wants('losses') ? lossReadings(program, article, numbers, epochs) : []),
  ];
  const starts = [program, ...variants].map((each, i, { length }) => {
    tell?.(i, length);
    const run = startRun({ ...each, checkpoints: [] });
    const state = run.at(0);
    return { each, run, state, sizes: sizesOf(state, run) };
  });
  // How many numbers come out depends on the sizes alone; those of a large network are listed once.
  const counts = new Map<string, Map<Part['values'], number>>();
  const countOf = (part: Part, { run, state, sizes }: (typeof starts)[number]): number => {
    const own = counts.get(sizes) ?? new Map<Part['values'], number>();
    counts.set(sizes, own);
    const count = own.get(part.values) ?? part.values(state, run).length;
    own.set(part.values, count);
    return count;
  };
  return all.filter((reading) =>
    starts.some((from) => {
      const parts = reading.parts(from.each);
      return parts.reduce((sum, part) => sum + countOf(part, from), 0) === numbers.length;
    }),
  );
}

/** The sizes of the data and of all parameters, as a key. */
function sizesOf({ parameters }: Checkpoint, { data: { x, t } }: Run): string {
  const all = [{ x, t }, ...parameters].flatMap((layer) => Object.entries(layer));
  return all.map(([name, { rows, cols }]) => `${name} ${rows} ${cols}`).join();
}
