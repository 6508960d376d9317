import { lessons } from '@retrace/catalogue';
import { type Text, textOf } from '@retrace/lesson';
import { speakerFor } from '@retrace/terminal';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examineFiles } from './examine-files.ts';
import type { Said } from './examined.ts';
import { type Exercise, exercisesOf, root, shortPath } from './exercises-of.ts';
import { type Screen, screenFor } from './screen.ts';
import { againText, type Examined, exerciseText, nextText } from './text.ts';
import { type ExerciseBox, exerciseBox } from './testing/exercise-box.ts';

let box: ExerciseBox;
let exercise: Exercise;
beforeAll(() => {
  box = exerciseBox();
  const lesson = { slug: 'slopes', title: textOf('Slopes') };
  [exercise] = exercisesOf({ root: box.root, lessons: [lesson] });
});
afterAll(() => box.remove());

function screenOf(lang?: string, columns = 80, color = false): Screen {
  const stdout = { isTTY: color, columns, write: () => {} };
  return screenFor({ stdout }, speakerFor(lang ?? 'en'), { color, lang });
}

/** The text below the heading, and what to type. */
function text(
  said: Said,
  {
    passed = [],
    printed = '',
    hints = 0,
    screen = screenOf(),
  }: Partial<Examined> & {
    readonly passed?: readonly Text[];
    readonly screen?: Screen;
  } = {},
): string {
  const report = { title: { en: 'Slope', zh: '斜率' }, steps: 2, passed, said };
  const examined = { exercise, report, printed, hints };
  const [heading, , ...lines] = [...exerciseText(examined, screen), ...againText(examined, screen)];
  expect(heading).toBe(screen.say('slopes 1  Slope', 'slopes 1  斜率'));
  // The path of the test's folder may be too long for a line.
  return lines
    .join('\n')
    .replaceAll(shortPath(box.folder), 'lesson')
    .replaceAll(/(Edit|编辑)\n {2}/g, '$1  ');
}

const [step, hint, gap] = [
  textOf('slope(0.9)'),
  { en: 'At the end.', zh: '在一端。' },
  { en: 'the slope', zh: '斜率' },
];
const hints = [hint, { en: 'Nearly the answer.', zh: '差不多就是答案。' }];
const edit = '\n\nEdit  lesson/exercises/1-slope.ts';
const then = '\nthen  node retrace.mjs exercise slopes 1';
const more = '\nhint  node retrace.mjs exercise slopes 1 --hint';

