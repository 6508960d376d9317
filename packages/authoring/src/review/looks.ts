import { lessonFault } from '@retrace/cli/lesson-fault';
import { pythonReference } from '@retrace/cli/python-reference';
import { type Ask, verifyLesson } from '@retrace/cli/verify-lesson';
import type { Lesson, Words } from '@retrace/lesson';
import { existsSync } from 'node:fs';
import { unformatted } from '../documents/format.ts';
import { referencePath } from '../lesson-new/free-slug.ts';
import { catalogueFindings, definitionFindings } from './definition-findings.ts';
import { outputFindings } from './document-findings.ts';
import { exerciseFindings } from './exercise-findings.ts';
import { type Finding, finding, unreadable, untilItRuns } from './finding.ts';
import { loadLesson } from './load-lesson.ts';
import { tryOnOtherRuns } from './other-runs.ts';
import { packageFindings } from './package-findings.ts';
import { pictureFindings } from './picture-findings.ts';
import { readmeFindings, readmesOf } from './readme-findings.ts';
import { type Pair, pairsIn } from './translations.ts';
import { unwrittenFindings } from './unwritten-findings.ts';

/** A lesson to look at. */
export interface Place {
  readonly slug: string;
  /** The folder of the repository, with a slash at its end. */
  readonly root: string;
}

/** What was found at one look. */
export interface Looked {
  readonly findings: readonly Finding[];
  /** Words in both languages that came into view. */
  readonly pairs: readonly Pair[];
  /** How many printed values and claims were tried on other runs, too. */
  readonly tried: number;
  /** How many belong to a calculation, which has no run. */
  readonly calculated: number;
}

type Tell = (doing: Words) => void;

const nothing: Looked = { findings: [], pairs: [], tried: 0, calculated: 0 };

/** Looks at what a lesson defines: everything that a reviewer would look for, but the two looks below. */
export async function lookAtLesson({ slug, root }: Place, tell: Tell): Promise<Looked> {
  tell('src/lesson.ts');
  const lesson = await loadLesson(slug, root);
  return 'kind' in lesson
    ? { ...nothing, findings: [lesson] }
    : lookAtDefinition(lesson, { slug, root }, tell, pythonReference);
}

/** The same for a definition that has been read. */
export async function lookAtDefinition(
  lesson: Lesson,
  { slug, root }: Place,
  tell: Tell,
  ask: Ask,
): Promise<Looked> {
  const definition = definitionFindings(lesson, slug);
  // All else goes by the slug, and would speak of another lesson.
  if (lesson.slug !== slug) return { ...nothing, findings: definition };
  let others = { tried: 0, calculated: 0 };
  const finders: readonly (readonly [doing: Words, find: () => readonly Finding[]])[] = [
    [{ en: 'its package', zh: '它的包' }, () => packageFindings(lesson, root)],
    [
      { en: 'its printed values, claims and golden file', zh: '文章给出的数字、论断和记录' },
      () => [...verifyLesson(lesson, ask, `${root}golden`).problems],
    ],
    [
      { en: 'its measures on other runs', zh: '在别的运行上测量' },
      () => {
        const { findings, ...counts } = tryOnOtherRuns(lesson);
        others = counts;
        return findings;
      },
    ],
    [
      { en: 'its reference implementation', zh: '它的参考实现' },
      () => referenceFindings(slug, root),
    ],
    [{ en: 'its READMEs', zh: '它的 README' }, () => readmeFindings(lesson, root)],
    [{ en: 'its pictures', zh: '它的图' }, () => pictureFindings(lesson, root)],
    [
      { en: 'what is still to be written', zh: '还没有写的内容' },
      () => unwrittenFindings(slug, root),
    ],
    [{ en: 'its format', zh: '它的格式' }, () => formatFindings(slug, root)],
  ];
  const findings = finders.flatMap(([doing, find]) => {
    tell(doing);
    return found(find, slug, root);
  });
  const pairs = pairsIn(lesson, `examples/${slug}/src/lesson.ts`);
  return { findings: [...definition, ...findings], pairs, ...others };
}

/** What one finder finds; where the lesson is so broken that it can't look, that is the finding. */
function found(find: () => readonly Finding[], slug: string, root: string): readonly Finding[] {
  try {
    return find();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const { place, says } = lessonFault(error, root) ?? {
      place: `examples/${slug}`,
      says: { en: `it cannot be looked at: ${message}`, zh: `没法检查它：${message}` },
    };
    return [unreadable(place, says, untilItRuns(slug))];
  }
}

function referenceFindings(slug: string, root: string): Finding[] {
  const place = referencePath(slug);
  if (existsSync(root + place)) return [];
  return [
    finding(
      place,
      { en: 'the reference implementation does not know this lesson', zh: '参考实现里没有这一课' },
      {
        en: `write its trainings in Python, as ${referencePath('xor')} does`,
        zh: `像 ${referencePath('xor')} 那样，用 Python 写出它的训练`,
      },
    ),
  ];
}

/** Files of a lesson, and the tables that name it, that are not as the formatter writes them. */
export function formatFindings(slug: string, root: string): Finding[] {
  const paths = [`examples/${slug}`, 'README.md', 'README.zh-CN.md'];
  return unformatted(paths, root).map((path) =>
    finding(path, { en: 'it is not formatted', zh: '没有按格式排版' }, 'pnpm run format:fix'),
  );
}

/** Looks at the exercises of a lesson. */
export async function lookAtExercises({ slug, root }: Place, tell: Tell): Promise<Looked> {
  return { ...nothing, ...(await exerciseFindings(slug, root, tell)) };
}

/**
 * Looks at what the READMEs of a lesson show, and whether others find the lesson: all of that goes by the
 * catalogue, which cannot be read while any lesson can't.
 */
export async function lookFromOutside({ slug, root }: Place, tell: Tell): Promise<Looked> {
  tell({ en: 'the catalogue', zh: '目录' });
  const lesson = await loadLesson(slug, root);
  if ('kind' in lesson) return nothing; // that is told already
  try {
    const { lessons } = await import('@retrace/catalogue');
    const unknown = catalogueFindings(lesson, lessons);
    if (unknown.length > 0) return { ...nothing, findings: unknown };
    const { rememberedOutputs } = await import('../documents/run-shown.ts');
    const ask = rememberedOutputs(tell);
    const looking = [...readmesOf(slug, root)].map(([path, readme]) =>
      outputFindings(path, readme, ask),
    );
    return { ...nothing, findings: (await Promise.all(looking)).flat() };
  } catch (error) {
    const fault = lessonFault(error, root);
    if (!fault) throw error;
    const fix = {
      en: 'correct it: while it cannot be read, no command runs',
      zh: '改正它：只要它读不了，任何命令都运行不了',
    };
    return { ...nothing, findings: [unreadable(fault.place, fault.says, fix)] };
  }
}
