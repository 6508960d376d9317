import { describe, expect, it } from 'vitest';
import { defineLesson, type Lesson } from './lesson.ts';
import { networkDiagram } from './picture.ts';
import { calculation, training } from './program.ts';
import { example } from './programs.ts';

const lesson: Lesson = {
  slug: 'a-lesson-2',
  title: 'A lesson',
  article: { title: 'An article', link: 'https://example.org', language: 'en' },
  summary: 'One learns how to define a lesson.',
  programs: [example, calculation({ slug: 'curve', title: 'A curve' })],
  errata: [{ printed: '1 + 1 = 3', right: '1 + 1 = 2' }],
};

/** The lesson with one program of other epochs, stops or seed. */
const withTraining = (change: Partial<typeof example>): Lesson => ({
  ...lesson,
  programs: [training({ ...example, ...change })],
});

describe('defineLesson(lesson)', () => {
  it('gives the lesson back, frozen', () => {
    const defined = defineLesson(lesson);
    expect(defined).toEqual(lesson);
    expect(Object.isFrozen(defined)).toBe(true);
    expect(Object.isFrozen(defined.programs)).toBe(true);
  });

  it.each<[string, Lesson]>([
    ['a slug of 64 characters', { ...lesson, slug: 'a'.repeat(64) }],
    ['a slug of one digit', { ...lesson, slug: '1' }],
    ['seed 0', withTraining({ seed: 0 })],
    ['the largest seed', withTraining({ seed: 4294967295 })],
    ['no seed', withTraining({ seed: null })],
    ['0 epochs', withTraining({ epochs: 0 })],
    ['a stop at either end', withTraining({ stops: [0, 100] })],
  ])('accepts %s', (_, definition) => {
    expect(defineLesson(definition)).toEqual(definition);
  });

  it.each(['', 'A', 'a_b', '-a', 'a b', '..', 'a/b', 'ä', 'a\n', 'a'.repeat(65)])(
    'rejects the slug %j, of the lesson and of a program',
    (slug) => {
      const error = new RangeError(
        `defineLesson: bad slug: got '${slug}'; it must match ^[a-z0-9][a-z0-9-]{0,63}$`,
      );
      const programs = [calculation({ slug, title: 'A curve' })];
      expect(() => defineLesson({ ...lesson, slug })).toThrow(error);
      expect(() => defineLesson({ ...lesson, programs })).toThrow(error);
    },
  );

  const programsNeed = 'at least one is needed, each with a slug of its own';
  const rangeNeed =
    'epochs and stops are whole numbers from 0 to the last epoch, a seed is one from 0 to 2^32 - 1, or null';
  it.each<[string, Lesson]>([
    [`bad programs in 'a-lesson-2': got none; ${programsNeed}`, { ...lesson, programs: [] }],
    [
      `bad programs in 'a-lesson-2': got 'example' twice; ${programsNeed}`,
      { ...lesson, programs: [...lesson.programs, calculation({ slug: 'example', title: '' })] },
    ],
    [`bad program 'example': got epoch -1; ${rangeNeed}`, withTraining({ epochs: -1 })],
    [`bad program 'example': got epoch 0.5; ${rangeNeed}`, withTraining({ epochs: 0.5 })],
    [`bad program 'example': got epoch NaN; ${rangeNeed}`, withTraining({ epochs: NaN })],
    [`bad program 'example': got epoch 101; ${rangeNeed}`, withTraining({ stops: [5, 101] })],
    [`bad program 'example': got epoch -5; ${rangeNeed}`, withTraining({ stops: [-5] })],
    [`bad program 'example': got epoch 1.5; ${rangeNeed}`, withTraining({ stops: [1.5] })],
    [`bad program 'example': got seed -1; ${rangeNeed}`, withTraining({ seed: -1 })],
    [`bad program 'example': got seed NaN; ${rangeNeed}`, withTraining({ seed: NaN })],
    [
      `bad program 'example': got seed 4294967296; ${rangeNeed}`,
      withTraining({ seed: 4294967296 }),
    ],
  ])('rejects a %s', (message, definition) => {
    expect(() => defineLesson(definition)).toThrow(new RangeError(`defineLesson: ${message}`));
  });

  it('rejects a picture that a program cannot show', () => {
    const definition = withTraining({ pictures: [networkDiagram({ epoch: 101 })] });
    expect(() => defineLesson(definition)).toThrow(
      "defineLesson: bad picture 'network' of 'example': got epoch 101",
    );
  });
});
