import {
  type MeasuredValue,
  measurePrinted,
  type PrintedValue,
  type Run,
  type Text,
  textOf,
  type Training,
  type Words,
} from '@retrace/lesson';
import { NonFiniteError } from '@retrace/nn';
import { numbersOf, show } from './value.ts';

/** One question to the learner's code. */
export interface Step<Exercise> {
  /** What is asked, such as `slope(0.9)`. */
  readonly what: Text;
  /** For whoever is stuck, one after the other: from words that lead to the idea to nearly the answer. */
  readonly hints: readonly Text[];
  readonly look: (exercise: Exercise) => Outcome;
  /** Where it trains: the program as it should be, and begun with the learner's code in it. */
  readonly training?: {
    readonly program: Training;
    readonly run: (exercise: Exercise) => Run;
  };
}

/** What came of a question. */
export type Outcome = { readonly holds: true } | Failure;

export interface Failure {
  readonly holds: false;
  /** Absent where no single value is expected. */
  readonly expected?: Text;
  /** What there is instead. */
  readonly got: Text;
  /** The same as it was given, unrounded; absent where that is no numbers. Mistakes are known by it. */
  readonly numbers?: readonly number[];
}

/**
 * The learner's code gives a number, or a list of numbers, as it is printed here:
 *
 *     gives(printed('slope(0.9)', '0.09000000', ({ slope }) => slope(0.9)), { en: 'At ...', zh: ... })
 *
 * It holds when each number lies in the interval that the printed digits stand for, as a printed value
 * of an article does. So print as many digits as are meant.
 */
export function gives<Exercise>(
  value: PrintedValue<Exercise>,
  ...hints: readonly Text[]
): Step<Exercise> {
  const { what, printed } = value;
  const expected = textOf(printed.length === 1 ? printed[0] : `[${printed.join(', ')}]`);
  return Object.freeze({
    what,
    hints,
    look(exercise: Exercise): Outcome {
      const numbers = numbersOf(value.measure(exercise), printed.length);
      if ('en' in numbers) return { holds: false, expected, got: numbers };
      const measured = measurePrinted([{ ...value, measure: () => numbers }], exercise);
      if ([...measured].every(({ holds }) => holds)) return { holds: true };
      return { holds: false, expected, got: show(numbers), numbers };
    },
  });
}

/**
 * A training of the lesson, run with the learner's code in it, gives every printed value and claim of
 * the article.
 *
 * @param run Starts the program with the learner's function in the place of the project's own.
 */
export function reproduces<Exercise>(
  what: Text,
  program: Training,
  run: (exercise: Exercise) => Run,
  ...hints: readonly Text[]
): Step<Exercise> {
  return Object.freeze({
    what,
    hints,
    training: { program, run },
    look(exercise: Exercise): Outcome {
      try {
        return heldAgainst(program, run(exercise));
      } catch (error) {
        if (!(error instanceof NonFiniteError)) throw error;
        return { holds: false, got: exploded(error) };
      }
    },
  });
}

function heldAgainst({ printed, claims }: Training, run: Run): Outcome {
  for (const value of measurePrinted(printed, run)) {
    if (value.holds) continue;
    const numbers = [value.measured];
    return { holds: false, expected: printedText(value), got: show(numbers), numbers };
  }
  const broken = claims.find(({ isTrue }) => !isTrue(run));
  if (!broken) return { holds: true };
  const got = { en: 'that does not hold', zh: '不成立' };
  return { holds: false, expected: broken.says, got };
}

function printedText({ printed, rounding, what, right = printed }: MeasuredValue): Text {
  const digits = `${right}${rounding === 'truncate' ? '…' : ''}`;
  return { en: `${digits}  (${what.en})`, zh: `${digits}（${what.zh}）` };
}

function exploded({ epoch }: NonFiniteError): Text {
  return {
    en: `in epoch ${epoch} the training leaves the finite numbers: infinite, or NaN`,
    zh: `训练到第 ${epoch} 轮，出现了无穷大或 NaN`,
  };
}

/**
 * Something else that must be true of the learner's code.
 *
 * @param wrong Says what is wrong, in one line or more, or gives undefined where all is well.
 */
export function must<Exercise>(
  what: Words,
  wrong: (exercise: Exercise) => Text | undefined,
  ...hints: readonly Text[]
): Step<Exercise> {
  return Object.freeze({
    what: textOf(what),
    hints,
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
  what: Words,
  count: number,
  ask: (exercise: Exercise) => unknown,
  ...hints: readonly Text[]
): Step<Exercise> {
  return must(
    what,
    (exercise) => {
      const numbers = numbersOf(ask(exercise), count);
      return 'en' in numbers ? numbers : undefined;
    },
    ...hints,
  );
}
