import {
  affordableEpochs,
  checkpointEpochs,
  type Lesson,
  measure,
  type Measured,
  measureSoFar,
  type Program,
  type Run,
  startRun,
  type Training,
} from '@retrace/lesson';
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
 * The products of a sample and a parameter that the tests take of one training: compiled, these are a
 * second of a processor.
 */
const mostProducts = 1_000_000_000;

/** How far the tests take a training: to the last checkpoint of its golden file that is affordable. */
function testedEpochs(program: Training): number {
  const affordable = affordableEpochs(startRun(program), mostProducts);
  return Math.max(...checkpointEpochs(program.epochs).filter((epoch) => epoch <= affordable));
}

/** Whether the tests take all trainings of a lesson to their ends. */
export function isTestedWhole({ programs }: Lesson): boolean {
  return programs.every(
    (program) => program.kind === 'calculation' || testedEpochs(program) === program.epochs,
  );
}

/** A program as far as the tests take it. */
interface Tested extends Measured {
  /** Absent where nothing is trained. */
  readonly run?: Run;
  /** ` up to epoch 50 of 350`; empty where that is the end. */
  readonly upTo: string;
}

function tested(program: Program): Tested {
  if (program.kind === 'calculation') return { ...measure(program), upTo: '' };
  const [epochs, run] = [testedEpochs(program), startRun(program)];
  if (epochs === program.epochs) return { ...measure(program, run), run, upTo: '' };
  run.advance(epochs);
  const { printed, claims } = measureSoFar(program, run);
  return {
    printed: printed.filter(({ reached }) => reached),
    claims: claims.filter(({ reached }) => reached),
    run: startRun({ ...program, epochs }),
    upTo: ` up to epoch ${epochs} of ${program.epochs}`,
  };
}

/**
 * The tests of a lesson, all of them read from its definition: a test for each printed value, one
 * for each claim, and one for the golden file. A training that takes long is tested as far as its first
 * epochs tell, and the names say how far; `golden check` and `reproduce` take it to its end.
 */
export function testLesson(lesson: Lesson): void {
  const runs = new Map<string, Run>();
  let shorter = '';
  for (const program of lesson.programs) {
    const { printed, claims, run, upTo } = tested(program);
    if (run) runs.set(program.slug, run);
    if (upTo) shorter += `, ${program.slug}${upTo}`;
    if (printed.length + claims.length === 0) continue;
    describe(`${lesson.slug}, ${program.slug}${upTo}`, () => {
      it.each(printed)(
        'prints $printed: $what.en',
        ({ printed: text, measured, rounding, holds }) => {
          expect(holds, `${text} is printed (${rounding}), ${measured} is measured`).toBe(true);
        },
      );
      it.each(claims)('$says.en', ({ holds }) => {
        expect(holds).toBe(true);
      });
    });
  }

  describe(lesson.slug, () => {
    it(`trains to the bits of its golden file${shorter}`, () => {
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
    });
  }
}
