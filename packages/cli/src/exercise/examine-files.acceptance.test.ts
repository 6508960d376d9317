import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Text } from '@retrace/lesson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examineFiles, prepareExaminer } from './examine-files.ts';
import { type ExerciseBox, exerciseBox, solution, undone } from './testing/exercise-box.ts';
import type { Job, Limits, Report } from './examined.ts';

const step = { en: 'slope(0.5)', zh: 'slope(0.5)' };
const next = { en: 'slope(0.9)', zh: 'slope(0.9)' };

/** Files that are wrong and yet leave the process alive: what is said of them, and where. */
const wrong: readonly [
  what: string,
  text: string,
  step: Text | undefined,
  message: string,
  zh: string,
  line?: number,
  column?: number,
][] = [
  [
    'a typing error',
    'export function slope(y) {\n  return y * (1 - y;\n}',
    undefined,
    'cannot be read: Expected ")" but found ";"',
    '读不了：Expected ")" but found ";"',
    2,
    20,
  ],
  [
    'an exception',
    'export function slope(y) {\n  return z;\n}',
    step,
    'throws ReferenceError: z is not defined',
    '抛出了 ReferenceError: z is not defined',
    2,
    3,
  ],
  [
    'an exception on the way',
    'null.x;',
    undefined,
    "throws TypeError: Cannot read properties of null (reading 'x')",
    "抛出了 TypeError: Cannot read properties of null (reading 'x')",
    1,
    6,
  ],
  [
    'a recursion without end',
    'export const slope = (y) => slope(y);',
    step,
    'calls itself without end',
    '不停地调用自己，没有尽头',
    1,
    29,
  ],
  [
    'a text thrown',
    "export const slope = () => { throw 'oh'; };",
    step,
    "throws 'oh'; an Error would say where",
    "抛出了 'oh'；抛出 Error 的话，就能知道在哪里",
  ],
  [
    'a file that is not there',
    "import './nowhere.ts';",
    undefined,
    "imports 'nowhere.ts', which is not there",
    "导入了 'nowhere.ts'，可是没有它",
  ],
  [
    'a package that is not there',
    "import '@retrace/nowhere';",
    undefined,
    "imports '@retrace/nowhere', which is not there",
    "导入了 '@retrace/nowhere'，可是没有它",
  ],
  [
    'a name that is not there',
    "import { nix } from '@retrace/linalg'; nix();",
    undefined,
    "cannot be loaded: The requested module '@retrace/linalg' does not provide an export named 'nix'",
    "载入不了：The requested module '@retrace/linalg' does not provide an export named 'nix'",
    1,
    10,
  ],
];

const short: Limits = { computing: 1000, waiting: 500 };

let box: ExerciseBox;
/** What is said of each of `wrong`, found out in one process. */
let jobs: readonly Job[];
let reports: readonly Report[];
beforeAll(async () => {
  box = exerciseBox();
  jobs = wrong.map(([, text]) => job(text));
  ({ reports } = await examineFiles(jobs));
});
afterAll(() => box.remove());

let count = 0;

function job(text: string): Job {
  return { check: box.check, file: box.write(`exercises/tried-${count++}.ts`, text) };
}

/** What the check says of a file of this text, in a process of its own. */
async function said(text: string, limits?: Limits): Promise<Report> {
  return (await examineFiles([job(text)], limits)).reports[0];
}

