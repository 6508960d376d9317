import { checkPictures } from './check-pictures.ts';
import type { Program } from './program.ts';
import { slugPattern } from './slug.ts';

/** One article, re-run: what it is, its programs, and where it errs. */
export interface Lesson {
  /** The name of its folder, its golden file, and on the command line. */
  readonly slug: string;
  readonly title: string;
  readonly article: Article;
  /** One or two sentences that say what one learns. */
  readonly summary: string;
  readonly programs: readonly Program[];
  readonly errata: readonly Erratum[];
}

export interface Article {
  readonly title: string;
  readonly link: string;
  /** A language tag, such as `zh`. */
  readonly language: string;
}

/** What the article prints wrong, and what is right. */
export interface Erratum {
  readonly printed: string;
  readonly right: string;
}

/**
 * Checks a lesson's definition and freezes it.
 *
 * @throws {RangeError} if a slug is not one, two programs share theirs, there is no program,
 *   a program's epochs, stops or seed are out of range, or one of its pictures cannot be drawn
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
  for (const program of lesson.programs) {
    checkTraining(program);
    checkPictures(program);
  }
  return Object.freeze({ ...lesson, programs: Object.freeze([...lesson.programs]) });
}

function checkTraining(program: Program): void {
  if (program.kind !== 'training') return;
  const { slug, seed, epochs, stops } = program;
  const outside = [epochs, ...stops].find(
    (epoch) => !Number.isSafeInteger(epoch) || epoch < 0 || epoch > epochs,
  );
  if (outside !== undefined || !isSeed(seed)) {
    throw new RangeError(
      `defineLesson: bad program '${slug}': got ${outside === undefined ? `seed ${seed}` : `epoch ${outside}`}; epochs and stops are whole numbers from 0 to the last epoch, a seed is one from 0 to 2^32 - 1, or null`,
    );
  }
}

function isSeed(seed: number | null): boolean {
  return seed === null || (Number.isInteger(seed) && seed >= 0 && seed <= 4294967295);
}
