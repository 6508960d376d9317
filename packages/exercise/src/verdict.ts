import type { Language, Text } from '@retrace/lesson';
import type { GapError } from './gap.ts';

/** What a check says of a file. */
export type Verdict<Words = Text> = {
  /** The steps that held before it stopped. */
  readonly passed: readonly Words[];
} & (Done<Words> | Undone<Words> | Wrong<Words> | Broken<Words>);

interface Done<Words> {
  readonly status: 'done';
  /** What has been understood. */
  readonly says: Words;
}

/** Where a step does not pass. */
interface Stopped<Words> {
  readonly step: Words;
  /** To be given one by one; at least one. */
  readonly hints: readonly Words[];
}

interface Undone<Words> extends Stopped<Words> {
  readonly status: 'undone';
  /** What belongs in the gap. */
  readonly missing: Words;
  /** Its trace says where that is. */
  readonly gap: GapError;
}

interface Wrong<Words> extends Stopped<Words> {
  readonly status: 'wrong';
  readonly expected?: Words | undefined;
  readonly got: Words;
  /** What the check says to the mistake that gives just the same; undefined if it knows none. */
  readonly mistake: Words | undefined;
}

interface Broken<Words> extends Stopped<Words> {
  readonly status: 'broken';
  readonly error: unknown;
  /** What the error means, where it is a usual one. */
  readonly slip: Words | undefined;
}

/** A verdict in one of the languages. */
export function inLanguage(verdict: Verdict, language: Language): Verdict<string> {
  const say = (text: Text): string => text[language];
  const passed = verdict.passed.map(say);
  if (verdict.status === 'done') return { ...verdict, passed, says: say(verdict.says) };
  const at = { passed, step: say(verdict.step), hints: verdict.hints.map(say) };
  if (verdict.status === 'undone') return { ...verdict, ...at, missing: say(verdict.missing) };
  if (verdict.status === 'broken') return { ...verdict, ...at, slip: verdict.slip?.[language] };
  const { expected, got, mistake } = verdict;
  return {
    ...verdict,
    ...at,
    expected: expected?.[language],
    got: say(got),
    mistake: mistake?.[language],
  };
}
