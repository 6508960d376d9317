import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goldenFolder, screenHeight } from '@retrace/golden';
import { defineLesson, type Lesson, type Training } from '@retrace/lesson';
import { gradientDescent } from '@retrace/nn';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lessons } from './catalogue.ts';
import { problemText } from './golden-lines.ts';
import { reportJson } from './golden-json.ts';
import { type GoldenReport, goldenReport } from './golden-report.ts';
import type { Witness } from './python-witness.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-'));
  for (const { slug } of lessons)
    cpSync(join(goldenFolder, `${slug}.json`), join(folder, `${slug}.json`));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const equal: Witness = { status: 'equal', says: '' };

function ask(
  named: readonly string[] = [],
  witness: Witness = equal,
  changed: readonly Lesson[] = lessons,
): GoldenReport {
  return goldenReport({ named, ask: () => witness, lessons: changed, folder });
}

const messages = ({ problems }: GoldenReport): string[] => problems.map(({ message }) => message);

/** The lessons, with something changed in each training of one of them. */
function withChange(slug: string, change: Partial<Training>): Lesson[] {
  return lessons.map((lesson) =>
    lesson.slug === slug
      ? defineLesson({
          ...lesson,
          programs: lesson.programs.map((program) =>
            program.kind === 'training' ? { ...program, ...change } : program,
          ),
        })
      : lesson,
  );
}

describe('goldenReport', () => {
  it('asks every witness of every lesson', () => {
    const { lessons: reports, problems, notes } = ask();
    expect(reports.map(({ lesson }) => lesson)).toEqual(lessons.map(({ slug }) => slug));
    expect(reports.every(({ gradients }) => gradients.of > 0)).toBe(true);
    expect({ problems, notes }).toEqual({ problems: [], notes: [] });
  });

  it('holds the whole folder against all lessons, whatever is named', () => {
    rmSync(join(folder, 'xor.json'));
    writeFileSync(join(folder, 'old.json'), '{}');
    expect(messages(ask(['single-neuron']))).toEqual([
      "golden/xor.json: missing: the lesson 'xor' has no golden file; restore or record it",
      "golden/old.json: a file without a lesson: no lesson is called 'old'; it must go",
    ]);
  });

  it('tells of each problem once', () => {
    rmSync(join(folder, 'xor.json'));
    expect(messages(ask())).toEqual([
      "golden/xor.json: missing: the lesson 'xor' has no golden file; restore or record it",
    ]);
  });

  it('knows lessons that the catalogue has not', () => {
    const [, ...others] = lessons;
    expect(messages(ask([], equal, others))).toContain(
      'examples/single-neuron: a lesson that the catalogue does not know; no check runs it',
    );
  });

  it('tells of figures, claims and derivatives that fall', () => {
    const optimizer = gradientDescent({ learningRate: 0.001 });
    const report = ask(
      ['linear-regression'],
      equal,
      withChange('linear-regression', { optimizer }),
    );
    expect(messages(report)).toEqual([
      'examples/linear-regression: 3 of 4 claims do not hold',
      'golden/linear-regression.json: gradient-descent differs from epoch 1 on; epoch 0 agrees',
    ]);
    const wrong = lessons[0].programs[0];
    if (wrong.kind !== 'training') throw new Error('the first program trains');
    const loss = { ...wrong.loss, value: () => 1 };
    expect(
      messages(ask(['single-neuron'], equal, withChange('single-neuron', { loss }))),
    ).toContain('examples/single-neuron: 3 of 3 derivatives do not hold');
  });

  it('tells of a lesson that cannot be run, and goes on with the others', () => {
    const optimizer = gradientDescent({ learningRate: 1e300 });
    const report = ask([], equal, withChange('linear-regression', { optimizer }));
    expect(messages(report)).toEqual([
      expect.stringMatching(/^examples\/linear-regression: it cannot be run: .*epoch/),
    ]);
    expect(report.lessons).toHaveLength(lessons.length);
  });

  it('tells that the Python witness differs', () => {
    const report = ask(['xor'], { status: 'differs', says: 'W[0][0]: file 1, witness 2' });
    expect(messages(report)).toEqual([
      'examples/xor: the Python witness differs: W[0][0]: file 1, witness 2',
    ]);
  });

  it('notes once that the Python witness was not run, and is content', () => {
    const report = ask([], { status: 'not run', says: 'python3 is not installed' });
    expect(report.problems).toEqual([]);
    expect(report.notes).toEqual(['the Python witness was not run: python3 is not installed']);
  });

  it('notes what an interrupted recording left', () => {
    writeFileSync(join(folder, 'xor.json.1.tmp'), '');
    expect(ask(['xor'])).toMatchObject({
      problems: [],
      notes: ['golden/xor.json.1.tmp: left by an interrupted recording; rm golden/xor.json.1.tmp'],
    });
  });
});

describe('problemText', () => {
  const options = { all: false, taken: 3 };

  it('explains a difference where it is the only one', () => {
    const path = join(folder, 'xor.json');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('0.49641003190272537', '0.4964100319027254'),
    );
    const lines = problemText(ask(), options);
    expect(lines[1]).toMatch(/^golden\/xor\.json: eleven-lines differs first at epoch 0, at 1 of/);
    expect(lines.length + 3).toBeLessThanOrEqual(screenHeight);
  });

  it('names several problems in short, in one screen, and how many more there are', () => {
    for (const { slug } of lessons) writeFileSync(join(folder, `${slug}.json`), '');
    for (let i = 0; i < 20; i++) writeFileSync(join(folder, `old-${i}.json`), '');
    const lines = problemText(ask(), options);
    expect(lines.length + 3).toBeLessThanOrEqual(screenHeight);
    const shown = lines.filter((line) => line.startsWith('golden/')).length;
    expect(lines.at(-1)).toBe(
      `... and ${lessons.length + 20 - shown} more; pnpm run golden check --all shows them`,
    );
    const all = problemText(ask(), { ...options, all: true });
    expect(all.join('\n')).toContain('golden/old-19.json: a file without a lesson');
  });

  it('has nothing to say where all is well', () => {
    expect(problemText(ask(), options)).toEqual([]);
    expect(problemText(ask(), { ...options, all: true })).toEqual([]);
  });
});

describe('reportJson', () => {
  it('gives every number of a difference as the double it is', () => {
    const optimizer = gradientDescent({ learningRate: 0.5 });
    const changed = withChange('single-neuron', { optimizer });
    const report = JSON.parse(reportJson(ask(['single-neuron'], equal, changed))) as {
      holds: boolean;
      lessons: { goldenFile: { differences: Record<string, unknown>[] } }[];
      problems: { kind: string; mend: string[] }[];
    };
    expect(report.holds).toBe(false);
    expect(report.problems.map(({ kind }) => kind)).toEqual(['figure', 'differs']);
    expect(report.lessons[0].goldenFile.differences).toMatchObject([
      {
        program: 'neuron',
        likelyCause: 'a changed setting, or another update: firstStep (learning rate)',
        firstEpoch: 1,
        lastEqualEpoch: 0,
        settings: [{ name: 'firstStep', golden: 1, now: 0.5 }],
        compared: 60,
      },
    ]);
  });
});
