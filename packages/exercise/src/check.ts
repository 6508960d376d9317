import type { Text } from '@retrace/lesson';
import type { Step } from './step.ts';

/** How an exercise is looked at: questions to what the learner's file exports, one after the other. */
export interface Check<Exercise> {
  readonly kind: 'check';
  /** A few words, for lists. */
  readonly title: Text;
  /** Asked in this order, up to the first that fails: from one number by hand to the article's own. */
  readonly steps: readonly Step<Exercise>[];
  /** Plausible wrong answers. Each must be rejected, and is recognised where a learner gives it. */
  readonly mistakes: readonly Mistake<Exercise>[];
  /** What has been understood, for whoever has done it; where the project does the same. */
  readonly done: Text;
}

/** A wrong answer that people give. */
export interface Mistake<Exercise> {
  /** To whoever gives it: what the answer is instead, in a sentence that leads on. */
  readonly says: Text;
  /** What such a file exports, all of it. */
  readonly answer: Exercise;
  /**
   * Where many answers are the same mistake: whether this is one of them. When left out, it is known by
   * its numbers: the step that fails got the same ones.
   */
  readonly is?: (exercise: Exercise) => boolean;
}

/**
 * Checks the definition of a check, and freezes it.
 *
 * @throws {RangeError} if there is no step or no mistake, a step has no hint, or a text is empty or is
 *   there twice
 */
export function defineCheck<Exercise>(check: Omit<Check<Exercise>, 'kind'>): Check<Exercise> {
  const { title, steps, mistakes, done } = check;
  refuse(steps.length === 0, title, 'no step; at least one is needed, or nothing is looked at');
  refuse(
    mistakes.length === 0,
    title,
    'no mistake; at least one wrong answer is needed, to show that the check can fail',
  );
  const silent = steps.find(({ hints }) => hints.length === 0);
  refuse(silent !== undefined, title, `no hint at '${silent?.what.en}'; each step needs one`);
  const allHints = steps.flatMap(({ hints }) => hints);
  const all = [title, ...steps.map(({ what }) => what), ...allHints, done];
  for (const language of ['en', 'zh'] as const) {
    for (const texts of [steps.map(({ what }) => what), mistakes.map(({ says }) => says)]) {
      const words = texts.map((text) => text[language]);
      const repeated = words.find((text, i) => words.indexOf(text) !== i);
      refuse(repeated !== undefined, title, `'${repeated}' twice; each needs words of its own`);
    }
    const empty = [...all, ...mistakes.map(({ says }) => says)].some(
      (text) => text[language].trim() === '',
    );
    refuse(empty, title, 'an empty text; each title, step, hint, mistake and end needs words');
  }
  return Object.freeze({ kind: 'check', ...check });
}

function refuse(wrong: boolean, title: Text, got: string): void {
  if (wrong) throw new RangeError(`defineCheck: bad check '${title.en}': got ${got}`);
}

/** Whether a value, such as the default export of a file, is a check. */
export function isCheck(value: unknown): value is Check<unknown> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'check';
}
