import { chooseLesson, chooseTraining } from '@retrace/catalogue/choose';
import { type FoundSeed, seedSearch, type Seeds } from '@retrace/lesson';
import type { Range } from './ranges.ts';

/** What is searched, as plain data. */
export interface Search {
  readonly lesson: string;
  readonly program: string;
  readonly seeds: Seeds;
}

/** A seed that was found, and the place at which it is tried, counted from 0: a number itself. */
export interface Found extends FoundSeed {
  readonly place: number;
}

/** Whoever tries seeds: this process, or another one. */
export interface Searcher {
  /** All that is found at these places. */
  search(places: Range): Promise<readonly Found[]>;
  close(): void;
}

/** The search in this process. */
export function finderOf({ lesson, program, seeds }: Search): (places: Range) => Found[] {
  const find = seedSearch(chooseTraining(chooseLesson(lesson), program), seeds);
  return ({ first, last }) => {
    const found: Found[] = [];
    for (let place = first; place <= last; place++) {
      for (const seed of find(place)) found.push({ place, ...seed });
    }
    return found;
  };
}