describe('exerciseText', () => {
  it('shows the task, what is still to do, and where, in both languages', () => {
    const at = { path: box.exercise, line: 7, column: 10 };
    const said: Said = { status: 'undone', step, hints, missing: gap, at };
    expect(text(said)).toBe(
      `  How steep is the curve?\n\n  · still to do: the slope${edit}:7:10${then}${more}`,
    );
    expect(text(said, { screen: screenOf('zh') })).toBe(
      `  曲线有多陡？\n\n  · 待填：斜率\n\n编辑  lesson/exercises/1-slope.ts:7:10\n然后  node retrace.mjs exercise slopes 1 --lang zh\n提示  node retrace.mjs exercise slopes 1 --hint --lang zh`,
    );
  });

  it('shows no task where a part is done', () => {
    const said: Said = { status: 'undone', step, hints: [], missing: gap, at: undefined };
    expect(text(said, { passed: [textOf('slope(0.5)')] })).toBe(
      `  ✓ slope(0.5)\n  · still to do: the slope${edit}${then}`,
    );
  });

  it('shows what was expected and what there is, the mistake that it is, and the hints', () => {
    const mistake = { en: 'That is y.', zh: '这是 y。' };
    const said: Said = {
      status: 'wrong',
      step,
      hints,
      mistake,
      expected: textOf('0.09'),
      got: textOf('0.9'),
    };
    expect(text(said, { passed: [textOf('slope(0.5)')], hints: 1 })).toBe(
      `  ✓ slope(0.5)\n  ✗ slope(0.9)\n      expected  0.09\n      yours     0.9\n\n  That is y.\n\n  hint 1/2  At the end.${edit}${then}${more}`,
    );
    expect(text(said, { screen: screenOf('zh'), hints: 2 })).toBe(
      `  ✗ slope(0.9)\n      应为  0.09\n      你的  0.9\n\n  这是 y。\n\n  提示 1/2  在一端。\n  提示 2/2  差不多就是答案。\n\n编辑  lesson/exercises/1-slope.ts\n然后  node retrace.mjs exercise slopes 1 --lang zh`,
    );
  });

  it('shows a table as it stands', () => {
    const got = textOf('a b   y\n0 0   1');
    const lines = text({ status: 'wrong', step, hints, got }).split('\n');
    expect(lines.slice(1, 3)).toEqual(['      a b   y', '      0 0   1']);
  });

  it('shows what is broken, where, at which step, and what it means', () => {
    const at = { path: box.exercise, line: 2, column: 20 };
    const message = { en: 'cannot be read: oh', zh: '读不了：oh' };
    const broken = { status: 'broken', hints: [], message, at } as const;
    expect(text(broken)).toBe(`  ✗ Your file cannot be read: oh${edit}:2:20${then}`);
    const slip = { en: 'A square is `y * y`.', zh: '平方写作 `y * y`。' };
    expect(text({ ...broken, step, slip })).toBe(
      `  ✗ slope(0.9)\n      your code cannot be read: oh\n\n  A square is \`y * y\`.${edit}:2:20${then}`,
    );
  });

  it('shows that there is no answer, and blames a broken check, not the file', () => {
    const message = { en: 'is waiting', zh: '在等' };
    expect(text({ status: 'no answer', step, hints: [], message })).toBe(
      `  ✗ slope(0.9)\n      your code is waiting${edit}${then}`,
    );
    expect(text({ status: 'bad check', message: textOf('no check') })).toBe(
      '  The check itself is at fault, not your file: no check\n',
    );
  });

  it('says where there is no hint', () => {
    const said: Said = { status: 'no answer', hints: [], message: textOf('ends') };
    expect(text(said, { hints: 1 })).toContain('\n\n  There is no hint for this.\n');
  });

  it('shows what the file has printed, the same but once, and not without end', () => {
    const said: Said = { status: 'wrong', step, hints, got: textOf('no') };
    expect(text(said, { printed: 'y is 0.5\nagain\nagain\n' })).toContain(
      '  your file prints\n  │ y is 0.5\n  │ again  (2 times)\n\n  ✗ slope',
    );
    const much = text(said, { printed: Array.from({ length: 1000 }, (_, i) => i).join('\n') });
    expect(much.match(/│ \d/g)).toHaveLength(20);
    expect(much).toContain('  │ ...\n');
  });

  it.each([40, 80])('wraps alike with colours and without, in %d columns', (columns) => {
    const says = { en: 'well '.repeat(40), zh: '好'.repeat(100) };
    const report = {
      title: gap,
      steps: 1,
      passed: [step],
      said: { status: 'done', says },
    } as const;
    for (const lang of ['en', 'zh']) {
      const [plain, coloured] = [false, true].map((color) =>
        exerciseText({ exercise, report, printed: '', hints: 0 }, screenOf(lang, columns, color)),
      );
      expect(coloured.map(stripVTControlCharacters)).toEqual(plain);
      expect(coloured).not.toEqual(plain);
      expect(plain.filter((line) => line.length > columns)).toEqual([]);
    }
  });

  it.each([
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh'],
  ])('says what %s shows of a wrong answer', async (readme, lang) => {
    const folder = join(root, 'examples', 'single-neuron');
    const file = box.write('exercises/y.ts', 'export function slope(y) { return y; }');
    const check = join(folder, 'exercises', '1-slope.check.ts');
    const { reports } = await examineFiles([{ check, file }]);
    const examined = { exercise, report: reports[0], printed: '', hints: 1 };
    const [, , ...lines] = exerciseText(examined, screenOf(lang));
    const said = lines.slice(0, -2).join('\n');
    expect(readFileSync(join(folder, readme), 'utf8')).toContain(`\`\`\`text\n${said}\n\`\`\``);
  });
});

describe('nextText', () => {
  it('goes on with the next exercise, and knows the end', () => {
    const all = exercisesOf({ root, lessons });
    expect(nextText(all[3], screenOf())).toEqual([
      `Next     node retrace.mjs exercise ${lessons[1].slug} 1`,
    ]);
    expect(nextText(undefined, screenOf())).toEqual(['That was the last exercise.']);
    expect(nextText(all[3], screenOf('zh', 40))).toEqual([
      '下一题',
      `  node retrace.mjs exercise ${lessons[1].slug} 1 --lang zh`,
    ]);
  });
});
