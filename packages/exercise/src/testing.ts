import { describe, expect, it } from 'vitest';
import { examine } from './examine.ts';
import { exercisesIn } from './files.ts';
import { load, loadCheck } from './load.ts';

/**
 * The tests of a lesson's exercises: each solution passes its check, and no mistake does. Whether the
 * exercises themselves are still undone is not asked: whoever fills them in breaks nothing.
 *
 * @param folder The lesson's, as a path.
 */
export async function testExercises(folder: string): Promise<void> {
  const loaded = await Promise.all(
    exercisesIn(folder).map(async ({ name, check, solution }) => ({
      name,
      check: await loadCheck(check),
      solution: await load(solution),
    })),
  );
  for (const { name, check, solution } of loaded) {
    describe(`exercise ${name}`, () => {
      it('is passed by its solution', () => {
        expect(examine(check, solution)).toEqual({
          status: 'done',
          passed: check.steps.map(({ what }) => what),
        });
      });

      it.each(check.mistakes)('is not passed by a mistake: $says', ({ says, answer }) => {
        expect(examine(check, answer)).toMatchObject({ status: 'wrong', mistake: says });
      });
    });
  }
}
