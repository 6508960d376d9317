import { type Lesson, measure, type Run, startRun } from '@retrace/lesson';
import type { Matrix } from '@retrace/linalg';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { goldenFolder } from '../files/folder.ts';
import { goldenParameter, isList } from '../parameter.ts';
import { toMatchGolden } from './matcher.ts';
import { readGolden } from '../files/read-golden.ts';

export type { LessonRuns } from './matcher.ts';

// Whoever imports from here has expect(lesson).toMatchGolden().
expect.extend({ toMatchGolden });

/**
 * The tests of a lesson, all of them read from its definition: a test for each printed value, one
 * for each claim, and one for the golden file.
 */
export function testLesson(lesson: Lesson): void {
  const runs = new Map<string, Run>();
  for (const program of lesson.programs) {
    const run = program.kind === 'training' ? startRun(program) : undefined;
    if (run) runs.set(program.slug, run);
    const result = measure(program, run);
    describe(`${lesson.slug}, ${program.slug}`, () => {
      it.each(result.printed)(
        'prints $printed: $what.en',
        ({ printed, measured, rounding, holds }) => {
          expect(holds, `${printed} is printed (${rounding}), ${measured} is measured`).toBe(true);
        },
      );
      it.each(result.claims)('$says.en', ({ holds }) => {
        expect(holds).toBe(true);
      });
    });
  }

  describe(lesson.slug, () => {
    it('trains to the bits of its golden file', () => {
      expect({ lesson, runs }).toMatchGolden();
    });
  });
}

/**
 * The tests of a lesson's plain programs: what `plain/<program>.ts` exports when it has run are the
 * parameters of that program at its last checkpoint, to the bit, under the names W and b, or W1, b1, W2 ...
 *
 * @param folder The lesson's, as a path.
 */
export function testPlain(folder: string): void {
  const { programs } = readGolden(basename(folder), goldenFolder);
  for (const file of readdirSync(join(folder, 'plain'))) {
    it(`plain/${file} trains to the bits of the golden file`, async () => {
      const log = vi.spyOn(console, 'log').mockReturnValue();
      const learned: Record<string, Matrix> = await import(
        /* @vite-ignore */ pathToFileURL(join(folder, 'plain', file)).href
      );
      log.mockRestore();
      const layers = programs[basename(file, '.ts')].checkpoints.at(-1)?.parameters ?? [];
      const recorded = Object.fromEntries(
        layers.flatMap((parameters, i) =>
          Object.entries(parameters).map(([name, values]) => [
            layers.length === 1 ? name : `${name}${i + 1}`,
            values,
          ]),
        ),
      );
      // As a golden file keeps them: a large matrix by its digest.
      const values = Object.entries(learned).map(([name, matrix]) => [
        name,
        goldenParameter(matrix, name in recorded && isList(recorded[name])),
      ]);
      expect(Object.fromEntries(values)).toEqual(recorded);
    }, 120_000); // in ten thousand steps it allocates every matrix anew
  }
}
