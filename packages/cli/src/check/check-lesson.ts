import type { Lesson } from '@retrace/lesson';
import { existsSync } from 'node:fs';
import { lessons } from '../catalogue.ts';
import { exerciseFindings } from '../exercise-findings.ts';
import { lessonFault } from '../lesson-fault.ts';
import { reportOn } from '../lesson-report.ts';
import { moduleName } from '../new/free-slug.ts';
import type { Witness } from '../python-witness.ts';
import { definitionFindings } from './definition-findings.ts';
import { asFinding, type Finding } from './finding.ts';
import { formatFindings } from './format-findings.ts';
import { packageFindings } from './package-findings.ts';
import { pictureFindings } from './picture-findings.ts';
import { readmeFindings } from './readme-findings.ts';
import { unwrittenFindings } from './unwritten-findings.ts';

/**
 * Everything that a reviewer of a lesson would look for, but whether its exercises are still undone:
 * whoever does them breaks nothing.
 */
export function checkLesson(
  slug: string,
  lesson: Lesson,
  root: string,
  ask: (lesson: string) => Witness,
): Finding[] {
  const folder = `examples/${slug}`;
  const look = (finders: readonly (() => Finding[])[]): Finding[] =>
    finders.flatMap((find) => found(find, slug, root));
  const definition = look([() => definitionFindings(lesson, slug, lessons)]);
  // All else goes by the slug, and would speak of another lesson.
  if (lesson.slug !== slug) return definition;
  const findings = [
    ...definition,
    ...look([
      () => packageFindings(lesson, root),
      () =>
        reportOn(lesson, ask, `${root}golden`).problems.map((problem) => asFinding(problem, root)),
      () => witnessFindings(slug, root),
      () => exerciseFindings(root + folder).map((problem) => asFinding(problem, root)),
      () => unwrittenFindings(slug, root),
      () => formatFindings(slug, root),
    ]),
  ];
  // What a README shows is run by commands that find lessons by the catalogue.
  if (!lessons.includes(lesson)) return findings;
  return [
    ...findings,
    ...look([() => readmeFindings(lesson, root), () => pictureFindings(lesson, root)]),
  ];
}

/** What one finder finds; where the lesson is so broken that it can't look, that is the finding. */
function found(find: () => Finding[], slug: string, root: string): Finding[] {
  try {
    return find();
  } catch (error) {
    const { place, message } = lessonFault(error, root) ?? {
      place: `examples/${slug}`,
      message: `it cannot be looked at: ${error instanceof Error ? error.message : String(error)}`,
    };
    return [{ place, wrong: message, mend: `correct it until it runs: pnpm run example ${slug}` }];
  }
}

function witnessFindings(slug: string, root: string): Finding[] {
  const place = `golden/witness/lessons/${moduleName(slug)}.py`;
  if (existsSync(root + place)) return [];
  const mend = 'write its trainings in Python, as golden/witness/lessons/xor.py does';
  return [{ place, wrong: 'the second implementation does not know this lesson', mend }];
}
