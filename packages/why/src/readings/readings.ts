import { startRun, type Training } from '@retrace/lesson';
import type { GivenNumber, Kind } from '../read-numbers.ts';
import { articleEpochs } from './article-epochs.ts';
import { lossReadings } from './loss-readings.ts';
import { errorReadings, outputReadings } from './output-readings.ts';
import type { Reading } from './reading.ts';
import { weightReadings } from './weight-readings.ts';

export interface ReadingOptions {
  /** What the numbers are, where somebody says so. */
  readonly what?: Kind | undefined;
  /** After how many epochs they are: one for each number that is a loss, or one for all. */
  readonly epochs?: readonly number[] | undefined;
}

/**
 * All ways to read numbers that belong together, as a program's outputs, weights or losses: those that give
 * just as many, of the program or of one of its variants, which may have a bias more or a sample less.
 */
export function readingsOf(
  program: Training,
  variants: readonly Training[],
  numbers: readonly GivenNumber[],
  { what, epochs }: ReadingOptions = {},
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
  const starts = [program, ...variants].map((each) => {
    const run = startRun({ ...each, checkpoints: [] });
    return { each, run, state: run.at(0) };
  });
  return all.filter((reading) =>
    starts.some(({ each, run, state }) => {
      const parts = reading.parts(each);
      return (
        parts.reduce((sum, part) => sum + part.values(state, run).length, 0) === numbers.length
      );
    }),
  );
}
