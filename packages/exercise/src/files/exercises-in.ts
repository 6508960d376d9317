import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { originalOf } from './reset.ts';

/** The files of an exercise, as paths. Not each needs to be there. */
export interface ExerciseFiles {
  /** As typed: `pnpm run exercise xor 2`. */
  readonly number: number;
  /** Such as `2-hidden-gradient`. */
  readonly name: string;
  /** The gap to fill. */
  readonly exercise: string;
  readonly check: string;
  readonly solution: string;
  /** The exercise as it was before anybody filled it in. */
  readonly original: string;
}

/** Such as `2-hidden-gradient.ts`, and `2-hidden-gradient.check.ts`. */
const pattern = /^((\d+)-[a-z0-9-]+)(?:\.check)?\.ts$/;

/** The exercises of a lesson's folder by number: each of which at least one file is there. */
export function exercisesIn(folder: string): ExerciseFiles[] {
  const names = ['exercises', 'solutions']
    .map((part) => join(folder, part))
    .flatMap((path) => (existsSync(path) ? readdirSync(path) : []))
    .flatMap((file) => pattern.exec(file)?.[1] ?? []);
  return [...new Set(names)]
    .map((name) => {
      const exercise = join(folder, 'exercises', `${name}.ts`);
      return {
        number: Number.parseInt(name, 10),
        name,
        exercise,
        check: join(folder, 'exercises', `${name}.check.ts`),
        solution: join(folder, 'solutions', `${name}.ts`),
        original: originalOf(exercise),
      };
    })
    .toSorted((a, b) => a.number - b.number || (a.name < b.name ? -1 : 1));
}
