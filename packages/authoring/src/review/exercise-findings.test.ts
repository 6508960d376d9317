import type { Words } from '@retrace/lesson';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingLine } from '../testing/finding-line.ts';
import { exerciseFindings } from './exercise-findings.ts';

const undone = `
/** How steep is the curve? */
/** 曲线有多陡？ */
import { gap } from '@retrace/exercise';

export function slope(y: number): number {
  return gap({ en: 'the slope', zh: '斜率' }, y);
}
`;
const check = `
import { defineCheck, gives } from '@retrace/exercise';
import { printed } from '@retrace/lesson';

export default defineCheck({
  title: { en: 'Slope', zh: '斜率' },
  steps: [
    gives(printed('slope(0.5)', '0.2500', ({ slope }) => slope(0.5)), { en: 'Middle.', zh: '中间。' }),
    gives(printed('slope(0.9)', '0.0900', ({ slope }) => slope(0.9)), { en: 'End.', zh: '一端。' }),
  ],
  mistakes: [{ says: { en: 'That is y itself.', zh: '这是 y 本身。' }, answer: { slope: (y: number) => y } }],
  done: { en: 'Well done.', zh: '做对了。' },
});
`;
const solution = 'export const slope = (y: number): number => y * (1 - y);\n';

const authoring = fileURLToPath(new URL('../../', import.meta.url));
let root: string;
// It lies in this package, so that its files find the packages that they import.
beforeEach(() => {
  mkdirSync(`${authoring}.vitest`, { recursive: true });
  root = `${mkdtempSync(join(authoring, '.vitest', 'lesson-'))}/`;
  write('exercises/1-slope.ts', undone);
  write('exercises/.originals/1-slope.ts', undone);
  write('exercises/1-slope.check.ts', check);
  write('solutions/1-slope.ts', solution);
});
afterEach(() => rmSync(root, { recursive: true }));

const own = 'examples/two-layers';
function write(path: string, text: string): void {
  mkdirSync(dirname(`${root}${own}/${path}`), { recursive: true });
  writeFileSync(`${root}${own}/${path}`, text);
}
const remove = (path: string): void => rmSync(`${root}${own}/${path}`, { recursive: true });

/** What is found, without the lesson's folder. */
async function found(): Promise<string[]> {
  const { findings } = await exerciseFindings('two-layers', root);
  return findings.map((each) => findingLine(each).replaceAll(`${own}/`, ''));
}
const guide = 'see packages/exercise/README.md';
const edit = `edit it: ${guide}`;

