import type { Matrix } from '@retrace/linalg';
import { type Decimal, greatestBelow, leastFrom, parseDecimal } from './decimal.ts';
import { type Text, textOf, type Words } from './text.ts';

/** Which numbers a printed one stands for: those that round to it, those cut off to it, those below it. */
export type Rounding = 'nearest' | 'truncate' | 'below';

/** Numbers that an article prints, and how to measure them on a run. */
export interface PrintedValue<Subject> {
  readonly what: Text;
  /** As printed, character for character: `0.50` says more than `0.5`. */
  readonly printed: readonly string[];
  readonly rounding: Rounding;
  readonly measure: (run: Subject) => Measurement;
  readonly verdict: Verdict;
}

/** One number, or as many as were printed: a list, or a matrix row by row. */
export type Measurement = number | readonly number[] | Matrix;

/** What comes of printed values. All but the first say why. */
export type Verdict =
  | { readonly kind: 'holds' }
  | HoldsTo
  | NotReproduced
  | { readonly kind: 'not checked'; readonly because: Text };

/** Only the first so many significant digits are the program's own. */
interface HoldsTo {
  readonly kind: 'holds to';
  readonly digits: number;
  readonly because: Text;
}

/** Another value comes out, which is checked as a printed one would be. */
interface NotReproduced {
  readonly kind: 'not reproduced';
  readonly right: readonly string[];
  readonly because: Text;
}

const holds: Verdict = Object.freeze({ kind: 'holds' });

/**
 * The article's own program does not determine further digits, or computes in another order: each value
 * lies within half a unit of so many significant digits.
 */
export function holdsTo(digits: number, because: Text): Verdict {
  return Object.freeze({ kind: 'holds to', digits, because });
}

/** Other values come out, one for each that is printed. That a printed one does after all is an error. */
export function notReproduced(right: string | readonly string[], because: Text): Verdict {
  return Object.freeze({ kind: 'not reproduced', right: listOf(right), because });
}

/** What is needed to check them is missing. */
export function notChecked<Subject>(
  what: Words,
  text: string | readonly string[],
  because: Text,
): PrintedValue<Subject> {
  return printedValue(what, text, 'nearest', () => [], { kind: 'not checked', because });
}

/** Values that were rounded to the nearest printed digit, as NumPy and most people do it. */
export function printed<Subject>(
  what: Words,
  text: string | readonly string[],
  measure: (run: Subject) => Measurement,
  verdict: Verdict = holds,
): PrintedValue<Subject> {
  return printedValue(what, text, 'nearest', measure, verdict);
}

/** Values whose further digits were just left away: 0.949 is printed as `0.94`. */
export function truncated<Subject>(
  what: Words,
  text: string | readonly string[],
  measure: (run: Subject) => Measurement,
  verdict: Verdict = holds,
): PrintedValue<Subject> {
  return printedValue(what, text, 'truncate', measure, verdict);
}

/** Values that the article only bounds from above: `< 0.01`. */
export function below<Subject>(
  what: Words,
  text: string | readonly string[],
  measure: (run: Subject) => Measurement,
  verdict: Verdict = holds,
): PrintedValue<Subject> {
  return printedValue(what, text, 'below', measure, verdict);
}

function printedValue<Subject>(
  words: Words,
  text: string | readonly string[],
  rounding: Rounding,
  measure: (run: Subject) => Measurement,
  verdict: Verdict,
): PrintedValue<Subject> {
  const what = textOf(words);
  const texts = listOf(text);
  if (texts.length === 0) {
    throw new RangeError(
      `${rounding}: nothing is printed for '${what.en}': at least one text is needed`,
    );
  }
  for (const item of texts) liesIn(0, item, rounding); // throws where the text can't be read
  checkVerdict(what.en, texts, rounding, verdict);
  return Object.freeze({ what, printed: texts, rounding, measure, verdict });
}

function checkVerdict(
  what: string,
  texts: readonly string[],
  rounding: Rounding,
  verdict: Verdict,
): void {
  if (verdict.kind === 'not reproduced') {
    for (const item of verdict.right) liesIn(0, item, rounding);
    if (verdict.right.length !== texts.length) {
      throw new RangeError(
        `notReproduced: wrong number of values for '${what}': got ${verdict.right.length}; ${texts.length} are printed`,
      );
    }
  }
  if (verdict.kind === 'holds to') {
    const { digits } = verdict;
    if (!Number.isSafeInteger(digits) || digits < 1 || rounding === 'below') {
      throw new RangeError(
        `holdsTo: bad digits for '${what}': got ${digits} (${rounding}); a whole number of at least 1 is needed, and not a bound`,
      );
    }
  }
}