describe('examineFiles', () => {
  it('tells what a check says of a file', async () => {
    const found = await examineFiles([
      { check: box.check, file: box.exercise },
      { check: box.check, file: box.solution },
      job('export const slope = (y: number) => y;'),
      job("import { gap } from '@retrace/exercise';\nexport const a = gap('a');"),
    ]);
    expect(found.reports).toMatchObject([
      {
        title: { en: 'Slope', zh: '斜率' },
        steps: 2,
        passed: [],
        said: {
          status: 'undone',
          step,
          missing: { en: 'the slope', zh: '斜率' },
          hints: [{ en: 'In the middle.' }, { en: 'It is a quarter.' }],
          at: { path: box.exercise, line: 7, column: 10 },
        },
      },
      { passed: [step, next], said: { status: 'done', says: { en: 'Well done.' } } },
      { said: { status: 'wrong', step, got: { en: '0.5' }, mistake: { zh: '这是 y 本身。' } } },
      { said: { status: 'undone', missing: { en: 'a' }, at: { line: 2, column: 18 } } },
    ]);
  });

  it('tells each report as it comes', async () => {
    const told: string[] = [];
    const { reports: all } = await examineFiles(
      [solution, 'process.exit(1);', solution].map(job),
      undefined,
      (report) => told.push(report.said.status),
    );
    expect(told).toEqual(['done', 'no answer', 'done']);
    expect(all.map((report) => report.said.status)).toEqual(told);
  });

  it.each(wrong)('says in words what is wrong with %s', (what, _, asked, en, zh, line, column) => {
    const i = wrong.findIndex(([other]) => other === what);
    const at = line === undefined ? undefined : { path: jobs[i].file, line, column };
    expect({ step: undefined, at: undefined, ...reports[i].said, hints: [], slip: '' }).toEqual({
      status: 'broken',
      step: asked,
      hints: [],
      message: { en, zh },
      slip: '',
      at,
    });
  });

  it('says what a usual slip is, with the line in which it is', async () => {
    const slips = await examineFiles([
      job('export const slope = (y) => y (1 - y);'),
      job('export function slope(y) {\n  return 2 y;\n}'),
    ]);
    expect(slips.reports.map((report) => report.said)).toMatchObject([
      { slip: { en: expect.stringContaining('A product needs its sign: `y * (...)`') as unknown } },
      { slip: { zh: '是不是漏了乘号？要写 `2 * y`，不能写 `2 y`。' } },
    ]);
  });

  it.each([
    ['process.exit(0);', 'ended its process (exit code 0) before the check had its answer'],
    [
      'const a = []; for (;;) a.push(new Array(1e6).fill(0.5));',
      'has used up its memory: does a list grow without end?',
    ],
  ])('survives a file that ends its process: %s', async (text, en) => {
    expect((await said(text)).said).toMatchObject({ status: 'no answer', message: { en } });
  });

  it.each([
    ['for (;;);', 'computes and computes'],
    ["for (;;) console.log('again');", 'does a loop never end?'],
    ['await new Promise(() => {});', 'is waiting for something'],
    ['setInterval(() => {}, 1000); await new Promise(() => {});', 'is waiting for something'],
  ])('ends %s', async (text, words) => {
    expect((await said(text, short)).said).toMatchObject({
      status: 'no answer',
      step: undefined,
      message: { en: expect.stringContaining(words) as unknown },
    });
  });

  it('says at which step a loop does not end, and what had passed', async () => {
    const endless = 'export const slope = (y) => { while (y > 0.5); return 0.25; };';
    expect(await said(endless, short)).toMatchObject({
      title: { en: 'Slope' },
      passed: [step],
      said: { status: 'no answer', step: next, hints: [{ en: 'At the end.' }] },
    });
  });

  it('goes on behind a loop without end, and takes its time but once', async () => {
    const tally = join(box.folder, 'tally.txt');
    const endless = `
      import { appendFileSync } from 'node:fs';
      appendFileSync(${JSON.stringify(tally)}, 'x');
      export const slope = (y) => { for (;;); };
    `;
    const found = await examineFiles([solution, endless, solution].map(job), short);
    expect(found.reports.map((report) => report.said.status)).toEqual([
      'done',
      'no answer',
      'done',
    ]);
    expect(readFileSync(tally, 'utf8')).toBe('x');
  });

  it('accuses no right answer that a busy machine makes slow', async () => {
    // It gets the processor for a small part of the time, as beside many others that compute.
    const slow = `
      const cell = new Int32Array(new SharedArrayBuffer(4));
      function rest(y) { Atomics.wait(cell, 0, 0, 1500); return y; }
      rest(0);
      export const slope = (y) => rest(y) * (1 - y);
    `;
    expect((await said(slow, { computing: 400, waiting: 500 })).said.status).toBe('done');
  });

  it('hands on nothing that a terminal would act on', async () => {
    const text = String.raw`process.stdout.write('a\u001B[2J b\u0000\n');
      export const slope = () => { throw new Error('\u001B]0;title\u0007no'); };`;
    const examined = await examineFiles([job(text)]);
    expect(examined.printed).toBe('a b\n');
    expect(examined.reports[0].said).toMatchObject({
      status: 'broken',
      message: { en: 'throws Error: no' },
    });
  });

  it('hands on what a file prints', async () => {
    const text =
      "export function slope(y) { console.log('y is', y); console.error('!'); return y; }";
    expect((await examineFiles([job(text)])).printed).toBe('y is 0.5\n!\n');
  });

  it('reads a file that lies anywhere as if it lay where the exercise is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pupil 神经 '));
    try {
      const file = join(folder, '1-slope.ts');
      writeFileSync(file, undone);
      const { reports: found } = await examineFiles([
        { check: box.check, file, exercise: box.exercise },
      ]);
      expect(found[0].said).toMatchObject({ status: 'undone', at: { path: file, line: 7 } });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('blames a check that cannot be read or is none', async () => {
    const checks = ['export default 1;', 'export default (;'].map((text) => job(text).file);
    const found = await examineFiles(checks.map((check) => ({ check, file: box.solution })));
    expect(found.reports.map((report) => report.said)).toMatchObject([
      { status: 'bad check', message: { en: expect.stringContaining('no check') as unknown } },
      {
        status: 'bad check',
        message: { en: expect.stringContaining('Unexpected ";"') as unknown },
      },
    ]);
  });

  it('blames a check that ends the process', async () => {
    const check = job('process.exit(3);').file;
    const { reports: found } = await examineFiles([{ check, file: box.solution }]);
    expect(found[0].said).toMatchObject({
      status: 'bad check',
      message: { en: 'ended its process (exit code 3) before the check had its answer' },
    });
  });

  it('asks nothing where there is nothing to ask', async () => {
    expect(await examineFiles([])).toEqual({ reports: [], printed: '' });
  });
});

