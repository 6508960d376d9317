import { describe, expect, it } from 'vitest';
import { defineLesson, type Lesson } from './lesson.ts';
import { networkDiagram } from './picture.ts';
import { calculation, training } from './program.ts';
import { example } from './testing/programs.ts';

const curve = { en: 'A curve', zh: '一条曲线' };

const lesson: Lesson = {
  slug: 'a-lesson-2',
  title: { en: 'A lesson', zh: '一课' },
  article: { title: 'An article', link: 'https://example.org', language: 'en' },
  summary: { en: 'One learns how to define a lesson.', zh: '学会定义一课。' },
  programs: [example, calculation({ slug: 'curve', title: curve })],
  errata: [{ printed: { en: '1 + 1 = 3', zh: '1 + 1 = 3' }, right: { en: '2', zh: '2' } }],
};

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
  ])('accepts %s', (_, definition) => {
    expect(defineLesson(definition)).toEqual(definition);
  });

  it.each(['', 'A', 'a_b', '-a', 'a b', '..', 'a/b', 'ä', 'a\n', 'a'.repeat(65)])(
    'rejects the slug %j, of the lesson and of a program',
    (slug) => {
      const error = new RangeError(
        `defineLesson: bad slug: got '${slug}'; it must match ^[a-z0-9][a-z0-9-]{0,63}$`,
      );
      const programs = [calculation({ slug, title: curve })];
      expect(() => defineLesson({ ...lesson, slug })).toThrow(error);
      expect(() => defineLesson({ ...lesson, programs })).toThrow(error);
    },
  );

  const programsNeed = 'at least one is needed, each with a slug of its own';
  it.each<[string, Lesson]>([
    [`bad programs in 'a-lesson-2': got none; ${programsNeed}`, { ...lesson, programs: [] }],
    [
      `bad programs in 'a-lesson-2': got 'example' twice; ${programsNeed}`,
      { ...lesson, programs: [...lesson.programs, calculation({ slug: 'example', title: curve })] },
    ],
  ])('rejects a %s', (message, definition) => {
    expect(() => defineLesson(definition)).toThrow(new RangeError(`defineLesson: ${message}`));
  });

  it('accepts an archived link of https, and rejects any other', () => {
    const withLink = (archived: string): Lesson => ({
      ...lesson,
      article: { ...lesson.article, archived },
    });
    const archived = 'https://web.archive.org/web/https://example.org';
    expect(defineLesson(withLink(archived)).article.archived).toBe(archived);
    expect(() => defineLesson(withLink('http://example.org'))).toThrow(
      new RangeError(
        "defineLesson: bad archived link of 'a-lesson-2': got 'http://example.org'; it must begin with https://",
      ),
    );
  });

  it('rejects a picture that a program cannot show', () => {
    const pictures = [networkDiagram({ epoch: 101 })];
    const definition = { ...lesson, programs: [training({ ...example, pictures })] };
    expect(() => defineLesson(definition)).toThrow(
      "defineLesson: bad picture 'network' of 'example': got epoch 101",
    );
  });
});
