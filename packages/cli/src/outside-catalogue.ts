import type { Problem } from '@retrace/golden';
import type { Lesson } from '@retrace/lesson';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const examples = fileURLToPath(new URL('../../../examples/', import.meta.url));

/** Lessons that lie in `examples/`, but that the catalogue, and so every check, does not know. */
export function outsideCatalogue(lessons: readonly Lesson[], folder: string = examples): Problem[] {
  const known = new Set(lessons.map(({ slug }) => slug));
  return readdirSync(folder)
    .filter((name) => existsSync(`${folder}/${name}/package.json`) && !known.has(name))
    .map((name) => ({
      kind: 'catalogue',
      file: `examples/${name}`,
      message: `examples/${name}: a lesson that the catalogue does not know; no check runs it`,
      mend: ['edit packages/cli/src/catalogue.ts'],
    }));
}
