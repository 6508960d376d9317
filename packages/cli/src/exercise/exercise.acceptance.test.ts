import { lessons } from '@retrace/catalogue';
import { capture, columnsOf, type Command } from '@retrace/terminal';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exercise, exerciseCommand } from './exercise.ts';
import { exercisesOf, root, shortPath } from './exercises-of.ts';
import { type ExerciseBox, exerciseBox, solution, undone } from './testing/exercise-box.ts';

// What has been done of the lessons' own exercises is the learner's affair: nothing here asks.
// Whether there are colours depends on the environment of whoever runs this.
beforeEach(() => {
  vi.stubEnv('TERM', 'xterm');
  for (const name of ['NO_COLOR', 'FORCE_COLOR']) vi.stubEnv(name, '');
});
afterEach(() => vi.unstubAllEnvs());

const chinese = { LANG: 'zh_CN.UTF-8' };

describe('exercise', () => {
  it('lists the exercises of all lessons, and what comes next', async () => {
    const { code, stdout, stderr } = await capture(exercise, '');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { slug, title } of lessons) expect(stdout).toContain(`${slug}  ${title.en}\n  1  `);
    const all = exercisesOf({ root, lessons }).length;
    expect(stdout).toMatch(new RegExp(`  \\d+ of ${all} exercises done$`, 'm'));
    expect(stdout).toMatch(/^Next: {7}node retrace.mjs exercise [a-z-]+ \d$|nothing left to do/m);
  });

  it('lists those of one lesson, in Chinese', async () => {
    const { code, stdout } = await capture(exercise, 'xor', { env: chinese });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^xor {2}十一行代码学会异或\n {2}1 {2}.+ {2}手工用一个神经元做“与”$/m);
    expect(stdout).toMatch(/ {2}3 个练习已完成 \d 个$/m);
    expect(stdout).not.toContain('single-neuron');
  });

  it.each(['xor hidden-gradient', '-- xor 2-hidden-gradient'])(
    'looks at one, named as in %s',
    async (line) => {
      const { code, stdout } = await capture(exercise, line);
      expect(code).toBe(0);
      expect(stdout).toContain('xor 2  The blame of a hidden neuron\n');
    },
  );

  it.each(['en', 'zh'])(
    'keeps within 80 columns in %s, and within 40 where it can',
    async (lang) => {
      for (const line of ['', 'single-neuron 1', 'xor 3', '--python', '--help']) {
        for (const columns of line === '--help' ? [80] : [80, 40]) {
          const { stdout } = await capture(exercise, `${line} --lang ${lang}`, { columns });
          expect(stdout).not.toContain('\u001B[');
          const long = stdout.split('\n').filter((text) => columnsOf(text) > columns);
          // What is to be typed, code, and formulas are not broken.
          const mayBeLong = / {6}\S|exercises\/|retrace|[;}]$/;
          expect(long.filter((text) => columns === 80 || !mayBeLong.test(text))).toEqual([]);
        }
      }
    },
  );

  it('is coloured on a terminal, and not with --no-color or TERM=dumb', async () => {
    const shown = async (line: string): Promise<string> =>
      (await capture(exercise, line, { isTTY: true })).stdout;
    expect(await shown('xor')).toContain('\u001B[');
    expect(await shown('xor --no-color')).not.toContain('\u001B[');
    vi.stubEnv('TERM', 'dumb');
    expect(await shown('xor')).not.toContain('\u001B[');
  });

  it('has ten lines for whoever knows Python', async () => {
    const { stdout } = await capture(exercise, '--python');
    expect(stdout).toContain(
      '\n  len(x)                        x.length\n    Without parentheses.\n',
    );
    expect(stdout.match(/\n\n {2}\S/g)).toHaveLength(10);
  });

  it.each([
    ['xr', "there is no lesson 'xr'; did you mean xor?", "没有课程 'xr'；是不是 xor？"],
    [
      'xor 4',
      "there is no exercise in xor '4'; choose from 1-one-line, 2-hidden-gradient, 3-two-lines",
      "没有 xor 的练习 '4'；可选：1-one-line, 2-hidden-gradient, 3-two-lines",
    ],
    [
      'xor 1 2',
      'one exercise at a time: got xor 1 2; type for example: node retrace.mjs exercise xor 2',
      '一次一个练习：输入的是 xor 1 2；例如：node retrace.mjs exercise xor 2',
    ],
    [
      'xor --reset',
      '--reset needs an exercise; type for example: node retrace.mjs exercise xor 2 --reset',
      '--reset 要说明是哪个练习；例如：node retrace.mjs exercise xor 2 --reset',
    ],
    [
      'xor 1 --watch --hint',
      '--watch and --hint: one of them at a time',
      '--watch 和 --hint 只能用一个',
    ],
    [
      '--in nowhere',
      'nowhere is no folder that is there; name one folder per pupil',
      '没有 nowhere 这个文件夹；每个学生给出一个文件夹',
    ],
  ])('answers %s in a line, with exit code 2', async (line, en, zh) => {
    expect(await capture(exercise, line)).toEqual({ code: 2, stdout: '', stderr: `test: ${en}\n` });
    const { stderr } = await capture(exercise, line, { env: chinese });
    expect(stderr).toBe(`test: ${zh}\n`);
  });
});

