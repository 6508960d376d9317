import type { Lesson } from '@retrace/lesson';
import { checkSnapshots, type GoldenCheck } from '../check.ts';
import { type Runs, snapshotsOf } from '../snapshot.ts';
import { goldenFolder } from './folder.ts';
import { readText } from './read-golden.ts';

/** `checkGolden` with the file that lies in a folder: that it can't be read is a problem, too. It never writes. */
export function checkGoldenFile(
  lesson: Lesson,
  runs: Runs,
  folder: string = goldenFolder,
): GoldenCheck {
  return checkSnapshots(lesson, snapshotsOf(lesson, runs), () => readText(lesson.slug, folder));
}