describe('exerciseFindings(slug, root)', () => {
  it('has nothing to say to an exercise that is whole, and has all its words', async () => {
    expect(await found()).toEqual([]);
    const { pairs } = await exerciseFindings('two-layers', root);
    const checked = (place: string, en: string, zh: string): object => ({
      file: `${own}/exercises/1-slope.check.ts`,
      place,
      en,
      zh,
    });
    const file = `${own}/exercises/1-slope.ts`;
    expect(pairs).toEqual([
      checked('title', 'Slope', '斜率'),
      checked('steps.0.what', 'slope(0.5)', 'slope(0.5)'),
      checked('steps.0.hints.0', 'Middle.', '中间。'),
      checked('steps.1.what', 'slope(0.9)', 'slope(0.9)'),
      checked('steps.1.hints.0', 'End.', '一端。'),
      checked('mistakes.0.says', 'That is y itself.', '这是 y 本身。'),
      checked('done', 'Well done.', '做对了。'),
      { file, place: 'the task', en: 'How steep is the curve?', zh: '曲线有多陡？' },
      { file, place: 'the gap', en: 'the slope', zh: '斜率' },
    ]);
  });

  it('tells what it is about to look at', async () => {
    const told: Words[] = [];
    await exerciseFindings('two-layers', root, (doing) => told.push(doing));
    expect(told).toEqual([{ en: 'exercise 1-slope', zh: '练习 1-slope' }]);
  });

  it('finds a lesson without exercises', async () => {
    remove('exercises');
    remove('solutions');
    expect(await found()).toEqual([`${own}: it has no exercises; write one: ${guide}`]);
  });

  it.each([
    ['exercises/1-slope.ts', 'file to fill in'],
    ['exercises/1-slope.check.ts', 'check'],
    ['solutions/1-slope.ts', 'solution'],
  ])('finds that %s is not there', async (path, called) => {
    remove(path);
    expect(await found()).toEqual([
      `${path}: it is not there: the exercise has no ${called}; write it: ${guide}`,
    ]);
  });

  it('finds an exercise without an original', async () => {
    remove('exercises/.originals/1-slope.ts');
    expect(await found()).toEqual([
      'exercises/.originals/1-slope.ts: it is not there: the exercise could not be reset; copy exercises/1-slope.ts there, undone',
    ]);
  });

  it('finds an original that is another one, and says nothing that would lose what somebody did', async () => {
    write('exercises/1-slope.ts', solution);
    expect(await found()).toEqual([
      'exercises/1-slope.ts: it is not the original: whoever resets the exercise gets another; if the exercise is as it is to be: copy exercises/1-slope.ts to exercises/.originals/1-slope.ts; if you have done it: compare exercises/1-slope.ts with exercises/.originals/1-slope.ts, and keep yours elsewhere',
    ]);
  });

  it('finds a number that is left out', async () => {
    for (const path of ['exercises/3-a.ts', 'exercises/.originals/3-a.ts']) write(path, undone);
    write('exercises/3-a.check.ts', check);
    write('solutions/3-a.ts', solution);
    expect(await found()).toEqual([
      'exercises/3-a.ts: it has the number 3 where 2 is next; rename its files',
    ]);
  });

  it.each(['exercises/2_Slope.ts', 'exercises/slope.check.ts', 'solutions/slope.ts'])(
    'finds %s, which belongs to no exercise',
    async (path) => {
      write(path, '');
      expect(await found()).toEqual([
        `${path}: it belongs to no exercise: its name is not like 2-hidden-gradient.ts; give it such a name`,
      ]);
    },
  );

  it('lets files be that checks share, and what a learner has kept', async () => {
    write('exercises/shared.ts', '');
    write('exercises/yours-1-slope-1.ts', '');
    expect(await found()).toEqual([]);
  });

  it.each([
    [
      'is wrong',
      'export const slope = () => 0.25;',
      "it does not pass 'slope(0.9)': 0.0900 is expected, got 0.25",
    ],
    ['has a gap', undone, 'it still has a gap: the slope'],
    [
      'throws',
      'export const slope = () => z;',
      "it throws ReferenceError: z is not defined, at 'slope(0.5)'",
    ],
    [
      'exports nothing',
      '',
      "it does not pass 'the file exports slope': export function slope, a function is expected, got no slope; the file exports nothing",
    ],
  ])('finds a solution that %s', async (_, text, words) => {
    write('solutions/1-slope.ts', text);
    expect(await found()).toEqual([`solutions/1-slope.ts: ${words}; ${edit}`]);
  });

  it('finds a file that cannot be loaded', async () => {
    write('solutions/1-slope.ts', 'export const slope =');
    expect(await found()).toEqual([
      expect.stringMatching(/^solutions\/1-slope\.ts: it cannot be loaded: \w+/),
    ]);
  });

  it.each([
    [
      'it lets a mistake pass: That is y itself.',
      check.replace('(y: number) => y }', '(y: number) => y - y * y }'),
    ],
    [
      'it does not recognise its own mistake: That is y itself.',
      check.replace('(y: number) => y }', '(): number => { throw new Error(); } }'),
    ],
    [
      "it cannot be loaded: RangeError: defineCheck: bad check 'Slope': got no step; at least one is needed, or nothing is looked at",
      check.replace(/steps: \[[^]*?\n {2}\],/, 'steps: [],'),
    ],
  ])('finds of a check that %s', async (words, text) => {
    write('exercises/1-slope.check.ts', text);
    expect(await found()).toEqual([`exercises/1-slope.check.ts: ${words}; ${edit}`]);
  });

  it.each([
    ['passes before it is done', solution],
    [
      "meets no gap before it is done: it does not pass 'slope(0.5)': 0.2500 is expected, got 0.5",
      'export const slope = (y: number) => y;',
    ],
    [
      "passes 'slope(0.5)' before it is done",
      undone.replace('return', 'if (y === 0.5) return 0.25;\n  return'),
    ],
  ])('finds an original that %s', async (words, code) => {
    const text = code.includes('/**') ? code : `/** The task. */\n/** 任务。 */\n${code}`;
    write('exercises/1-slope.ts', text);
    write('exercises/.originals/1-slope.ts', text);
    expect(await found()).toEqual([
      `exercises/.originals/1-slope.ts: it ${words}; a gap(...) belongs there`,
    ]);
  });

  it('finds an exercise that tells no task', async () => {
    for (const path of ['exercises/1-slope.ts', 'exercises/.originals/1-slope.ts']) {
      write(path, undone.replace(/\/\*\* How.*/, ''));
    }
    expect(await found()).toEqual([
      'exercises/1-slope.ts: it tells no task; begin it with a comment',
    ]);
  });
});