function listOf(text: string | readonly string[]): readonly string[] {
  return Object.freeze(typeof text === 'string' ? [text] : [...text]);
}

/**
 * Whether the value lies in the interval that the printed digits stand for:
 *
 *     nearest    0.979   [0.9785, 0.9795]     a value half-way stands for both its neighbours
 *     truncate   0.979   [0.979, 0.980)       further digits are cut off, towards 0
 *     below      < 0.01  (-inf, 0.01)
 *
 * The same holds below 0, mirrored; `0.00` stands for both sides of 0, `-0.00` only for the lower.
 * The comparison is exact; there is no tolerance beside the printed digits.
 *
 * @throws {SyntaxError} if the text is not a number, or for `below` not `<` and a number
 */
export function liesIn(value: number, text: string, rounding: Rounding): boolean {
  return isIn(value, rangeOf(text, rounding));
}

/** Doubles: all from the least to the greatest. */
export interface Range {
  readonly least: number;
  readonly greatest: number;
}

/** NaN is in no range, and Infinity neither: no printed digits stand for it. */
export function isIn(value: number, { least, greatest }: Range): boolean {
  return value >= least && value <= greatest && value !== Infinity;
}

/** All for which the digits stand. @throws {SyntaxError} as `liesIn` */
function rangeOf(text: string, rounding: Rounding): Range {
  const { negative, digits, places } = parseDecimal(
    rounding === 'below' ? text.replace(/^< /, '') : text,
  );
  if (rounding === 'below' && !text.startsWith('< ')) {
    throw new SyntaxError(`below: not a bound: got '${text}'; it must read '< 0.01'`);
  }
  if (rounding === 'below') {
    return { least: -Infinity, greatest: greatestBelow(negative ? -digits : digits, places) };
  }
  const to =
    rounding === 'nearest'
      ? -leastFrom(-(10n * digits + 5n), places + 1)
      : greatestBelow(digits + 1n, places);
  // The sign is printed too; only a zero without one may have lost it.
  if (digits === 0n) return { least: -to, greatest: negative ? 0 : to };
  const from =
    rounding === 'nearest' ? leastFrom(10n * digits - 5n, places + 1) : leastFrom(digits, places);
  return negative ? { least: -to, greatest: -from } : { least: from, greatest: to };
}

/**
 * For each number that is printed, where it lies if the value is as its verdict states; undefined where
 * nothing is checked. That what is not reproduced also lies elsewhere is not said here.
 */
export function rangesOf<Subject>(value: PrintedValue<Subject>): readonly Range[] | undefined {
  const { printed: texts, rounding, verdict } = value;
  if (verdict.kind === 'not checked') return undefined;
  if (verdict.kind === 'not reproduced') {
    return verdict.right.map((text) => rangeOf(text, rounding));
  }
  if (verdict.kind === 'holds') return texts.map((text) => rangeOf(text, rounding));
  return texts.map((text) => {
    const decimal = parseDecimal(text);
    const dropped = decimal.digits.toString().length - verdict.digits;
    return dropped < 0 ? nothing : rangeNear(decimal, dropped);
  });
}

const nothing: Range = { least: Infinity, greatest: -Infinity };

/**
 * To how many significant digits the value agrees with the printed one: it lies within half a unit of the
 * last of them. At most as many as are printed; 0 where not even the first one agrees.
 */
export function digitsThatHold(value: number, text: string): number {
  const printedDecimal = parseDecimal(text);
  const all = printedDecimal.digits.toString().length;
  for (let digits = all; digits > 0; digits--) {
    if (isIn(value, rangeNear(printedDecimal, all - digits))) return digits;
  }
  return 0;
}

/** All within half a unit of the place before the last `dropped` ones. */
function rangeNear({ negative, digits, places }: Decimal, dropped: number): Range {
  const middle = 10n * (negative ? -digits : digits);
  const half = 5n * BigInt(`1${'0'.repeat(dropped)}`);
  return {
    least: leastFrom(middle - half, places + 1),
    greatest: -leastFrom(-(middle + half), places + 1),
  };
}