let box: ExerciseBox;
let slopes: Command;
beforeAll(() => {
  box = exerciseBox();
  slopes = exerciseCommand({
    root: box.root,
    lessons: [{ slug: 'slopes', title: { en: 'Slopes', zh: '斜率' } }],
  });
});
afterAll(() => box.remove());
beforeEach(() => {
  box.write('exercises/1-slope.ts', undone);
});

/** What is written, with the folder of the test left out. */
async function typed(
  line: string,
  options?: Parameters<typeof capture>[2],
): Promise<{ code: number; stdout: string; stderr: string }> {
  const { code, stdout, stderr } = await capture(slopes, line, options);
  const short = (text: string): string => text.replaceAll(`${shortPath(box.root)}/`, '');
  return { code, stdout: short(stdout), stderr: short(stderr) };
}

describe('an exercise that waits to be done', () => {
  it('is no failure, unless a script asks', async () => {
    expect((await typed('slopes 1')).code).toBe(0);
    expect((await typed('slopes 1 --strict')).code).toBe(1);
    box.write('exercises/1-slope.ts', 'export const slope = (y: number) => y;');
    expect((await typed('slopes 1')).code).toBe(0);
    expect((await typed('slopes 1 --strict')).code).toBe(1);
    box.write('exercises/1-slope.ts', solution);
    expect((await typed('slopes 1 --strict')).code).toBe(0);
  });
});

describe('the list', () => {
  it.each([
    ['to do', undone],
    ['✓ done', solution],
    ['begun', 'export const slope = (y: number) => y;'],
    ['no answer', 'process.exit(1);'],
  ])('says %s', async (state, text) => {
    box.write('exercises/1-slope.ts', text);
    expect((await typed('')).stdout).toContain(`slopes  Slopes\n  1  ${state}  Slope\n`);
  });

  it('runs nothing that nobody has touched', async () => {
    const loud = "process.stdout.write('run');\n";
    box.write('exercises/.originals/1-slope.ts', `${loud}process.exit(1);`);
    box.write('exercises/1-slope.ts', `${loud}process.exit(1);`);
    try {
      expect((await typed('')).stdout).toContain('  1  to do  Slope\n');
    } finally {
      box.write('exercises/.originals/1-slope.ts', undone);
    }
  });
});

describe('--json', () => {
  it('gives what is known of each exercise, in the words of the language', async () => {
    box.write('exercises/1-slope.ts', 'export const slope = (y: number) => y;');
    const { stdout } = await typed('slopes 1 --json --lang zh');
    const known = {
      lesson: 'slopes',
      number: 1,
      name: '1-slope',
      title: '斜率',
      file: 'examples/slopes/exercises/1-slope.ts',
      status: 'wrong',
      steps: 2,
      passed: [],
      step: 'slope(0.5)',
      hints: ['在中间。', '是四分之一。'],
      expected: '0.2500',
      got: '0.5',
      mistake: '这是 y 本身。',
    };
    expect(JSON.parse(stdout)).toEqual({ ...known, printed: '' });
    expect(JSON.parse((await typed('--json --lang zh')).stdout)).toEqual([known]);
  });
});

