import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examine } from './examine.ts';
import { exercisesIn, load, loadCheck } from './files/index.ts';
import { taskOf } from './task.ts';

/**
 * The tests of a lesson's exercises: each solution passes its check, no mistake does, and the original
 * is undone and tells its task in both languages. Whether the exercises themselves are still undone is
 * not asked: whoever fills them in breaks nothing.
 *
 * @param folder The lesson's, as a path.
 */
export async function testExercises(folder: string): Promise<void> {
  const loaded = await Promise.all(
    exercisesIn(folder).map(async ({ name, check, solution, original }) => ({
      name,
      check: await loadCheck(check),
      solution: await load(solution),
      original,
    })),
  );
  for (const { name, check, solution, original } of loaded) {
    describe(`exercise ${name}`, () => {
      it('is passed by its solution', () => {
        expect(examine(check, solution)).toEqual({
          status: 'done',
          passed: check.steps.map(({ what }) => what),
          says: check.done,
        });
      });

      it.each(check.mistakes)('is not passed by a mistake: $says.en', ({ says, answer }) => {
        expect(examine(check, answer)).toMatchObject({ status: 'wrong', mistake: says });
      });

      it('begins undone, with a task in English and in Chinese', async () => {
        expect(examine(check, await load(original))).toMatchObject({
          status: 'undone',
          passed: [],
        });
        const text = readFileSync(original, 'utf8');
        expect(taskOf(text, 'en')).not.toEqual([]);
        expect(taskOf(text, 'zh')).not.toEqual([]);
      });
    });
  }
}
