import { log10 } from '@retrace/elementary';
import type { GivenNumber } from './read-numbers.ts';

/** How well some values agree with given numbers. */
export interface Agreement {
  /**
   * The largest distance of a value from its number, in units of what the printed digits leave open: up to 1
   * they give the same digits, rounded or cut off.
   */
  readonly miss: number;
  /** The same, where a value may also be off by what other roundings make of it. */
  readonly roundedMiss: number;
  /** To how many digits each value agrees with its number, the fewest of all; all that are printed count as Infinity. */
  readonly digits: number;
}

/** What another machine's exp, or another order of summation, changes at most: the tenth digit. */
const otherRoundings = 1e-10;

const unlike: Agreement = Object.freeze({ miss: Infinity, roundedMiss: Infinity, digits: 0 });

/** How well values agree with numbers, one for one. */
export function agreement(
  values: ArrayLike<number>,
  numbers: readonly GivenNumber[],
  from = 0,
  to: number = numbers.length,
): Agreement {
  let [nearest, cut, rounded, digits] = [0, 0, 0, Infinity];
  for (let i = from; i < to; i++) {
    const { value, unit, text } = numbers[i];
    const own = values[i - from];
    if (!Number.isFinite(own)) return unlike;
    const off = Math.abs(own - value);
    const half = unit / 2;
    // Halves that a decimal cannot say exactly: a rounding of the last bit is no miss.
    const last = 1e-15 * Math.abs(value);
    const sign = text.startsWith('-') ? -1 : 1;
    nearest = Math.max(nearest, off / (half + last));
    // What is cut off does not reach the next digit.
    const isBeyond = sign * (own - value) > unit - last;
    cut = Math.max(cut, Math.abs(own - value - sign * half) / (half + last), isBeyond ? 1.01 : 0);
    rounded = Math.max(rounded, off / Math.max(half + last, otherRoundings * Math.abs(value)));
    if (off > half + last) digits = Math.min(digits, log10(Math.abs(value) / off));
  }
  const miss = Math.min(nearest, cut);
  return {
    miss,
    roundedMiss: Math.min(miss, rounded),
    digits: miss <= 1 ? Infinity : Math.max(0, digits),
  };
}

/** How well all of several groups agree: as well as the worst of them. */
export function together(agreements: readonly Agreement[]): Agreement {
  return {
    miss: Math.max(...agreements.map(({ miss }) => miss)),
    roundedMiss: Math.max(...agreements.map(({ roundedMiss }) => roundedMiss)),
    digits: Math.min(...agreements.map(({ digits }) => digits)),
  };
}
