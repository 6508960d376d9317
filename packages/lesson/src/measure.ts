import type { Program } from './program.ts';
import {
  digitsThatHold,
  liesIn,
  type Measurement,
  type PrintedValue,
  type Rounding,
  type Verdict,
} from './printed-value.ts';
import type { Run } from './run.ts';
import type { Text } from './text.ts';

/** What a run says to its article. */
export interface Measured {
  readonly printed: readonly MeasuredValue[];
  readonly claims: readonly CheckedClaim[];
}

/** One printed number beside the same number of a run. */
export interface MeasuredValue {
  readonly what: Text;
  readonly printed: string;
  readonly rounding: Rounding;
  readonly verdict: Verdict;
  /** NaN where nothing can be measured. */
  readonly measured: number;
  /** What comes out instead, as it would be printed; where the verdict says so. */
  readonly right?: string | undefined;
  /** Whether it is as the verdict states. */
  readonly holds: boolean;
}

export interface CheckedClaim {
  readonly says: Text;
  readonly holds: boolean;
}

/**
 * Holds a run against its article, all printed values and claims; it trains as far as they ask.
 *
 * @param run Of a training; a calculation needs none.
 * @throws {RangeError} if a measurement gives another number of values than were printed
 */
export function measure(program: Program, run?: Run): Measured {
  if (program.kind === 'calculation') return measureOn<void>(program, undefined);
  if (run) return measureOn(program, run);
  throw new TypeError(`measure: no run: got a training, '${program.slug}'; its run is needed`);
}

/** Whether all of it came out as stated. */
export function allHold({ printed, claims }: Measured): boolean {
  return [...printed, ...claims].every(({ holds }) => holds);
}

interface Measurable<Subject> {
  readonly printed: readonly PrintedValue<Subject>[];
  readonly claims: readonly {
    readonly says: Text;
    readonly isTrue: (run: Subject) => boolean;
  }[];
}

function measureOn<Subject>({ printed, claims }: Measurable<Subject>, run: Subject): Measured {
  return {
    printed: [...measurePrinted(printed, run)],
    // A claim is true, not something that counts as true.
    claims: claims.map(({ says, isTrue }) => ({ says, holds: Object.is(isTrue(run), true) })),
  };
}

/**
 * Measures printed values one by one, as they are asked for: whoever stops at the first that fails
 * (the search for a seed) has trained no further than to there.
 *
 * @throws {RangeError} as `measure`
 */
export function* measurePrinted<Subject>(
  values: readonly PrintedValue<Subject>[],
  run: Subject,
): Generator<MeasuredValue, void, void> {
  for (const value of values) {
    const { what, printed: texts, rounding, verdict } = value;
    const isChecked = verdict.kind !== 'not checked';
    const numbers = isChecked ? valuesOf(value.measure(run)) : texts.map(() => NaN);
    if (numbers.length !== texts.length) {
      throw new RangeError(
        `measure: wrong number of values for '${what.en}': measured ${numbers.length}; ${texts.length} are printed`,
      );
    }
    for (const [i, text] of texts.entries()) {
      const measured = numbers[i];
      yield {
        what: texts.length === 1 ? what : numbered(what, i + 1, texts.length),
        printed: text,
        rounding,
        verdict,
        measured,
        right: verdict.kind === 'not reproduced' ? verdict.right[i] : undefined,
        holds: !isChecked || isAsStated(measured, text, rounding, verdict, i),
      };
    }
  }
}

function isAsStated(
  measured: number,
  text: string,
  rounding: Rounding,
  verdict: Verdict,
  i: number,
): boolean {
  if (verdict.kind === 'holds to') return digitsThatHold(measured, text) >= verdict.digits;
  if (verdict.kind === 'not reproduced') {
    return liesIn(measured, verdict.right[i], rounding) && !liesIn(measured, text, rounding);
  }
  return liesIn(measured, text, rounding);
}

function numbered({ en, zh }: Text, n: number, of: number): Text {
  return { en: `${en}, ${n} of ${of}`, zh: `${zh}（${n}/${of}）` };
}

export function valuesOf(measurement: Measurement): ArrayLike<number> {
  if (typeof measurement === 'number') return [measurement];
  return 'data' in measurement ? measurement.data : measurement;
}
