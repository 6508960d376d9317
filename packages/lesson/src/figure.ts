import type { Matrix } from '@retrace/linalg';
import { compareToDecimal, parseDecimal } from './decimal.ts';

/** Which numbers a printed one stands for: those that round to it, those cut off to it, those below it. */
export type Rounding = 'nearest' | 'truncate' | 'below';

/** Numbers that an article prints, and how to measure them on a run. */
export interface Figure<Run> {
  readonly what: string;
  /** As printed, character for character: `0.50` says more than `0.5`. */
  readonly printed: readonly string[];
  readonly rounding: Rounding;
  readonly measure: (run: Run) => Measurement;
}

/** One number, or as many as were printed: a list, or a matrix row by row. */
export type Measurement = number | readonly number[] | Matrix;

/** One printed number beside the same number of a run. */
export interface MeasuredFigure {
  readonly what: string;
  readonly printed: string;
  readonly measured: number;
  readonly rounding: Rounding;
  readonly holds: boolean;
}

/** Figures that were rounded to the nearest printed digit, as NumPy and most people do it. */
export function printed<Run>(
  what: string,
  text: string | readonly string[],
  measure: (run: Run) => Measurement,
): Figure<Run> {
  return figure(what, text, 'nearest', measure);
}

/** Figures whose further digits were just left away: 0.949 is printed as `0.94`. */
export function truncated<Run>(
  what: string,
  text: string | readonly string[],
  measure: (run: Run) => Measurement,
): Figure<Run> {
  return figure(what, text, 'truncate', measure);
}

/** Figures that the article only bounds from above: `< 0.01`. */
export function below<Run>(
  what: string,
  text: string | readonly string[],
  measure: (run: Run) => Measurement,
): Figure<Run> {
  return figure(what, text, 'below', measure);
}

function figure<Run>(
  what: string,
  text: string | readonly string[],
  rounding: Rounding,
  measure: (run: Run) => Measurement,
): Figure<Run> {
  const texts = typeof text === 'string' ? [text] : text;
  if (texts.length === 0) {
    throw new RangeError(
      `${rounding}: nothing is printed for '${what}': at least one text is needed`,
    );
  }
  for (const item of texts) holds(0, item, rounding); // throws where the text can't be read
  return Object.freeze({ what, printed: Object.freeze([...texts]), rounding, measure });
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
export function holds(value: number, text: string, rounding: Rounding): boolean {
  const { negative, digits, places } = parseDecimal(
    rounding === 'below' ? text.replace(/^< /, '') : text,
  );
  if (rounding === 'below' && !text.startsWith('< ')) {
    throw new SyntaxError(`below: not a bound: got '${text}'; it must read '< 0.01'`);
  }
  if (!Number.isFinite(value)) return rounding === 'below' && value === -Infinity;
  if (rounding === 'below') return compareToDecimal(value, negative ? -digits : digits, places) < 0;
  // The sign is printed too; only a zero without one may have lost it.
  if (negative ? value > 0 : value < 0 && digits > 0n) return false;
  const size = Math.abs(value);
  return rounding === 'nearest'
    ? compareToDecimal(size, 10n * digits - 5n, places + 1) >= 0 &&
        compareToDecimal(size, 10n * digits + 5n, places + 1) <= 0
    : compareToDecimal(size, digits, places) >= 0 &&
        compareToDecimal(size, digits + 1n, places) < 0;
}

/**
 * Measures figures one by one, as they are asked for: who stops at the first that fails
 * (the search for a seed) has trained no further than to there.
 *
 * @throws {RangeError} if a measurement gives another number of values than were printed
 */
export function* measureFigures<Run>(
  figures: readonly Figure<Run>[],
  run: Run,
): Generator<MeasuredFigure, void, void> {
  for (const { what, printed: texts, rounding, measure } of figures) {
    const values = valuesOf(measure(run));
    if (values.length !== texts.length) {
      throw new RangeError(
        `measureFigures: wrong number of values for '${what}': measured ${values.length}; ${texts.length} are printed`,
      );
    }
    for (const [i, text] of texts.entries()) {
      const measured = values[i] ?? NaN;
      yield {
        what: texts.length === 1 ? what : `${what}, ${i + 1} of ${texts.length}`,
        printed: text,
        measured,
        rounding,
        holds: holds(measured, text, rounding),
      };
    }
  }
}

function valuesOf(measurement: Measurement): ArrayLike<number> {
  if (typeof measurement === 'number') return [measurement];
  return 'data' in measurement ? measurement.data : measurement;
}
