import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../', import.meta.url));

/** A lesson's folder made up for a test, with one exercise that is as it should be. */
export interface ExerciseBox {
  readonly folder: string;
  readonly exercise: string;
  readonly check: string;
  readonly solution: string;
  /** Writes a file, given by its path in the folder. */
  readonly write: (path: string, text: string) => string;
  readonly remove: () => void;
}

export const undone = `
/** How steep is the curve? */
import { gap } from '@retrace/exercise';

export function slope(y: number): number {
  return gap('the slope', y);
}
`;

export const check = `
import { defineCheck, gives } from '@retrace/exercise';
import { printed } from '@retrace/lesson';

export default defineCheck({
  title: 'Slope',
  steps: [
    gives(printed('slope(0.5)', '0.2500', ({ slope }) => slope(0.5)), 'In the middle.'),
    gives(printed('slope(0.9)', '0.0900', ({ slope }) => slope(0.9)), 'At the end.'),
  ],
  mistakes: [{ says: 'That is y itself.', answer: { slope: (y: number) => y } }],
  done: 'Well done.',
});
`;

export const solution = 'export const slope = (y: number): number => y * (1 - y);\n';

/** It lies in this package, so that its files find the packages that they import. */
export function exerciseBox(): ExerciseBox {
  mkdirSync(join(cli, '.vitest'), { recursive: true });
  const folder = mkdtempSync(join(cli, '.vitest', 'lesson-'));
  const write = (path: string, text: string): string => {
    const whole = join(folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
    return whole;
  };
  return {
    folder,
    exercise: write('exercises/1-slope.ts', undone),
    check: write('exercises/1-slope.check.ts', check),
    solution: write('solutions/1-slope.ts', solution),
    write,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
