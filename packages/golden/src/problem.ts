/** Something that is wrong with golden files: where, what, and the commands that mend it. */
export interface Problem {
  readonly kind: ProblemKind;
  /** Such as `golden/xor.json`. */
  readonly file: string;
  /** The program that it is about; absent where the whole file is meant. */
  readonly program?: string;
  /** Counted from 1; absent where the whole file is meant. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** One line: `golden/xor.json:3:14: a number as text: got "1"; a number is needed`. */
  readonly message: string;
  /** What to type; one command each. */
  readonly mend: readonly string[];
}

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
  | 'no-figure'
  | 'program-missing'
  | 'program-orphan'
  | 'stale-epoch'
  | 'differs'
  // the other witnesses, asked by whoever runs lessons
  | 'lesson'
  | 'figure'
  | 'claim'
  | 'gradient'
  | 'witness'
  | 'catalogue'
  | 'exercise'
  // recording
  | 'refused'
  | 'unwritable';

/** A golden file that cannot be used as it is. */
export class GoldenError extends Error {
  override readonly name = 'GoldenError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** A problem as people read it: its line, and below it what to type. */
export function problemLines({ message, mend }: Problem): string[] {
  return [message, ...mend.map((command) => `  ${command}`)];
}

/** The command that records a lesson; whoever types it gives the reason. */
export function recordCommand(lesson: string): string {
  return `pnpm run golden record ${lesson} --reason "..."`;
}

/** The system's word for what went wrong: `EACCES`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
