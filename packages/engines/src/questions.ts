import { arithmetic, ours, theEngines } from './probe/functions.ts';
import { trainings } from './probe/trainings.ts';

/** What the engines are asked, by the names that the probe gives its findings. */
export interface Questions {
  /** All must give the same bits. */
  readonly functions: readonly string[];
  /** The same. */
  readonly trainings: readonly string[];
  /** The engines' own functions, which may differ. */
  readonly own: readonly string[];
}

const namesOf = (named: readonly { readonly name: string }[]): string[] =>
  named.map(({ name }) => name);

export const questions: Questions = {
  functions: ['arguments', ...namesOf([...arithmetic, ...ours])],
  trainings: namesOf(trainings),
  own: namesOf(theEngines),
};
