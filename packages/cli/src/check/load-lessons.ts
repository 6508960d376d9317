import type { Lesson } from '@retrace/lesson';
import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
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
  const slugs = readdirSync(`${root}examples`).filter((slug) =>
    existsSync(`${root}examples/${slug}/package.json`),
  );
  const loading = slugs.map(async (slug) => {
    const place = `examples/${slug}/src/lesson.ts`;
    const find = (wrong: string, mend: string): void => void findings.push({ place, wrong, mend });
    try {
      const loaded: object = await import(/* @vite-ignore */ pathToFileURL(root + place).href);
      const definition: unknown = 'default' in loaded ? loaded.default : undefined;
      if (isLesson(definition)) definitions.set(slug, definition);
      else find('its default export is no lesson', 'export default defineLesson({ ... })');
    } catch (error) {
      find(
        `it cannot be read: ${wordsOf(error)}`,
        `correct it until it runs: pnpm run example ${slug}`,
      );
    }
  });
  await Promise.all(loading);
  return { definitions, findings: findings.toSorted((a, b) => (a.place < b.place ? -1 : 1)) };
}

/** Only `defineLesson` makes a lesson, and it freezes what it makes. */
function isLesson(value: unknown): value is Lesson {
  return (
    typeof value === 'object' && value !== null && 'programs' in value && Object.isFrozen(value)
  );
}

/** The line that says most; a compiler's error begins with a headline of its own. */
function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => !line.startsWith('Transform failed')) ?? message;
}
