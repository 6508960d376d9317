import type { ExerciseFiles } from '@retrace/exercise';
import type { Lesson, Program, Training } from '@retrace/lesson';
import leven from 'leven';
import { lessons } from './catalogue.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError} if there is no such lesson, naming those that come near */
export function chooseLesson(name: string): Lesson {
  return choose('lesson', name, lessons);
}

/** @throws {UsageError} if the lesson has no such program, naming those that come near */
export function chooseProgram(lesson: Lesson, name: string): Program {
  return choose(`program in ${lesson.slug}`, name, lesson.programs);
}

/** @throws {UsageError} if there is no such program, or it does not train */
export function chooseTraining(lesson: Lesson, name: string): Training {
  const program = chooseProgram(lesson, name);
  if (program.kind === 'training') return program;
  const trainings = lesson.programs.filter(({ kind }) => kind === 'training');
  throw new UsageError(
    `'${name}' trains nothing; these programs of ${lesson.slug} do: ${names(trainings)}`,
  );
}

/**
 * The exercise of this number, or of this name with or without its number.
 *
 * @throws {UsageError} if the lesson has no such exercise
 */
export function chooseExercise(
  lesson: Lesson,
  name: string,
  exercises: readonly ExerciseFiles[],
): ExerciseFiles {
  const found = exercises.find((exercise) =>
    [String(exercise.number), exercise.name.replace(/^\d+-/, '')].includes(name),
  );
  if (found) return found;
  if (exercises.length === 0) throw new UsageError(`${lesson.slug} has no exercises`);
  return choose(
    `exercise in ${lesson.slug}`,
    name,
    exercises.map((exercise) => ({ ...exercise, slug: exercise.name })),
  );
}

function choose<T extends { readonly slug: string }>(
  kind: string,
  name: string,
  choices: readonly T[],
): T {
  const found = choices.find(({ slug }) => slug === name);
  if (found) return found;
  const near = choices.filter(({ slug }) => isNear(name, slug));
  const hint =
    near.length > 0 ? `did you mean ${names(near, ' or ')}?` : `choose from ${names(choices)}`;
  throw new UsageError(`there is no ${kind} '${name}'; ${hint}`);
}

/** A slip of the fingers in every three letters, or only the beginning typed. */
function isNear(name: string, slug: string): boolean {
  const typed = name.toLowerCase();
  return (
    leven(typed, slug) <= Math.max(1, Math.floor(slug.length / 3)) ||
    (typed.length > 1 && slug.includes(typed))
  );
}

function names(items: readonly { readonly slug: string }[], last = ', '): string {
  return items.map(({ slug }) => slug).join(last);
}
