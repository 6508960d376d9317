import { printed, type Text, textOf } from '@retrace/lesson';
import { describe, expect, it } from 'vitest';
import { defineCheck } from './check.ts';
import { examine } from './examine.ts';
import { gap, GapError } from './gap.ts';
import { gives, must } from './step.ts';

interface Exercise {
  readonly slope: (y: number) => number;
  readonly name: string;
}

const name = 'sigmoid';
const middle = { en: 'the middle', zh: '中间' };
const ends = [
  { en: 'the end', zh: '一端' },
  { en: '1 - y', zh: '1 - y' },
];
const check = defineCheck<Exercise>({
  title: { en: 'Slope', zh: '斜率' },
  steps: [
    gives(
      printed('slope(0.5)', '0.250', ({ slope }) => slope(0.5)),
      middle,
    ),
    gives(
      printed('slope(0.9)', '0.090', ({ slope }) => slope(0.9)),
      ...ends,
    ),
  ],
  mistakes: [
    { says: textOf('That is y.'), answer: { slope: (y) => y, name } },
    { says: textOf('That is flat.'), answer: { slope: () => 0.2501, name } },
    { says: textOf('That falls.'), answer: { slope: (y) => (y > 0.5 ? 0.5 : 0.25), name } },
  ],
  done: { en: 'Well.', zh: '好。' },
});

const passed = [textOf('slope(0.5)')];
const halfDone = (y: number): number => (y === 0.5 ? 0.25 : gap('the other end', y));
const mistakeOf = (slope: (y: number) => number): string | undefined => {
  const verdict = examine(check, { name, slope });
  return verdict.status === 'wrong' ? verdict.mistake?.en : undefined;
};

describe('examine', () => {
  it('is done where all steps hold', () => {
    expect(examine(check, { name, slope: (y: number) => y * (1 - y) })).toEqual({
      status: 'done',
      passed: [...passed, textOf('slope(0.9)')],
      says: { en: 'Well.', zh: '好。' },
    });
  });

  it('is undone where it meets a gap, and knows what had been done before', () => {
    expect(examine(check, { name, slope: halfDone })).toEqual({
      status: 'undone',
      passed,
      step: textOf('slope(0.9)'),
      hints: ends,
      missing: textOf('the other end'),
      gap: new GapError('the other end'),
    });
  });

  it('stops at the first step that fails, with its hints', () => {
    expect(examine(check, { name, slope: (y: number) => y / 2 })).toEqual({
      status: 'wrong',
      passed,
      step: textOf('slope(0.9)'),
      expected: textOf('0.090'),
      got: textOf('0.45'),
      hints: ends,
      mistake: undefined,
    });
  });

  it('recognises a mistake by what it gives, at the step where it shows first', () => {
    expect(mistakeOf((y) => Math.abs(y))).toBe('That is y.');
    expect(mistakeOf(() => 0.2501)).toBe('That is flat.');
    // At 0.5, y itself gives 0.5, too; but here that is what comes at 0.9.
    expect(mistakeOf((y) => (y === 0.5 ? 0.25 : 0.5))).toBe('That falls.');
    // 0.9 is what y itself gives; but y itself would have failed at 0.5.
    expect(mistakeOf((y) => (y === 0.5 ? 0.25 : y))).toBeUndefined();
  });

  it('compares all digits with a mistake, but for those that another order rounds otherwise', () => {
    expect(mistakeOf((y) => y * (1 + Number.EPSILON))).toBe('That is y.');
    expect(mistakeOf((y) => y * (1 + 1e-8))).toBeUndefined(); // both read 0.5
  });

  it('does not take two failures without numbers for one', () => {
    const odd = must<Exercise>(
      'any',
      ({ slope }) => (slope(1) === 1 ? undefined : textOf('no')),
      middle,
    );
    const only: Text = textOf('That is 0.');
    const answer = { slope: () => 0, name };
    const known = (is?: (exercise: Exercise) => boolean): unknown =>
      examine(
        defineCheck<Exercise>({
          ...check,
          steps: [odd],
          mistakes: [{ says: only, answer, ...(is && { is }) }],
        }),
        { name, slope: () => 2 },
      );
    expect(known()).toMatchObject({ status: 'wrong', got: textOf('no'), mistake: undefined });
    expect(known(({ slope }) => slope(1) === 0)).toMatchObject({ mistake: undefined });
    expect(known(({ slope }) => slope(1) === 2)).toMatchObject({ mistake: only });
  });

  it('keeps an error of the code for whoever tells it', () => {
    const error = new TypeError('no');
    const slope = (): number => {
      throw error;
    };
    expect(examine(check, { name, slope })).toEqual({
      status: 'broken',
      passed: [],
      step: textOf('slope(0.5)'),
      hints: [middle],
      error,
      slip: undefined,
    });
  });

  it('says what a usual error means', () => {
    const slope = (): number => {
      throw new TypeError('y is not a function');
    };
    expect(examine(check, { name, slope })).toMatchObject({
      slip: { en: expect.stringContaining('`y * (...)`') },
    });
  });

  it('says before each step what is going to be asked', () => {
    const asked: [string, number][] = [];
    examine(check, { name, slope: () => 0.25 }, (step, before) =>
      asked.push([step.en, before.length]),
    );
    expect(asked).toEqual([
      ['slope(0.5)', 0],
      ['slope(0.9)', 1],
    ]);
  });

  it.each([
    ['nothing at all', {}, 'no slope; the file exports nothing', '没有 slope；文件什么都没有导出'],
    [
      'another name',
      { Slope: () => 1, name },
      'no slope; the file exports Slope, name',
      '没有 slope；文件导出的是 Slope, name',
    ],
    ['another kind', { slope: 0.25, name }, 'slope is 0.25', 'slope 是 0.25'],
    ['a text', { slope: 'y', name }, "slope is the text 'y'", "slope 是字符串 'y'"],
    [
      'no module',
      undefined,
      'no slope; the file exports nothing',
      '没有 slope；文件什么都没有导出',
    ],
  ])('wants what the mistakes have: %s', (_, exported, en, zh) => {
    expect(examine(check, exported)).toMatchObject({
      status: 'wrong',
      step: { en: 'the file exports slope', zh: '文件导出 slope' },
      expected: {
        en: 'export function slope, a function',
        zh: 'export function slope，一个函数',
      },
      got: { en, zh },
    });
  });

  it('wants values of their kind, too', () => {
    expect(examine(check, { slope: () => 0.25, name: 1 })).toMatchObject({
      step: { en: 'the file exports name' },
      expected: { en: 'export const name, a string', zh: 'export const name，一个字符串' },
      got: { en: 'name is 1', zh: 'name 是 1' },
    });
  });
});
