import { checkLines, problemLines, screenHeight, type ScreenProblem } from '@retrace/golden/screen';
import type { Language } from '@retrace/lesson';
import { changedFiles } from '../verify/changed-files.ts';
import type { Verified } from '../verify/verify-lessons.ts';

export interface LinesOptions {
  /** Everything, however many screens it takes. */
  readonly all: boolean;
  /** How many lines of the screen are taken by something else. */
  readonly taken: number;
  readonly language?: Language;
}

/**
 * What is wrong, in what is left of one screen: a single lesson's difference explained, or of several
 * problems each in short.
 */
export function problemText(
  { problems, lessons }: Verified,
  { all, taken, language = 'en' }: LinesOptions,
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
        ...checkLines(lesson, golden, { all, changedFiles: changedFiles(), language }),
      ]),
      ...(others.length === 0
        ? []
        : ['', ...others.flatMap((problem) => problemLines(problem, language))]),
    ];
  }
  if (failing.length === 1 && others.length === 0) {
    const [{ lesson, golden }] = failing;
    const options = { taken: taken + 1, changedFiles: changedFiles(), language };
    return ['', ...checkLines(lesson, golden, options)];
  }
  return problems.length === 0
    ? []
    : ['', ...shortLines(byLesson(problems), screenHeight - taken - 2, language)];
}

/** As many problems as there is room for, and how many more there are. */
function shortLines(
  problems: readonly ScreenProblem[],
  most: number,
  language: Language,
): string[] {
  const lines: string[] = [];
  for (const [i, problem] of problems.entries()) {
    const block = shortened(problem, language);
    if (i > 0 && lines.length + block.length > most) {
      const more = problems.length - i;
      lines.push(
        language === 'zh'
          ? `... 还有 ${more} 个；全部列出：pnpm run golden check --all`
          : `... and ${more} more; pnpm run golden check --all shows them`,
      );
      return lines;
    }
    lines.push(...block);
  }
  return lines;
}

function shortened(problem: ScreenProblem, language: Language): string[] {
  if (problem.kind !== 'differs') return problemLines(problem, language);
  const lesson = problem.file.replaceAll(/^golden\/|\.json$/g, '');
  return [problem.says[language], `  pnpm run golden diff ${lesson}`];
}

/** One problem for all the programs of a lesson whose numbers differ. */
function byLesson(problems: readonly ScreenProblem[]): ScreenProblem[] {
  return problems.filter(({ kind, file }, i) => {
    const first = problems.findIndex((other) => other.kind === kind && other.file === file);
    return kind !== 'differs' || first === i;
  });
}
