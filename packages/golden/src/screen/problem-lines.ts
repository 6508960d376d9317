import { type Language, type Text, textOf, type Words } from '@retrace/lesson';
import { at, type Problem } from '../problem.ts';
import { screenWidth } from './columns.ts';

/** What is wrong, and what to type; commands have such problems of other kinds, too. */
export interface ScreenProblem extends Omit<Problem, 'kind' | 'changed'> {
  readonly kind: string;
  /** One command each, which is the same in both languages, or a sentence. */
  readonly fix: readonly Words[];
}

/**
 * @param changedFiles The files that git knows and that are not as it knows them, as
 *   `git diff --name-only HEAD` lists them. Only these are ever named where something is restored.
 */
export function withFix(problem: Problem, changedFiles: readonly string[] = []): ScreenProblem {
  return { ...problem, fix: fixOf(problem, changedFiles) };
}

/** A problem as people read it: its line, and below it what to type. */
export function problemLines(
  { says, fix }: Pick<ScreenProblem, 'says' | 'fix'>,
  language: Language = 'en',
): string[] {
  return [says[language], ...fix.map((way) => `  ${textOf(way)[language]}`)];
}

/** A line about one of `unfinishedFiles`. */
export function unfinishedNote(file: string): Text {
  return at(file, {
    en: `left by an interrupted recording; rm ${file}`,
    zh: `记录中断时留下的；rm ${file}`,
  });
}

/** The command that records a lesson; whoever types it gives the reason. */
export function recordCommand(lesson: string): string {
  return `pnpm run golden record ${lesson} --reason "..."`;
}

function fixOf(problem: Problem, changedFiles: readonly string[]): string[] {
  const { kind, file } = problem;
  const lesson = lessonOf(file);
  const restore = restoreCommand(problem, changedFiles);
  switch (kind) {
    case 'bad-name':
      return file === 'golden/' ? ['pnpm run example'] : removal(file);
    case 'orphan':
      return removal(file);
    case 'not-a-file':
      return [`mv -n ${file} elsewhere`, ...restore];
    case 'merge-marker':
      // Both sides stay with git until one is added; without a merge there is none to take.
      return changedFiles.includes(file)
        ? [`git checkout --ours ${file}`, `git checkout --theirs ${file}`]
        : [];
    case 'older-schema':
    case 'bad-reason':
      return [recordCommand(lesson)];
    case 'newer-schema':
      return ['git pull'];
    case 'no-value':
      return [`pnpm run example ${lesson} --program ${problem.program}`];
    case 'in-ci':
      return [`pnpm run golden diff ${lesson}`];
    case 'unreadable':
      return [`ls -l ${file}`];
    case 'unwritable':
      return ['ls -ld golden'];
    case 'missing-file':
    case 'program-missing':
    case 'program-orphan':
    case 'stale-epoch':
    case 'differs':
      return [...restore, recordCommand(lesson)];
    default:
      return restore;
  }
}

/** Only a name that every shell takes as it stands is offered. */
function removal(file: string): string[] {
  return /^golden\/[\w.-]+$/.test(file) && !file.endsWith('...') ? [`rm -i ${file}`] : [];
}

function lessonOf(file: string): string {
  return file.replaceAll(/^(?:golden|examples)\/|\.json$/g, '');
}

/**
 * Puts aside what was changed where the problem comes from, so that `git stash pop` brings it again:
 * files that git has, and no exercise.
 */
export function restoreCommand(
  problem: Pick<Problem, 'file' | 'changed'>,
  changedFiles: readonly string[],
): string[] {
  const files = changedFiles.filter((path) => isPlaceOf(path, problem));
  const command = `git stash push ${files.join(' ')}`;
  return files.length > 0 && command.length <= screenWidth ? [command] : [];
}

/** Where a change is looked for: pathspecs that git takes, without any exercise. */
export function placesOf({ file, changed }: Pick<Problem, 'file' | 'changed'>): string[] {
  const places = { lesson: `examples/${lessonOf(file)}/src`, packages: 'packages/*/src', file };
  return changed.map((each) => places[each]);
}

function isPlaceOf(path: string, { file, changed }: Pick<Problem, 'file' | 'changed'>): boolean {
  if (!/^[\w./-]+$/.test(path) || path.includes('/exercises/')) return false;
  const places = {
    lesson: path.startsWith(`examples/${lessonOf(file)}/src/`),
    packages: /^packages\/[^/]+\/src\//.test(path),
    file: path === file || (file === 'golden/' && /^golden\/[^/]+\.json$/.test(path)),
  };
  return changed.some((each) => places[each]);
}
