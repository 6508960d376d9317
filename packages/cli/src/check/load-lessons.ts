import type { Lesson } from '@retrace/lesson';
import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { lessonFault } from '../lesson-fault.ts';
import { isOurs } from '../main.ts';
import type { Finding } from './finding.ts';

/** The definitions that lie in `examples/`, and what is wrong with those that cannot be read. */
export interface LoadedLessons {
  readonly definitions: ReadonlyMap<string, Lesson>;
  readonly findings: readonly Finding[];
}

/** Reads each definition by itself, so that a broken one is a finding and stops no other. */
export async function loadLessons(root: string): Promise<LoadedLessons> {
  const definitions = new Map<string, Lesson>();
  const findings: Finding[] = [];
  const folders = readdirSync(`${root}examples`).filter((name) => !name.startsWith('.'));
  const [slugs, strays] = [true, false].map((isPackage) =>
    folders.filter((name) => existsSync(`${root}examples/${name}/package.json`) === isPackage),
  );
  for (const name of strays) {
    const mend = 'take it away, or begin it with pnpm run lesson:new';
    findings.push({ place: `examples/${name}`, wrong: 'it is no lesson: no package.json', mend });
  }
  const loading = slugs.map(async (slug) => {
    const place = `examples/${slug}/src/lesson.ts`;
    try {
      const loaded: object = await import(/* @vite-ignore */ pathToFileURL(root + place).href);
      const definition: unknown = 'default' in loaded ? loaded.default : undefined;
      if (isLesson(definition)) definitions.set(slug, definition);
      else {
        const mend = 'export default defineLesson({ ... })';
        findings.push({ place, wrong: 'its default export is no lesson', mend });
      }
    } catch (error) {
      const mend = `correct it until it runs: pnpm run example ${slug}`;
      const fault = isOurs(error) ? undefined : lessonFault(error, root);
      const message = error instanceof Error ? error.message : inspect(error);
      findings.push({ place: fault?.place ?? place, wrong: fault?.message ?? message, mend });
    }
  });
  await Promise.all(loading);
  return { definitions, findings: findings.toSorted((a, b) => (a.place < b.place ? -1 : 1)) };
}

/** Only `defineLesson` makes a lesson; it freezes what it makes, and the list of programs. */
function isLesson(value: unknown): value is Lesson {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.isFrozen(value) &&
    ['slug', 'title', 'article', 'summary', 'programs', 'errata'].every((key) => key in value)
  );
}