describe('--hint', () => {
  it('gives one more each time, until another step is under way', async () => {
    const hints = async (line: string): Promise<string[]> =>
      (await typed(line)).stdout.split('\n').filter((text) => text.startsWith('  hint'));
    const [first, second] = ['  hint 1/2  In the middle.', '  hint 2/2  It is a quarter.'];
    expect(await hints('slopes 1 --hint')).toEqual([first]);
    expect(await hints('slopes 1 --hint')).toEqual([first, second]);
    expect(await hints('slopes 1 --hint')).toEqual([first, second]);
    box.write('exercises/1-slope.ts', 'export const slope = (y: number) => 0.25;');
    expect(await hints('slopes 1 --hint')).toEqual(['  hint  At the end.']);
    box.write('exercises/1-slope.ts', undone);
    expect(await hints('slopes 1 --hint')).toEqual([first]);
  });
});

describe('--reset', () => {
  const mine = 'export const slope = 1; // mine';
  const path = 'examples/slopes/exercises/1-slope.ts';
  const asked = `Put the gaps back in ${path}? A copy of what you wrote is kept. [y/N] `;
  const now = (): string => readFileSync(box.exercise, 'utf8');

  it.each(['n\n', '\n', '', 'yellow\n'])('changes nothing where %j is the answer', async (keys) => {
    box.write('exercises/1-slope.ts', mine);
    const { stdout } = await typed('--reset slopes 1', { isTTY: true, keys });
    expect(stdout).toBe(`${asked}Nothing was changed.\n`);
    expect(now()).toBe(mine);
  });

  it('puts the gaps back where yes is the answer, and keeps a copy', async () => {
    box.write('exercises/1-slope.ts', mine);
    const { stdout } = await typed('--reset slopes 1', { isTTY: true, keys: 'y\n' });
    const copy = 'examples/slopes/exercises/yours-1-slope-1.ts';
    expect(stdout).toBe(`${asked}The gaps are back in ${path}.\nWhat you wrote is in ${copy}.\n`);
    expect(now()).toBe(undone);
    expect(readFileSync(join(box.root, copy), 'utf8')).toBe(mine);
  });

  it('asks nobody in a pipe, but takes --yes', async () => {
    box.write('exercises/1-slope.ts', mine);
    expect(await typed('--reset slopes 1')).toEqual({
      code: 2,
      stdout: '',
      stderr: `test: --reset asks before it changes ${path}, and nobody can answer here; add --yes\n`,
    });
    expect(now()).toBe(mine);
    expect((await typed('--reset slopes 1 --yes --lang zh')).stdout).toMatch(
      /已恢复原样。\n你写的内容保存在 .*yours-1-slope-\d\.ts。\n$/,
    );
    expect(now()).toBe(undone);
  });

  it('says where there is nothing to do, and brings back a file that is lost', async () => {
    expect((await typed('--reset slopes 1')).stdout).toBe(
      `${path} is as it was in the beginning.\n`,
    );
    rmSync(box.exercise);
    expect((await typed('slopes 1')).stderr).toBe(
      `test: there is no file ${path}; this brings it back: node retrace.mjs exercise slopes 1 --reset\n`,
    );
    expect((await typed('slopes 1 --reset')).stdout).toBe(`The gaps are back in ${path}.\n`);
    expect(now()).toBe(undone);
  });

  it('touches nothing where there is no original', async () => {
    box.write('exercises/1-slope.ts', mine);
    rmSync(box.original);
    try {
      const { code, stderr } = await typed('--reset slopes 1 --yes');
      expect(code).toBe(1);
      expect(stderr).toContain('there is nothing to go back to; nothing was changed');
      expect(now()).toBe(mine);
    } finally {
      box.write('exercises/.originals/1-slope.ts', undone);
    }
  });
});

