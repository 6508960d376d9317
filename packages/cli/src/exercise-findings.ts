import { type ExerciseFiles, exercisesIn } from '@retrace/exercise';
import type { Problem } from '@retrace/golden';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { examineFiles } from './examine-files.ts';
import type { Report, Said } from './exercise-report.ts';
import { taskOf } from './exercise-task.ts';
import { shortPath } from './lesson-exercises.ts';

const guide = 'see packages/exercise/README.md';

/**
 * What is wrong with the exercises of a lesson, whether they have been done or not: files that lack
 * their fellows, a solution that does not pass, a check that lets a mistake pass.
 *
 * @param folder The lesson's, as a path.
 */
export function exerciseFindings(folder: string): Problem[] {
  const exercises = exercisesIn(folder);
  if (exercises.length === 0) {
    return [finding(folder, 'has no exercises', [`edit ${at(folder, 'exercises')}/: ${guide}`])];
  }
  const whole = exercises.filter(
    ({ check, solution }) => existsSync(check) && existsSync(solution),
  );
  const { reports } = examineFiles(
    whole.map(({ check, solution }) => ({ check, file: solution, withMistakes: true })),
  );
  return [
    ...strayFiles(folder),
    ...numbering(exercises),
    ...exercises.flatMap(missingFiles),
    ...whole.flatMap((files, i) => faultOfSolution(files, reports[i].said)),
  ];
}

/** Exercises that are not as a learner is to find them: with a task, and undone from the first step on. */
export function undoneFindings(folder: string): Problem[] {
  const exercises = exercisesIn(folder).filter(
    ({ exercise, check }) => existsSync(exercise) && existsSync(check),
  );
  const { reports } = examineFiles(
    exercises.map(({ exercise, check }) => ({ check, file: exercise })),
  );
  return [
    ...exercises.flatMap(withoutTask),
    ...exercises.flatMap((files, i) => begun(files, reports[i])),
  ];
}

function begun({ exercise }: ExerciseFiles, { said, passed }: Report): Problem[] {
  const mend = [`git restore ${shortPath(exercise)}`, `or edit it: a gap(...) belongs there`];
  if (said.status === 'bad check') return []; // that is told with the solution
  if (said.status === 'done') return [finding(exercise, 'passes before it is done', mend)];
  if (said.status !== 'undone') {
    return [finding(exercise, `meets no gap before it is done: ${inWords(said)}`, mend)];
  }
  return passed.length === 0
    ? []
    : [finding(exercise, `passes '${passed[0]}' before it is done`, mend)];
}

/** Names that look like an exercise and are none would be left out in silence. */
function strayFiles(folder: string): Problem[] {
  const known = new Set(
    exercisesIn(folder).flatMap(({ exercise, check, solution }) => [exercise, check, solution]),
  );
  return ['exercises', 'solutions']
    .filter((part) => existsSync(join(folder, part)))
    .flatMap((part) => readdirSync(join(folder, part)).map((file) => join(folder, part, file)))
    .filter((path) => !known.has(path) && looksMeant(path))
    .map((path) =>
      finding(path, 'belongs to no exercise: its name is not like 2-hidden-gradient.ts', [
        `git mv ${shortPath(path)} <number>-<name>.ts`,
      ]),
    );
}

/** In `exercises/` there may be other files, which checks share. */
function looksMeant(path: string): boolean {
  const name = basename(path);
  return basename(dirname(path)) === 'solutions' || /^\d/.test(name) || name.includes('.check.');
}

function numbering(exercises: readonly ExerciseFiles[]): Problem[] {
  return exercises.flatMap(({ number, exercise }, i) =>
    number === i + 1
      ? []
      : [
          finding(exercise, `has the number ${number} where ${i + 1} is next`, [
            'git mv its three files',
          ]),
        ],
  );
}

function missingFiles({ exercise, check, solution }: ExerciseFiles): Problem[] {
  return Object.entries({ exercise, check, solution })
    .filter(([, path]) => !existsSync(path))
    .map(([what, path]) =>
      finding(
        path,
        `is not there: the exercise has no ${what === 'exercise' ? 'file to fill in' : what}`,
        [`git restore ${shortPath(path)}`, `or write it: ${guide}`],
      ),
    );
}

function withoutTask({ exercise }: ExerciseFiles): Problem[] {
  if (taskOf(readFileSync(exercise, 'utf8')).length > 0) return [];
  return [
    finding(exercise, 'tells no task', [
      `edit ${shortPath(exercise)}: begin with a comment that tells what to do`,
    ]),
  ];
}

function faultOfSolution({ check, solution }: ExerciseFiles, said: Said): Problem[] {
  if (said.status === 'done') return [];
  const path = said.status === 'bad check' ? check : solution;
  return [finding(path, inWords(said), [`git restore ${shortPath(path)}`, `or edit it: ${guide}`])];
}

/** What a check says, in a line. */
function inWords(said: Said): string {
  switch (said.status) {
    case 'done':
      return 'passes';
    case 'undone':
      return `still has a gap: ${said.gap}`;
    case 'wrong':
      return `does not pass '${said.step}': ${said.expected === undefined ? '' : `${said.expected} is expected, `}got ${said.got}`;
    case 'broken':
      return said.step === undefined ? said.message : `${said.message}, at '${said.step}'`;
    default:
      return said.message;
  }
}

function finding(path: string, wrong: string, mend: readonly string[]): Problem {
  const file = shortPath(path);
  return { kind: 'exercise', file, message: `${file}: ${wrong.replaceAll(/\s+/g, ' ')}`, mend };
}

function at(folder: string, part: string): string {
  return shortPath(join(folder, part));
}