describe('a wrong answer of which the check knows no mistake', () => {
  const slope = fileURLToPath(
    new URL('../../../../examples/single-neuron/exercises/1-slope.check.ts', import.meta.url),
  );
  const toldOf = (text: string, limits?: Limits): ReturnType<typeof examineFiles> =>
    examineFiles([{ ...job(text), check: slope }], limits);

  it('is told which slip the training with it equals; what it prints meanwhile is not shown', async () => {
    const text = 'export function slope(y) { console.log(y); return 1 - y; }';
    const { reports: found, printed } = await toldOf(text);
    expect(found).toMatchObject([
      {
        steps: 4,
        said: {
          status: 'wrong',
          mistake: {
            en: 'Trained with your code, the program gives, to ten digits, what it gives with this one change: the slope is 1 - y, without the factor y.',
            zh: '用你的代码训练，得到的数字与只作这一处改动时前十位相同：斜率写成了 1 - y，漏了因子 y。',
          },
        },
      },
    ]);
    expect(printed.split('\n').length).toBeLessThan(20);
  });

  it.each([
    ['is none that is known', 'export const slope = (y) => y * y;'],
    [
      'never ends in the training',
      'let n = 0; export function slope(y) { if (n++ > 3) for (;;); return y * y; }',
    ],
    [
      'ends the process in the training',
      'let n = 0; export function slope(y) { if (n++ > 3) process.exit(0); return y * y; }',
    ],
    [
      'throws in the training',
      'let n = 0; export function slope(y) { if (n++ > 3) throw 1; return y * y; }',
    ],
  ])('stays as it is where it %s', async (_, text) => {
    const [{ said: stays, passed }] = (await toldOf(text, { ...short, computing: 3000 })).reports;
    expect(passed).toEqual([step]);
    expect(stays).toMatchObject({ status: 'wrong', step: next, got: { en: '0.81' } });
    expect(stays).not.toHaveProperty('mistake');
  });
});

describe('prepareExaminer(checks)', () => {
  it('ends its process where it was not needed', async () => {
    const examiner = prepareExaminer([box.check]);
    examiner.close();
    const { report } = await examiner.examine([job(solution)], short, () => {});
    expect(report?.said.status).toBe('bad check');
  });
});
