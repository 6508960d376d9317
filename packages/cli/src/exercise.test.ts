import type { Lesson } from '@retrace/lesson';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lessons } from './catalogue.ts';
import { examineFiles } from './examine-files.ts';
import { type ExerciseBox, exerciseBox } from './exercise-box.ts';
import { exercise } from './exercise.ts';
import type { Said } from './exercise-report.ts';
import { exerciseText } from './exercise-text.ts';
import { exercisesOf, shortPath } from './lesson-exercises.ts';
import { styleFor } from './terminal.ts';
import { type } from './typed.ts';

// What has been done of the lessons' own exercises is the learner's affair: nothing here asks.
describe('exercise', () => {
  it('lists the exercises of all lessons, and what comes next', () => {
    const { code, stdout, stderr } = type(exercise, '');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { slug, title } of lessons) expect(stdout).toContain(`${slug}  ${title}\n  1  `);
    const all = lessons.flatMap((lesson) => exercisesOf(lesson)).length;
    expect(stdout).toMatch(new RegExp(`^\\d+ of ${all} exercises done$`, 'm'));
    expect(stdout).toMatch(/^Next: {2}pnpm run exercise [a-z-]+ \d$|nothing left to do/m);
  });

  it('lists those of one lesson', () => {
    const { code, stdout } = type(exercise, 'xor');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^xor {2}XOR in eleven lines\n {2}1 {2}AND with one neuron, by hand +\S/,
    );
    expect(stdout).toMatch(/^\d of 3 exercises done$/m);
    expect(stdout).not.toContain('single-neuron');
  });

  it.each(['xor 2', 'xor hidden-gradient', 'xor 2-hidden-gradient', '-- xor 2'])(
    'looks at one, named as in %s',
    (line) => {
      const { code, stdout } = type(exercise, line);
      expect([0, 1]).toContain(code);
      expect(stdout).toContain('xor 2  The blame of a hidden neuron\n');
    },
  );

  it('keeps within 80 columns, and is plain in a pipe', () => {
    for (const line of ['', 'single-neuron 1', 'backpropagation 1', 'xor 3']) {
      const { stdout } = type(exercise, line);
      expect(stdout.split('\n').filter(({ length }) => length > 80)).toEqual([]);
      expect(stdout).not.toContain('\u001B[');
    }
  });

  it('is coloured on a terminal, and not with --no-color', () => {
    expect(type(exercise, 'xor', { isTTY: true }).stdout).toContain('\u001B[');
    expect(type(exercise, 'xor --no-color', { isTTY: true }).stdout).not.toContain('\u001B[');
  });

  it('helps', () => {
    expect(type(exercise, '--help').stdout).toContain('pnpm run exercise <lesson> <number>');
  });

  it.each([
    ['xr', "test: there is no lesson 'xr'; did you mean xor?"],
    [
      'xor 4',
      "test: there is no exercise in xor '4'; choose from 1-one-line, 2-hidden-gradient, 3-two-lines",
    ],
    ['xor hidden', "test: there is no exercise in xor 'hidden'; did you mean 2-hidden-gradient?"],
    [
      'xor 1 2',
      'test: one exercise at a time: got xor 1 2; type for example: pnpm run exercise xor 2',
    ],
    ['xor --all', "test: Unknown option '--all'; the options are --no-color, --help"],
    ['2', "test: there is no lesson '2'; choose from single-neuron, "],
  ])('answers %s in a line, with exit code 2', (line, message) => {
    const { code, stdout, stderr } = type(exercise, line);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.startsWith(message)).toBe(true);
    expect(stderr.split('\n')).toHaveLength(2);
  });
});

const root = fileURLToPath(new URL('../../../', import.meta.url));
const style = styleFor({ write: () => {} }, false);

/** The last line of praise for the last exercise of a lesson. */
function nextAfter(of: Lesson): string | undefined {
  const files = exercisesOf(of).at(-1);
  if (!files) return undefined;
  const report = { title: '', passed: [], said: { status: 'done', words: '' } } as const;
  return exerciseText({ lesson: of, files, report, printed: '' }, style).at(-1);
}

