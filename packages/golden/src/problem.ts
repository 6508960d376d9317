import type { Text } from '@retrace/lesson';

/** Something that is wrong with golden files: what, and where. What to do about it, others say. */
export interface Problem {
  readonly kind: ProblemKind;
  /** Such as `golden/xor.json`. */
  readonly file: string;
  /** The program that it is about; absent where the whole file is meant. */
  readonly program?: string;
  /** Absent where the whole file is meant. */
  readonly place?: Place;
  /** One line: `golden/xor.json:3:14: a number as text: got "1"; a number is needed`. */
  readonly says: Text;
  /** The same in English, as errors and machines have it. */
  readonly message: string;
  /** Where something was changed, as far as can be told. */
  readonly changed: readonly Changed[];
}

/** A line and a column of a text, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The lesson, what it runs on, or the golden file itself. */
export type Changed = 'lesson' | 'packages' | 'file';

export type ProblemKind =
  // what stands in the folder
  | 'bad-name'
  | 'bad-folder'
  | 'missing-file'
  | 'orphan'
  | 'not-a-file'
  | 'too-large'
  | 'unreadable'
  // what stands in a file
  | 'not-text'
  | 'merge-marker'
  | 'line-ends'
  | 'not-json'
  | 'older-schema'
  | 'newer-schema'
  | 'shape'
  | 'layout'
  // the file beside the lesson
  | 'same-name'
  | 'no-value'
  | 'program-missing'
  | 'program-orphan'
  | 'stale-epoch'
  | 'differs'
  // recording
  | 'in-ci'
  | 'bad-reason'
  | 'unwritable';

/** A golden file that cannot be used as it is. */
export class GoldenError extends Error {
  override readonly name = 'GoldenError';
  readonly problem: Problem;

  constructor(problem: Omit<Problem, 'message'>) {
    super(problem.says.en);
    this.problem = problemOf(problem);
  }
}

export function problemOf(problem: Omit<Problem, 'message'>): Problem {
  return { ...problem, message: problem.says.en };
}

/** Words with the place before them. */
export function at(place: string, { en, zh }: Text): Text {
  return { en: `${place}: ${en}`, zh: `${place}：${zh}` };
}

/** Chinese words one after the other: a space stands only between Chinese and what is not. */
export function joined(before: string, after: string): string {
  return /^\p{Script=Han}/u.test(after) ? before + after : `${before} ${after}`;
}

/** What a reading gives, or the problem that it meets. */
export function problemsIn(read: () => readonly Problem[]): readonly Problem[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof GoldenError) return [error.problem];
    throw error;
  }
}
