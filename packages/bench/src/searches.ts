import genderClassifier from '@retrace/gender-classifier';
import { seedSearch } from '@retrace/lesson';
import xor from '@retrace/xor';
import { trainingOf } from './trainings.ts';

/** A search for a seed that is timed. */
export interface Search {
  /** The name of the program, as in seeds.cpp. */
  readonly name: string;
  /** How many seeds are tried in a turn. */
  readonly count: number;
  /** Sets the search up. What it gives tries the seeds below a number, and gives those that it finds. */
  readonly ours: () => (count: number) => number[];
}

export const searches: readonly Search[] = [
  search(trainingOf(xor, 'two-layer-js'), 1000),
  search(trainingOf(genderClassifier, 'training'), 20_000),
];

function search(program: ReturnType<typeof trainingOf>, count: number): Search {
  return {
    name: program.slug,
    count,
    ours() {
      const find = seedSearch(program);
      return (below) => {
        const found: number[] = [];
        for (let seed = 0; seed < below; seed++) if (find(seed).length > 0) found.push(seed);
        return found;
      };
    },
  };
}
