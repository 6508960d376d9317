import { lessons as catalogue } from '@retrace/catalogue';
import { goldenFolder } from '@retrace/golden/files';
import { defineLesson, type Lesson, textOf, type Training } from '@retrace/lesson';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReferenceResult } from '../python-reference.ts';
import { type Verified, verifyLessons } from '../verify-lessons.ts';

/** A copy of the golden files, to change. Gives its folder; whoever asked removes it. */
export function goldenCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  for (const { slug } of catalogue) {
    cpSync(join(goldenFolder, `${slug}.json`), join(folder, `${slug}.json`));
  }
  return folder;
}

export const equal: ReferenceResult = { status: 'equal', says: textOf('') };

/** Verifies against the golden files in a folder. */
export function verify(
  folder: string,
  named: readonly string[] = [],
  reference: ReferenceResult = equal,
  lessons: readonly Lesson[] = catalogue,
): Verified {
  return verifyLessons({ named, ask: () => reference, lessons, folder });
}

/** The lessons, with something changed in each training of one of them. */
export function withChange(slug: string, change: Partial<Training>): Lesson[] {
  return catalogue.map((lesson) =>
    lesson.slug === slug
      ? defineLesson({
          ...lesson,
          programs: lesson.programs.map((program) =>
            program.kind === 'training' ? { ...program, ...change } : program,
          ),
        })
      : lesson,
  );
}
