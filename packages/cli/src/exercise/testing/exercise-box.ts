import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../../', import.meta.url));

/** A project made up for a test, with one lesson, and one exercise that is as it should be. */
export interface ExerciseBox {
  /** The project's. */
  readonly root: string;
  /** The lesson's. */
  readonly folder: string;
  readonly exercise: string;
  readonly check: string;
  readonly solution: string;
  readonly original: string;
  /** Writes a file, given by its path in the folder. */
  readonly write: (path: string, text: string) => string;
  readonly remove: () => void;
}

export const undone = `/** How steep is the curve? */

/** 曲线有多陡？ */
import { gap } from '@retrace/exercise';

export function slope(y: number): number {
  return gap({ en: 'the slope', zh: '斜率' }, y);
}
`;

export const check = `
import { defineCheck, gives } from '@retrace/exercise';
import { printed } from '@retrace/lesson';

export default defineCheck({
  title: { en: 'Slope', zh: '斜率' },
  steps: [
    gives(
      printed('slope(0.5)', '0.2500', ({ slope }) => slope(0.5)),
      { en: 'In the middle.', zh: '在中间。' },
      { en: 'It is a quarter.', zh: '是四分之一。' },
    ),
    gives(printed('slope(0.9)', '0.0900', ({ slope }) => slope(0.9)), {
      en: 'At the end.',
      zh: '在一端。',
    }),
  ],
  mistakes: [
    { says: { en: 'That is y itself.', zh: '这是 y 本身。' }, answer: { slope: (y: number) => y } },
  ],
  done: { en: 'Well done.', zh: '做得好。' },
});
`;

export const solution = 'export const slope = (y: number): number => y * (1 - y);\n';

/** It lies in this package, so that its files find the packages that they import. */
export function exerciseBox(): ExerciseBox {
  mkdirSync(join(cli, '.vitest'), { recursive: true });
  const root = mkdtempSync(join(cli, '.vitest', 'project-'));
  const folder = join(root, 'examples', 'slopes');
  const write = (path: string, text: string): string => {
    const whole = join(folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
    return whole;
  };
  return {
    root,
    folder,
    exercise: write('exercises/1-slope.ts', undone),
    check: write('exercises/1-slope.check.ts', check),
    solution: write('solutions/1-slope.ts', solution),
    original: write('exercises/.originals/1-slope.ts', undone),
    write,
    remove: () => rmSync(root, { recursive: true }),
  };
}