describe('--watch', () => {
  /** Runs it; whoever sees the words of a line does what stands beside them. */
  async function watched(
    isTTY: boolean,
    ...acts: readonly (readonly [words: string, act: (stdin: PassThrough) => void])[]
  ): Promise<string> {
    const left = [...acts];
    const stdin = Object.assign(new PassThrough(), { isTTY });
    let all = '';
    const stream = {
      isTTY,
      write(text: string) {
        all += text;
        if (left.length > 0 && text.includes(left[0][0])) left.shift()?.[1](stdin);
      },
    };
    const streams = { stdin, stdout: stream, stderr: stream, env: { LANG: 'en' } };
    expect(await slopes(['--watch', '--no-color'], streams, () => 0)).toBe(0);
    expect(left).toEqual([]);
    return all;
  }
  const save = (text: string) => (): void => {
    box.write('exercises/1-slope.ts', text);
  };

  it('answers whenever the file is saved, hints when h is pressed, and ends when all is done', async () => {
    const all = await watched(
      true,
      ['still to do: the slope', save('export const slope = (y: number) => y;')],
      ['That is y itself.\n\n  hint 1/2  In the middle.\n', (stdin) => stdin.write('h')],
      [
        'hint 2/2  It is a quarter.\n',
        () => {
          save('export const slope = () => { for (;;); };')();
          setTimeout(save(solution), 500); // nobody has to wait until the loop is given up
        },
      ],
    );
    expect(all).toMatch(/✓ Done\. Well done\.\n\nCompare\s+\S+1-slope\.ts\n/);
    expect(all).toMatch(/█ {2}1 of 1 exercise done\nEverything here is done\.\n$/);
  });

  it.each(['q', '\u0003'])('ends where %j is pressed', async (key) => {
    const all = await watched(true, ['h: one more hint, q: end.', (stdin) => stdin.write(key)]);
    expect(all).toContain('0 of 1 exercise done');
  });

  it('goes on from the next exercise that is not done, and clears nothing in a pipe', async () => {
    expect(await watched(false, ['Ctrl-C ends.', save(solution)])).not.toContain('\u001B');
    expect(await watched(false)).toBe('Everything here is done.\n');
  });
});

describe('--in', () => {
  it("looks at many pupils' folders, however the files lie in them", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pupils 练习 '));
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    try {
      write('anna/1-slope.ts', solution);
      write('王小明/slopes/exercises/1-slope.ts', 'export const slope = (y: number) => y;');
      write('cem/examples/slopes/exercises/1-slope.ts', 'process.exit(1);');
      write('dora/slopes/1-slope.ts', undone.replaceAll('\n', '\r\n'));
      write('emil/notes.txt', '');
      write('fay/1-slope.ts', 'export const slope = (y: number) => y;');
      write('gus/1-slope.ts', `${undone}// hm`);
      const folders = readdirSync(folder).map((name) => join(folder, name));
      const args = (...more: string[]): string[] => ['slopes', '--in', ...folders, ...more];
      const shown = await captureArgs(slopes, args());
      expect(shown).toEqual({
        code: 0,
        stdout: `Lessons: slopes
✓ done  ✗ not right  · gaps left  - not begun; then how many are done

  anna    ✓  1
  cem     ✗  0
  dora    -  0
  emil    -  0
  fay     ✗  0
  gus     ·  0
  王小明  ✗  0

Most often:
  slopes 1: 1 of 7 done; 2 times: That is y itself.
`,
      });
      const strict = await captureArgs(slopes, args('--json', '--strict', '--lang', 'zh'));
      expect(strict.code).toBe(1);
      expect(JSON.parse(strict.stdout)).toMatchObject([
        { folder: folders[0], done: 1, exercises: [{ number: 1, title: '斜率', status: 'done' }] },
        { done: 0, exercises: [{ status: 'no answer', message: expect.any(String) as unknown }] },
        { exercises: [{ status: 'to do' }] },
        { exercises: [{ status: 'to do' }] },
        { exercises: [{ status: 'wrong', mistake: '这是 y 本身。' }] },
        { exercises: [{ status: 'undone' }] },
        { exercises: [{ status: 'wrong', file: expect.stringMatching(/王小明/) as unknown }] },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** What a command writes, with words in which there may be spaces. */
async function captureArgs(
  command: Command,
  args: readonly string[],
): Promise<{ code: number; stdout: string }> {
  const { code, stdout } = await capture((_, ...rest) => command(args, ...rest), '');
  return { code, stdout };
}
