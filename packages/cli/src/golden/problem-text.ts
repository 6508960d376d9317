import { checkLines, problemLines, screenHeight, type ScreenProblem } from '@retrace/golden/screen';
import { changedFiles } from '../verify/changed-files.ts';
import type { Verified } from '../verify/verify-lessons.ts';

export interface LinesOptions {
  /** Everything, however many screens it takes. */
  readonly all: boolean;
  /** How many lines of the screen are taken by something else. */
  readonly taken: number;
}

/**
 * What is wrong, in what is left of one screen: a single lesson's difference explained, or of several
 * problems each in short.
 */
export function problemText(
  { problems, lessons }: Verified,
  { all, taken }: LinesOptions,
): string[] {
  const failing = lessons.filter(({ golden }) => golden.problems.length > 0);
  const explained = new Set(
    failing.flatMap(({ golden }) => golden.problems.map(({ message }) => message)),
  );
  const others = problems.filter((problem) => !explained.has(problem.message));
  if (all) {
    return [
      ...failing.flatMap(({ lesson, golden }) => [
        '',
        ...checkLines(lesson, golden, { all, changedFiles: changedFiles() }),
      ]),
      ...(others.length === 0 ? [] : ['', ...others.flatMap((problem) => problemLines(problem))]),
    ];
  }
  if (failing.length === 1 && others.length === 0) {
    const [{ lesson, golden }] = failing;
    return ['', ...checkLines(lesson, golden, { taken: taken + 1, changedFiles: changedFiles() })];
  }
  return problems.length === 0
    ? []
    : ['', ...shortLines(byLesson(problems), screenHeight - taken - 2)];
}

/** As many problems as there is room for, and how many more there are. */
function shortLines(problems: readonly ScreenProblem[], most: number): string[] {
  const lines: string[] = [];
  for (const [i, problem] of problems.entries()) {
    const block = shortened(problem);
    if (i > 0 && lines.length + block.length > most) {
      lines.push(`... and ${problems.length - i} more; pnpm run golden check --all shows them`);
      return lines;
    }
    lines.push(...block);
  }
  return lines;
}

function shortened(problem: ScreenProblem): string[] {
  if (problem.kind !== 'differs') return problemLines(problem);
  const lesson = problem.file.replaceAll(/^golden\/|\.json$/g, '');
  return [problem.message, `  pnpm run golden diff ${lesson}`];
}

/** One problem for all the programs of a lesson whose numbers differ. */
function byLesson(problems: readonly ScreenProblem[]): ScreenProblem[] {
  return problems.filter(({ kind, file }, i) => {
    const first = problems.findIndex((other) => other.kind === kind && other.file === file);
    return kind !== 'differs' || first === i;
  });
}
