import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examineFiles } from './examine-files.ts';
import { type ExerciseBox, exerciseBox, solution } from './exercise-box.ts';
import type { Job, Report } from './exercise-report.ts';

const step = 'slope(0.5)';

/** Files that are wrong and yet leave the process alive: what is said of them, and where. */
const wrong: readonly [
  what: string,
  text: string,
  step: string | undefined,
  message: string,
  line?: number,
  column?: number,
][] = [
  [
    'a typing error',
    'export function slope(y) {\n  return y * (1 - y;\n}',
    undefined,
    'cannot be read: Expected ")" but found ";"',
    2,
    20,
  ],
  [
    'an exception',
    'export function slope(y) {\n  return z;\n}',
    step,
    'throws ReferenceError: z is not defined',
    2,
    3,
  ],
  [
    'an exception on the way',
    'null.x;',
    undefined,
    "throws TypeError: Cannot read properties of null (reading 'x')",
    1,
    6,
  ],
  [
    'a recursion without end',
    'export const slope = (y) => slope(y);',
    step,
    'calls itself without end',
    1,
    29,
  ],
  [
    'a text thrown',
    "export const slope = () => { throw 'oh'; };",
    step,
    "throws 'oh'; an Error would say where",
  ],
  [
    'a file that is not there',
    "import './nowhere.ts';",
    undefined,
    "imports 'nowhere.ts', which is not there",
  ],
  [
    'a package that is not there',
    "import '@retrace/nowhere';",
    undefined,
    "imports '@retrace/nowhere', which is not there",
  ],
  [
    'a name that is not there',
    "import { nix } from '@retrace/linalg'; nix();",
    undefined,
    "cannot be loaded: The requested module '@retrace/linalg' does not provide an export named 'nix'",
  ],
];

let box: ExerciseBox;
/** What is said of each of `wrong`, found out in one process. */
let jobs: readonly Job[];
let reports: readonly Report[];
beforeAll(() => {
  box = exerciseBox();
  jobs = wrong.map(([, text]) => job(text));
  ({ reports } = examineFiles(jobs));
});
afterAll(() => box.remove());

let count = 0;

function job(text: string): Job {
  return { check: box.check, file: box.write(`exercises/tried-${count++}.ts`, text) };
}

/** What the check says of a file of this text, in a process of its own. */
function said(text: string, limit?: number): Report {
  return examineFiles([job(text)], limit).reports[0];
}

describe('examineFiles', () => {
  it('tells what a check says of a file', () => {
    const found = examineFiles([
      { check: box.check, file: box.exercise },
      { check: box.check, file: box.solution },
      job('export const slope = (y: number) => y;'),
      job("import { gap } from '@retrace/exercise';\nexport const a = gap('a');"),
    ]).reports;
    expect(found).toMatchObject([
      {
        title: 'Slope',
        passed: [],
        said: {
          status: 'undone',
          gap: 'the slope',
          at: { path: box.exercise, line: 6, column: 10 },
        },
      },
      { passed: [step, 'slope(0.9)'], said: { status: 'done', words: 'Well done.' } },
      { said: { status: 'wrong', step, got: '0.5', mistake: 'That is y itself.' } },
      { said: { status: 'undone', gap: 'a', at: { line: 2, column: 18 } } },
    ]);
  });

  it.each(wrong)('says in words what is wrong with %s', (what, _, asked, message, line, column) => {
    const i = wrong.findIndex(([other]) => other === what);
    const at = line === undefined ? undefined : { path: jobs[i].file, line, column };
    expect(reports[i].said).toEqual({ status: 'broken', step: asked, message, at });
  });

  it.each([
    ['process.exit(0);', 'ended its process (exit code 0) before the check had its answer'],
    [
      'await new Promise(() => {});',
      'ended its process (exit code 13) before the check had its answer',
    ],
    [
      'const a = []; for (;;) a.push(new Array(1e6).fill(0.5));',
      'has used up its memory: does a list grow without end?',
    ],
  ])('survives a file that ends its process: %s', (text, message) => {
    expect(said(text).said).toEqual({ status: 'broken', step: undefined, message, at: undefined });
  });

  it.each(['for (;;);', "for (;;) console.log('again');"])('ends %s', (text) => {
    expect(said(text, 3000).said).toMatchObject({
      status: 'broken',
      step: undefined,
      message: expect.stringMatching(/does a loop never end\?$/) as unknown,
    });
  });

  it('says at which step a loop does not end, and what had passed', () => {
    expect(said('export const slope = (y) => { while (y > 0.5); return 0.25; };', 8000)).toEqual({
      title: 'Slope',
      passed: [step],
      said: {
        status: 'broken',
        step: 'slope(0.9)',
        message: 'is still running after 8 s: does a loop never end?',
        at: undefined,
      },
    });
  });

  it('hands on nothing that a terminal would act on', () => {
    const text = String.raw`process.stdout.write('a\u001B[2J b\u0000\n');
      export const slope = () => { throw new Error('\u001B]0;title\u0007no'); };`;
    const examined = examineFiles([job(text)]);
    expect(examined.printed).toBe('a b\n');
    expect(examined.reports[0].said).toMatchObject({
      status: 'broken',
      message: 'throws Error: no',
    });
  });

  it('hands on what a file prints', () => {
    const text =
      "export function slope(y) { console.log('y is', y); console.error('!'); return y; }";
    expect(examineFiles([job(text)]).printed).toBe('y is 0.5\n!\n');
  });

  it('examines the others, too, where one ends the process', () => {
    const some = [solution, 'process.exit(1);', 'export const slope = (y: number) => y;'].map(job);
    const found = examineFiles(some).reports.map((report) => report.said.status);
    expect(found).toEqual(['done', 'broken', 'wrong']);
  });

  it('blames a check that cannot be read or is none', () => {
    const checks = ['export default 1;', 'export default (;'].map((text) => job(text).file);
    const found = examineFiles(checks.map((check) => ({ check, file: box.solution }))).reports;
    expect(found.map((report) => report.said)).toMatchObject([
      { status: 'bad check', message: expect.stringContaining('no check') as unknown },
      { status: 'bad check', message: expect.stringContaining('Unexpected ";"') as unknown },
    ]);
  });

  it('blames a check that ends the process', () => {
    const check = job('process.exit(3);').file;
    expect(examineFiles([{ check, file: box.solution }]).reports[0].said).toEqual({
      status: 'bad check',
      message: 'ended its process (exit code 3) before the check had its answer',
    });
  });

  it('asks nothing where there is nothing to ask', () => {
    expect(examineFiles([])).toEqual({ reports: [], printed: '' });
  });
});
