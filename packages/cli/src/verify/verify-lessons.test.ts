import { lessons } from '@retrace/catalogue';
import { textOf } from '@retrace/lesson';
import { gradientDescent } from '@retrace/nn';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { equal, goldenCopy, verify, withChange } from './testing/golden-copy.ts';
import type { Verified } from './verify-lessons.ts';

let folder: string;
beforeEach(() => {
  folder = goldenCopy();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Enough of them to see that each is looked at; all are what golden's and reproduce's tests run. */
const two = ['single-neuron', 'linear-regression'];

/** What is wrong, in English; in Chinese it is said as well. */
const messages = ({ problems }: Verified): string[] =>
  problems.map(({ message, says }) => {
    const chinese: unknown = expect.stringMatching(/\p{Script=Han}/u);
    expect(says).toEqual({ en: message, zh: chinese });
    return message;
  });

describe('verifyLessons(options)', () => {
  it('holds everything against the lessons that are named', () => {
    const { lessons: verified, problems, notes } = verify(folder, two);
    expect(verified.map(({ lesson }) => lesson)).toEqual(two);
    expect(verified.every(({ gradients }) => gradients.of > 0)).toBe(true);
    expect({ problems, notes }).toEqual({ problems: [], notes: [] });
  });

  it('holds the whole folder against all lessons, whatever is named', () => {
    rmSync(join(folder, 'xor.json'));
    writeFileSync(join(folder, 'old.json'), '{}');
    expect(messages(verify(folder, ['single-neuron']))).toEqual([
      "golden/xor.json: missing: the lesson 'xor' has no golden file; restore or record it",
      "golden/old.json: a file without a lesson: no lesson is called 'old'; it must go",
    ]);
  });

  it('tells of each problem once', () => {
    rmSync(join(folder, 'xor.json'));
    expect(messages(verify(folder, ['xor']))).toEqual([
      "golden/xor.json: missing: the lesson 'xor' has no golden file; restore or record it",
    ]);
  });

  it('knows lessons that the catalogue has not', () => {
    const [, ...others] = lessons;
    expect(messages(verify(folder, two, equal, others))).toContain(
      'examples/single-neuron: a lesson that the catalogue does not know; no check runs it',
    );
  });

  it('tells of figures, claims and derivatives that fall', () => {
    const optimizer = gradientDescent({ learningRate: 0.001 });
    const report = verify(
      folder,
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
      messages(verify(folder, ['single-neuron'], equal, withChange('single-neuron', { loss }))),
    ).toContain('examples/single-neuron: 3 of 3 derivatives do not hold');
  });

  it('compares no derivatives where a layer states a rule of its own', () => {
    const [wrong] = lessons[0].programs;
    if (wrong.kind !== 'training') throw new Error('the first program trains');
    const loss = { ...wrong.loss, value: () => 1 };
    const layers = wrong.layers.map((layer) => ({ ...layer, ownRule: true as const }));
    const changed = withChange('single-neuron', { loss, layers });
    expect(messages(verify(folder, ['single-neuron'], equal, changed))).not.toContainEqual(
      expect.stringContaining('derivatives'),
    );
  });

  it('tells of a lesson that cannot be run, and goes on with the others', () => {
    const optimizer = gradientDescent({ learningRate: 1e300 });
    const report = verify(folder, two, equal, withChange('linear-regression', { optimizer }));
    expect(messages(report)).toEqual([
      expect.stringMatching(/^examples\/linear-regression: it cannot be run: .*epoch/),
    ]);
    expect(report.lessons.map(({ lesson }) => lesson)).toEqual(two);
  });

  it('tells that the Python reference differs', () => {
    const report = verify(folder, ['xor'], {
      status: 'differs',
      says: textOf('W[0][0]: file 1, reference 2'),
    });
    expect(messages(report)).toEqual([
      'examples/xor: the Python reference differs: W[0][0]: file 1, reference 2',
    ]);
  });

  it('notes once that the Python reference was not run, and is content', () => {
    const report = verify(folder, two, {
      status: 'not run',
      says: { en: 'python3 is not installed', zh: '没有安装 python3' },
    });
    expect(report.problems).toEqual([]);
    expect(report.notes).toEqual([
      {
        en: 'the Python reference was not run: python3 is not installed',
        zh: '没有运行 Python 参考实现：没有安装 python3',
      },
    ]);
  });

  it('notes what an interrupted recording left', () => {
    writeFileSync(join(folder, 'xor.json.1.tmp'), '');
    expect(verify(folder, ['xor'])).toMatchObject({
      problems: [],
      notes: [
        { en: 'golden/xor.json.1.tmp: left by an interrupted recording; rm golden/xor.json.1.tmp' },
      ],
    });
  });
});
