import type { Language, Lesson } from '@retrace/lesson';
import { drawPictures } from '@retrace/plot';
import { replaceFile, UsageError } from '@retrace/terminal';
import { accessSync, constants, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { FinishedProgram } from '../verify/run-program.ts';

/**
 * Makes a folder, and those above it, where there is none.
 *
 * @throws {UsageError} if that cannot be, or nothing can be written into it
 */
export function makeFolder(folder: string): void {
  try {
    makeEach(resolve(folder));
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** One after the other: asked to make them all at once, Node never comes back from `/proc`. */
function makeEach(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  makeEach(dirname(folder));
  mkdirSync(folder);
}

/**
 * Draws what programs show into a folder. Gives the files written, as seen from here.
 *
 * @throws {UsageError} if a file cannot be written, or is a picture of another lesson
 */
export async function writePictures(
  lesson: Lesson,
  finished: readonly FinishedProgram[],
  folder: string,
  { png, language }: { readonly png: boolean; readonly language: Language },
): Promise<string[]> {
  // What draws a PNG is not there everywhere.
  const toPng = png ? (await import('@retrace/plot/png')).toPng : undefined;
  const drawings = finished.flatMap(({ program, run }) =>
    drawPictures(lesson, program, run, language),
  );
  for (const { name } of drawings) checkOwn(lesson, join(folder, `${name}.svg`));
  return drawings.flatMap(({ name, svg }) => [
    write(join(folder, `${name}.svg`), svg),
    ...(toPng ? [write(join(folder, `${name}.png`), toPng(svg))] : []),
  ]);
}

/** Programs of two lessons may be called alike, and so may their pictures. */
function checkOwn({ slug }: Lesson, file: string): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return;
  const [, lesson] = />([a-z0-9-]+) \/ [a-z0-9-]+ ·/.exec(readFileSync(file, 'utf8')) ?? [];
  if (lesson === undefined || lesson === slug) return;
  throw new UsageError({
    en: `'${file}' is a picture of ${lesson}; name a folder of its own for ${slug}`,
    zh: `'${file}' 是 ${lesson} 的图；请给 ${slug} 另写一个文件夹`,
  });
}

function write(file: string, content: string | Uint8Array): string {
  try {
    replaceFile(file, content);
  } catch (error) {
    throw unwritable(file, error);
  }
  return relative(process.cwd(), file);
}

/** What the system says, without its stack: `EACCES: permission denied`. */
function unwritable(path: string, error: unknown): UsageError {
  const said = error instanceof Error ? error.message.split(', ', 1)[0] : String(error);
  return new UsageError({
    en: `'${path}' cannot be written: ${said}; name a folder that can be`,
    zh: `写不了 '${path}'：${said}；请换一个能写入的文件夹`,
  });
}
