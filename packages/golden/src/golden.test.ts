import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineLesson, type Lesson, startRun, training } from '@retrace/lesson';
import { column, matrix } from '@retrace/linalg';
import { dense, given, gradientDescent, meanSquaredError, uniform } from '@retrace/nn';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkGolden, recordGolden } from './check.ts';
import type { Runs } from './snapshot.ts';

const line = {
  title: 'A line through two points',
  data: { x: column([1, 2]), t: column([3, 5]) },
  layers: [dense(1, 1)],
  loss: meanSquaredError,
  optimizer: gradientDescent({ learningRate: 0.125 }),
  metric: meanSquaredError,
};

const lesson: Lesson = defineLesson({
  slug: 'line',
  title: line.title,
  article: { title: 'none', link: 'https://example.org', language: 'en' },
  summary: 'For the tests of golden files.',
  programs: [
    training({ ...line, slug: 'drawn', seed: 1, initialize: uniform(-1, 1), epochs: 12 }),
    training({
      ...line,
      slug: 'at-rest',
      seed: null,
      initialize: given([{ W: matrix([[-0]]), b: matrix([[0.1]]) }]),
      epochs: 0,
    }),
  ],
  errata: [],
});

const run = (of: Lesson = lesson): Runs =>
  new Map(
    of.programs.flatMap((program) =>
      program.kind === 'training' ? [[program.slug, startRun(program)] as const] : [],
    ),
  );

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = (): string => join(folder, 'line.json');
const read = (): string => readFileSync(path(), 'utf8');
const edit = (change: (text: string) => string): void => {
  const text = read();
  expect(change(text)).not.toBe(text);
  writeFileSync(path(), change(text));
};
const record = (): void => {
  recordGolden(lesson, run(), { folder, ci: '' });
};

describe('recordGolden', () => {
  it('writes sorted JSON, a line for each matrix row, in which -0 stays -0', () => {
    record();
    expect(read().split('\n').slice(0, 22)).toEqual([
      '{',
      '  "lesson": "line",',
      '  "programs": {',
      '    "at-rest": {',
      '      "checkpoints": [',
      '        {',
      '          "epoch": 0,',
      '          "loss": 16.21,',
      '          "parameters": [',
      '            {',
      '              "W": [',
      '                [-0]',
      '              ],',
      '              "b": [0.1]',
      '            }',
      '          ]',
      '        }',
      '      ],',
      '      "epochs": 0,',
      expect.stringMatching(/^ {6}"lossDigest": "sha256:[0-9a-f]{64}",$/),
      '      "seed": null',
      '    },',
    ]);
    expect(read().endsWith('}\n')).toBe(true);
  });

  it('keeps epochs 0, 1, 2, 5, 10 and the last', () => {
    record();
    const file = JSON.parse(read()) as {
      programs: Record<string, { checkpoints: { epoch: number }[] }>;
    };
    expect(file.programs['drawn'].checkpoints.map(({ epoch }) => epoch)).toEqual([
      0, 1, 2, 5, 10, 12,
    ]);
  });

  it('touches nothing where nothing differs', () => {
    record();
    const before = statSync(path());
    expect(recordGolden(lesson, run(), { folder, ci: '' }).status).toBe('unchanged');
    expect(statSync(path()).ino).toBe(before.ino);
  });

  it('leaves no other file behind', () => {
    record();
    expect(readdirSync(folder)).toEqual(['line.json']);
  });

  it('refuses where CI is set, and writes nothing', () => {
    expect(() => recordGolden(lesson, run(), { folder, ci: 'true' })).toThrow(
      "recordGolden: refused: CI is set to 'true'; golden files are recorded by a person, who looks at the difference",
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('checkGolden', () => {
  it('matches what was recorded', () => {
    record();
    expect(checkGolden(lesson, run(), folder)).toEqual({ status: 'matches', message: '' });
  });

  it('holds some trainings against their part of the file', () => {
    record();
    const runs = run();
    const some = new Map([...runs].filter(([slug]) => slug === 'drawn'));
    expect(checkGolden(lesson, some, folder).status).toBe('matches');
    edit((text) => text.replace('"epochs": 12', '"epochs": 13'));
    expect(checkGolden(lesson, some, folder).message).toContain('at programs.drawn.epochs:');
  });

  it('does not write', () => {
    checkGolden(lesson, run(), folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('sees -0 in place of 0', () => {
    record();
    edit((text) => text.replace('[-0]', '[0]'));
    expect(checkGolden(lesson, run(), folder).message).toBe(
      [
        'golden/line.json differs first at programs.at-rest.checkpoints[0].parameters[0].W[0][0]:',
        '  golden    0',
        '  this run  -0',
        'to undo an edit:          git restore examples/line',
        'if the change is meant:   pnpm run golden:record line',
      ].join('\n'),
    );
  });

  it.each<[string, (text: string) => string, string]>([
    [
      'a weight moved by one ulp',
      (text) => text.replace('16.21', '16.210000000000004'),
      'at programs.at-rest.checkpoints[0].loss:',
    ],
    [
      'another loss between the checkpoints',
      (text) => text.replace(/sha256:./g, 'sha256:_'),
      'at programs.at-rest.lossDigest:',
    ],
    [
      'another seed',
      (text) => text.replace('"seed": 1', '"seed": 2'),
      'at programs.drawn.seed:\n  golden    2\n  this run  1',
    ],
    [
      'a program that is gone',
      (text) => text.replace('"drawn"', '"drown"'),
      'at programs.drown:\n  golden    present\n  this run  absent',
    ],
    [
      'a key too many',
      (text) => text.replace('{', '{ "more": 1,'),
      'at more:\n  golden    1\n  this run  absent',
    ],
    [
      'a number as text',
      (text) => text.replace('16.21', '"16.21"'),
      '  golden    "16.21"\n  this run  16.21',
    ],
    [
      'CRLF line ends',
      (text) => text.replaceAll('\n', '\r\n'),
      'the numbers match, but not the layout',
    ],
    [
      'an edit by hand',
      (text) => text.replace('16.21', '16.2100'),
      'the numbers match, but not the layout',
    ],
    ['a truncated file', (text) => text.slice(0, 200), 'golden/line.json: not JSON: '],
    [
      'another schema',
      (text) => text.replace('"schema": 1', '"schema": 2'),
      'golden/line.json: not a golden file of schema 1; restore it with git',
    ],
    [
      'something else altogether',
      () => 'null',
      'golden/line.json: not a golden file of schema 1; restore it with git',
    ],
  ])('is not fooled by %s', (_, change, message) => {
    record();
    edit(change);
    const check = checkGolden(lesson, run(), folder);
    expect(check.status).toBe('differs');
    expect(check.message).toContain(message);
  });

  it('fails where the file is missing, and says what to type', () => {
    expect(checkGolden(lesson, run(), folder)).toEqual({
      status: 'differs',
      message: 'golden/line.json: missing; record it with `pnpm run golden:record line`',
    });
  });
});
