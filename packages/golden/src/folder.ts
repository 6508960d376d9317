import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Lesson } from '@retrace/lesson';

/** Where this repository keeps its golden files. */
export const goldenFolder: string = fileURLToPath(new URL('../../../golden/', import.meta.url));

/** A lesson's slug is checked where the lesson is defined, so the path cannot leave the folder. */
function goldenPath(lesson: Lesson, folder: string): string {
  return `${folder.replace(/\/$/, '')}/${lesson.slug}.json`;
}

/** The text of the golden file, or undefined if there is none. */
export function readGolden(lesson: Lesson, folder: string): string | undefined {
  const path = goldenPath(lesson, folder);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Writes beside the file and then renames, so that whoever is interrupted keeps the old one whole. */
export function writeGolden(lesson: Lesson, folder: string, text: string): void {
  const path = goldenPath(lesson, folder);
  const unfinished = `${path}.${process.pid}.tmp`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
}
