import { checkPictures } from './check-pictures.ts';
import type { Program } from './program.ts';
import { slugPattern } from './slug.ts';
import type { Text } from './text.ts';

/** One article, re-run: what it is, its programs, and where it errs. */
export interface Lesson {
  /** The name of its folder, its golden file, and on the command line. */
  readonly slug: string;
  readonly title: Text;
  readonly article: Article;
  /** One or two sentences that say what one learns. */
  readonly summary: Text;
  readonly programs: readonly Program[];
  readonly errata: readonly Erratum[];
}

export interface Article {
  readonly title: string;
  readonly link: string;
  /** A copy that stays where it is, should the link break: an https address. */
  readonly archived?: string;
  /** A language tag, such as `zh`. */
  readonly language: string;
}

/** What the article prints wrong, and what is right. */
export interface Erratum {
  readonly printed: Text;
  readonly right: Text;
}

/**
 * Checks a lesson's definition and freezes it.
 *
 * @throws {RangeError} if a slug is not one, two programs share theirs, there is no program, the
 *   archived link of its article is not one of https, or one of its pictures cannot be drawn
 */
export function defineLesson(lesson: Lesson): Lesson {
  const slugs = lesson.programs.map(({ slug }) => slug);
  for (const slug of [lesson.slug, ...slugs]) {
    if (!slugPattern.test(slug)) {
      throw new RangeError(
        `defineLesson: bad slug: got '${slug}'; it must match ${slugPattern.source}`,
      );
    }
  }
  const repeated = slugs.find((slug, i) => slugs.indexOf(slug) !== i);
  if (repeated !== undefined || slugs.length === 0) {
    throw new RangeError(
      `defineLesson: bad programs in '${lesson.slug}': got ${repeated === undefined ? 'none' : `'${repeated}' twice`}; at least one is needed, each with a slug of its own`,
    );
  }
  const { archived } = lesson.article;
  if (archived !== undefined && !archived.startsWith('https://')) {
    throw new RangeError(
      `defineLesson: bad archived link of '${lesson.slug}': got '${archived}'; it must begin with https://`,
    );
  }
  for (const program of lesson.programs) checkPictures(program);
  return Object.freeze({ ...lesson, programs: Object.freeze([...lesson.programs]) });
}
