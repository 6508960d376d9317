import { progress, type Streams, UsageError } from '@retrace/terminal';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { examineFiles } from './examine-files.ts';
import type { Report } from './examined.ts';
import type { Exercise } from './exercises-of.ts';
import type { Screen } from './screen.ts';

export interface Pupil {
  /** The folder, as it was typed. */
  readonly folder: string;
  readonly answers: readonly PupilAnswer[];
}

/** What a pupil's folder has of an exercise. */
export interface PupilAnswer {
  readonly exercise: Exercise;
  /** Absent where it is not there. */
  readonly file: string | undefined;
  /** Absent where nobody has touched the file. */
  readonly report: Report | undefined;
}

/**
 * Looks at the exercises of many pupils: a folder each, in which the files lie as in the project, or
 * beside each other.
 *
 * @throws {UsageError} if a folder is not there
 */
export async function examinePupils(
  folders: readonly string[],
  exercises: readonly Exercise[],
  { stderr }: Pick<Streams, 'stderr'>,
  now: () => number,
  { say }: Screen,
): Promise<Pupil[]> {
  const missing = folders.find((path) => !statSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (missing !== undefined) {
    throw new UsageError({
      en: `${missing} is no folder that is there; name one folder per pupil`,
      zh: `没有 ${missing} 这个文件夹；每个学生给出一个文件夹`,
    });
  }
  const found = folders.flatMap((folder) =>
    exercises.map((exercise) => ({ folder, exercise, file: fileOf(folder, exercise, exercises) })),
  );
  const touched = found.filter(
    ({ file, exercise }) => file !== undefined && isBegun(file, exercise),
  );
  const jobs = touched.map(({ file = '', exercise: { check, exercise } }) => ({
    check,
    file,
    exercise,
  }));
  const meter = progress(stderr, say('files', '个文件'), now);
  let done = 0;
  const { reports } = await examineFiles(jobs, undefined, () => meter.show(++done, jobs.length));
  meter.clear();
  const reportOf = new Map(touched.map((answer, i) => [answer, reports[i]]));
  return folders.map((folder) => ({
    folder,
    answers: found
      .filter((answer) => answer.folder === folder)
      .map((answer) => ({
        exercise: answer.exercise,
        file: answer.file,
        report: reportOf.get(answer),
      })),
  }));
}

/** As in the project, as in a lesson's folder, or beside each other where the name says which it is. */
function fileOf(
  folder: string,
  { lesson: { slug }, name }: Exercise,
  exercises: readonly Exercise[],
): string | undefined {
  const file = `${name}.ts`;
  const isUnique = exercises.filter((other) => other.name === name).length === 1;
  const places = [
    join('examples', slug, 'exercises', file),
    join(slug, 'exercises', file),
    join(slug, file),
    ...(isUnique ? [join('exercises', file), file] : []),
  ];
  return places.map((place) => resolve(folder, place)).find((path) => existsSync(path));
}

/** Whether somebody has written in it; other ends of lines do not count. */
function isBegun(file: string, { original }: Exercise): boolean {
  const [one, other] = [file, original].map((path) =>
    existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : '',
  );
  return one !== other;
}
