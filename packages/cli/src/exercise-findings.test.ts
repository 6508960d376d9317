import { problemLines } from '@retrace/golden';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ExerciseBox, check, exerciseBox, solution, undone } from './exercise-box.ts';
import { exerciseFindings, undoneFindings } from './exercise-findings.ts';
import { shortPath } from './lesson-exercises.ts';

let box: ExerciseBox;
beforeEach(() => {
  box = exerciseBox();
});
afterEach(() => box.remove());

/** What is found, without the name of the folder, which is another in each test. */
function found(look: (folder: string) => ReturnType<typeof exerciseFindings>): string[] {
  const folder = shortPath(box.folder);
  return look(box.folder).map((problem) =>
    problemLines(problem).join('\n').replaceAll(`${folder}/`, '').replaceAll(folder, 'lesson'),
  );
}

const restore = (path: string): string => `\n  git restore ${path}`;
const guide = 'see packages/exercise/README.md';

describe('exerciseFindings', () => {
  it('has nothing to say to an exercise that is whole, done or not', () => {
    expect(found(exerciseFindings)).toEqual([]);
    box.write('exercises/1-slope.ts', solution);
    expect(found(exerciseFindings)).toEqual([]);
  });

  it('finds a lesson without exercises', () => {
    rmSync(`${box.folder}/exercises`, { recursive: true });
    rmSync(`${box.folder}/solutions`, { recursive: true });
    expect(found(exerciseFindings)).toEqual([
      `lesson: has no exercises\n  edit exercises/: ${guide}`,
    ]);
  });

  it.each([
    ['exercise', 'exercises/1-slope.ts', 'file to fill in'],
    ['check', 'exercises/1-slope.check.ts', 'check'],
    ['solution', 'solutions/1-slope.ts', 'solution'],
  ] as const)('finds that the %s has been deleted', (what, path, called) => {
    rmSync(box[what]);
    expect(found(exerciseFindings)).toEqual([
      `${path}: is not there: the exercise has no ${called}${restore(path)}\n  or write it: ${guide}`,
    ]);
  });

  it('finds a number that is left out', () => {
    box.write('exercises/3-slope.ts', undone);
    box.write('exercises/3-slope.check.ts', check);
    box.write('solutions/3-slope.ts', solution);
    expect(found(exerciseFindings)).toEqual([
      'exercises/3-slope.ts: has the number 3 where 2 is next\n  git mv its three files',
    ]);
  });

  it.each(['exercises/2_Slope.ts', 'exercises/slope.check.ts', 'solutions/slope.ts'])(
    'finds %s, which belongs to no exercise',
    (path) => {
      box.write(path, '');
      expect(found(exerciseFindings)).toEqual([
        `${path}: belongs to no exercise: its name is not like 2-hidden-gradient.ts\n  git mv ${path} <number>-<name>.ts`,
      ]);
    },
  );

  it('lets files be that checks share', () => {
    box.write('exercises/shared.ts', '');
    expect(found(exerciseFindings)).toEqual([]);
  });

  it.each([
    [
      'is wrong',
      'export const slope = () => 0.25;',
      "does not pass 'slope(0.9)': 0.0900 is expected, got 0.25",
    ],
    ['has a gap', undone, 'still has a gap: the slope'],
    [
      'throws',
      'export const slope = () => z;',
      "throws ReferenceError: z is not defined, at 'slope(0.5)'",
    ],
    ['cannot be read', 'export const slope =', 'cannot be read: Unexpected end of file'],
    [
      'exports nothing',
      '',
      "does not pass 'the file exports slope': export function slope, a function is expected, got no slope; the file exports nothing",
    ],
  ])('finds a solution that %s', (_, text, words) => {
    box.write('solutions/1-slope.ts', text);
    expect(found(exerciseFindings)).toEqual([
      `solutions/1-slope.ts: ${words}${restore('solutions/1-slope.ts')}\n  or edit it: ${guide}`,
    ]);
  });

  it.each([
    [
      'lets a mistake pass: That is y itself.',
      check.replace('(y: number) => y', '(y: number) => y - y * y'),
    ],
    [
      'does not recognise its own mistake: That is y itself.',
      check.replace('(y: number) => y', '(): number => { throw new Error(); }'),
    ],
  ])('finds a check that %s', (words, text) => {
    box.write('exercises/1-slope.check.ts', text);
    expect(found(exerciseFindings)).toEqual([
      `exercises/1-slope.check.ts: ${words}${restore('exercises/1-slope.check.ts')}\n  or edit it: ${guide}`,
    ]);
  });

  it('finds a check without any step', () => {
    box.write('exercises/1-slope.check.ts', check.replace(/steps: \[[^]*?\n {2}\],/, 'steps: [],'));
    expect(found(exerciseFindings)[0]).toContain("defineCheck: bad check 'Slope': got no step");
  });
});

describe('undoneFindings', () => {
  it('has nothing to say to an exercise that is undone', () => {
    expect(found(undoneFindings)).toEqual([]);
  });

  it.each([
    ['passes before it is done', solution],
    [
      "meets no gap before it is done: does not pass 'slope(0.5)': 0.2500 is expected, got 0.5",
      'export const slope = (y: number) => y;',
    ],
    [
      "meets no gap before it is done: throws ReferenceError: z is not defined, at 'slope(0.5)'",
      'export const slope = () => z;',
    ],
    [
      "passes 'slope(0.5)' before it is done",
      undone.replace('return', 'if (y === 0.5) return 0.25;\n  return'),
    ],
  ])('finds an exercise that %s', (words, text) => {
    box.write('exercises/1-slope.ts', text.includes('/**') ? text : `/** The task. */\n${text}`);
    expect(found(undoneFindings)).toEqual([
      `exercises/1-slope.ts: ${words}${restore('exercises/1-slope.ts')}\n  or edit it: a gap(...) belongs there`,
    ]);
  });

  it('finds an exercise that tells no task', () => {
    box.write('exercises/1-slope.ts', undone.replace(/\/\*\*.*\*\//, ''));
    expect(found(undoneFindings)).toEqual([
      'exercises/1-slope.ts: tells no task\n  edit exercises/1-slope.ts: begin with a comment that tells what to do',
    ]);
  });

  it('leaves what is not there to exerciseFindings', () => {
    rmSync(box.exercise);
    expect(found(undoneFindings)).toEqual([]);
  });
});
