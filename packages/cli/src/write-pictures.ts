import type { Lesson } from '@retrace/lesson';
import { drawPictures, toPng } from '@retrace/plot';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { unwritable } from './folder.ts';
import type { FinishedProgram } from './run-lesson.ts';

/** Draws what programs show into a folder. Gives the files written, as seen from here. */
export type WritePictures = typeof writePictures;

/** @throws {UsageError} if a file cannot be written */
export function writePictures(
  lesson: Lesson,
  finished: readonly FinishedProgram[],
  folder: string,
  png: boolean,
): string[] {
  return finished
    .flatMap(({ program, run }) => drawPictures(lesson, program, run))
    .flatMap(({ name, svg }) => [
      write(join(folder, `${name}.svg`), svg),
      ...(png ? [write(join(folder, `${name}.png`), toPng(svg))] : []),
    ]);
}

function write(file: string, content: string | Uint8Array): string {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw unwritable(file, error);
  }
  return relative(process.cwd(), file);
}
