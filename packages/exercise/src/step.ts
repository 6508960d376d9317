import {
  type Figure,
  type MeasuredFigure,
  measureFigures,
  type Training,
  type TrainingRun,
} from '@retrace/lesson';
import { numbersOf, show } from './value.ts';

/** One question to the learner's code. */
export interface Step<Exercise> {
  /** What is asked, such as `slope(0.9)`. */
  readonly what: string;
  /** Where it fails: words that lead to the idea, and do not give the answer away. */
  readonly hint: string;
  readonly look: (exercise: Exercise) => Outcome;
}

/** What came of a question. */
export type Outcome =
  | { readonly holds: true }
  | {
      readonly holds: false;
      /** Absent where no single value is expected. */
      readonly expected?: string;
      /** What there is instead. Two wrong answers with the same words are taken for the same. */
      readonly got: string;
    };

/**
 * The learner's code gives a number, or a list of numbers, as it is printed here:
 *
 *     gives(printed('slope(0.9)', '0.09000000', ({ slope }) => slope(0.9)), 'At y = 0.9 ...')
 *
 * It holds when each number lies in the interval that the printed digits stand for, as a figure of
 * an article does. So print as many digits as are meant.
 */
export function gives<Exercise>(figure: Figure<Exercise>, hint: string): Step<Exercise> {
  const { what, printed } = figure;
  const expected = printed.length === 1 ? printed[0] : `[${printed.join(', ')}]`;
  return Object.freeze({
    what,
    hint,
    look(exercise: Exercise): Outcome {
      const value: unknown = figure.measure(exercise);
      const numbers = numbersOf(value, printed.length);
      if (typeof numbers === 'string') return { holds: false, expected, got: numbers };
      const measured = measureFigures([{ ...figure, measure: () => numbers }], exercise);
      if ([...measured].every(({ holds }) => holds)) return { holds: true };
      return { holds: false, expected, got: show(numbers) };
    },
  });
}

/**
 * A training of the lesson, run with the learner's code in it, gives every figure and claim of the
 * article.
 *
 * @param run Starts the program with the learner's function in the place of the project's own.
 */
export function reproduces<Exercise>(
  what: string,
  program: Training,
  run: (exercise: Exercise) => TrainingRun,
  hint: string,
): Step<Exercise> {
  return Object.freeze({
    what,
    hint,
    look(exercise: Exercise): Outcome {
      const started = run(exercise);
      for (const figure of measureFigures(program.figures, started)) {
        if (!figure.holds) {
          return { holds: false, expected: printedText(figure), got: show([figure.measured]) };
        }
      }
      for (const [says, isTrue] of Object.entries(program.claims)) {
        if (!isTrue(started)) return { holds: false, expected: says, got: 'that does not hold' };
      }
      return { holds: true };
    },
  });
}

function printedText({ printed, rounding, what }: MeasuredFigure): string {
  return `${printed}${rounding === 'truncate' ? '…' : ''}  (${what})`;
}

/**
 * Something else that must be true of the learner's code.
 *
 * @param wrong Says what is wrong, in one line or more, or gives undefined where all is well.
 */
export function must<Exercise>(
  what: string,
  wrong: (exercise: Exercise) => string | undefined,
  hint: string,
): Step<Exercise> {
  return Object.freeze({
    what,
    hint,
    look(exercise: Exercise): Outcome {
      const got = wrong(exercise);
      return got === undefined ? { holds: true } : { holds: false, got };
    },
  });
}

/**
 * The learner's code gives so many numbers, whichever: for answers of which there are many. Steps
 * after it may rely on them.
 */
export function givesNumbers<Exercise>(
  what: string,
  count: number,
  ask: (exercise: Exercise) => unknown,
  hint: string,
): Step<Exercise> {
  return must(
    what,
    (exercise) => {
      const numbers = numbersOf(ask(exercise), count);
      return typeof numbers === 'string' ? numbers : undefined;
    },
    hint,
  );
}