describe('exerciseText', () => {
  let box: ExerciseBox;
  beforeAll(() => {
    box = exerciseBox();
  });
  afterAll(() => box.remove());

  const [lesson] = lessons;

  /** The text below the heading. */
  function text(said: Said, passed: string[] = [], printed = '', of: Lesson = lesson): string {
    const files = { number: 1, name: '1-slope', ...box };
    const report = { title: 'Slope', passed, said };
    const [heading, , ...lines] = exerciseText({ lesson: of, files, report, printed }, style);
    expect(heading).toBe('single-neuron 1  Slope');
    return lines.join('\n').replaceAll(shortPath(box.folder), 'lesson');
  }

  const edit = '\n\nEdit  lesson/exercises/1-slope.ts';
  const then = '\nthen  pnpm run exercise single-neuron 1';

  it('shows the task, what is still to do, and where', () => {
    const at = { path: box.exercise, line: 6, column: 10 };
    expect(text({ status: 'undone', gap: 'the slope', at })).toBe(
      `  How steep is the curve?\n\n  · still to do: the slope${edit}:6:10${then}`,
    );
  });

  it('shows what was expected and what there is, the mistake that it is, and the hint', () => {
    const wrong = { status: 'wrong', step: 'slope(0.9)', expected: '0.09', got: '0.9' } as const;
    expect(text({ ...wrong, mistake: 'That is y.', hint: 'At the end.' }, ['slope(0.5)'])).toBe(
      `  ✓ slope(0.5)\n  ✗ slope(0.9)\n      expected  0.09\n      yours     0.9\n\n  That is y.\n  At the end.${edit}${then}`,
    );
  });

  it('shows words where no single value is expected', () => {
    const got = 'for 0 1 it is off by 0.2';
    expect(text({ status: 'wrong', step: 'it says AND', got, hint: 'Double it.' })).toBe(
      `  ✗ it says AND\n      ${got}\n\n  Double it.${edit}${then}`,
    );
  });

  it('shows a table as it stands', () => {
    const got = 'a b   y\n0 0   1';
    const lines = text({ status: 'wrong', step: 'it says AND', got, hint: 'Hm.' }).split('\n');
    expect(lines.slice(1, 3)).toEqual(['      a b   y', '      0 0   1']);
  });

  it('shows what is broken, where, and at which step', () => {
    const at = { path: box.exercise, line: 2, column: 20 };
    expect(text({ status: 'broken', step: undefined, message: 'cannot be read: oh', at })).toBe(
      `  ✗ Your file cannot be read: oh${edit}:2:20${then}`,
    );
    const endless = { status: 'broken', message: 'is still running', at: undefined } as const;
    expect(text({ ...endless, step: 'slope(0.5)' })).toBe(
      `  ✗ slope(0.5)\n      your code is still running${edit}${then}`,
    );
  });

  it('blames a broken check, and not the file', () => {
    expect(text({ status: 'bad check', message: 'no check' })).toContain(
      'The check itself is at fault, not your file: no check',
    );
  });

  it('shows what the file has printed, and not without end', () => {
    const said: Said = { status: 'wrong', step: 'slope(0.5)', got: 'no', hint: 'Hm.' };
    expect(text(said, [], 'y is 0.5\n')).toContain('  your file prints\n  │ y is 0.5\n\n  ✗ slope');
    const much = text(said, [], 'again\n'.repeat(1000));
    expect(much.match(/│ again/g)).toHaveLength(20);
    expect(much).toContain('  │ ...\n');
  });

  it('praises, names a solution to compare with, and what comes next', () => {
    expect(text({ status: 'done', words: 'Well done.' }, ['slope(0.5)'])).toBe(
      '  ✓ slope(0.5)\n\n✓ Done. Well done.\n\nCompare  lesson/solutions/1-slope.ts\nNext     pnpm run exercise single-neuron 2',
    );
  });

  it('wraps praise alike with colours and without', () => {
    const files = { number: 1, name: '1-slope', ...box };
    const report = {
      title: '',
      passed: [],
      said: { status: 'done', words: 'well '.repeat(40) },
    } as const;
    const [plain, coloured] = [false, true].map((color) =>
      exerciseText(
        { lesson, files, report, printed: '' },
        styleFor({ isTTY: true, write: () => {} }, color),
      ),
    );
    expect(coloured.map(stripVTControlCharacters)).toEqual(plain);
    expect(coloured).not.toEqual(plain);
  });

  it.each(['README.md', 'README.zh-CN.md'])('says what %s shows of a wrong answer', (readme) => {
    const folder = `${root}examples/single-neuron`;
    const file = box.write('exercises/y.ts', 'export function slope(y) { return y; }');
    const check = `${folder}/exercises/1-slope.check.ts`;
    const said = text(examineFiles([{ check, file }]).reports[0].said).split('\n\nEdit')[0];
    expect(readFileSync(`${folder}/${readme}`, 'utf8')).toContain(`\`\`\`text\n${said}\n\`\`\``);
  });

  it('goes on with the next lesson, and knows the end', () => {
    expect(nextAfter(lessons[0])).toBe(`Next     pnpm run exercise ${lessons[1].slug} 1`);
    expect(nextAfter(lessons[lessons.length - 1])).toBe('That was the last exercise.');
  });
});
