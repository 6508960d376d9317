import { printed } from '@retrace/lesson';
import { describe, expect, it } from 'vitest';
import { defineCheck } from './check.ts';
import { examine } from './examine.ts';
import { gap, GapError } from './gap.ts';
import { gives } from './step.ts';

interface Exercise {
  readonly slope: (y: number) => number;
  readonly name: string;
}

const name = 'sigmoid';
const check = defineCheck<Exercise>({
  title: 'Slope',
  steps: [
    gives(
      printed('slope(0.5)', '0.250', ({ slope }) => slope(0.5)),
      'the middle',
    ),
    gives(
      printed('slope(0.9)', '0.090', ({ slope }) => slope(0.9)),
      'the end',
    ),
  ],
  mistakes: [
    { says: 'That is y.', answer: { slope: (y) => y, name } },
    { says: 'That is flat.', answer: { slope: () => 0.2501, name } },
    { says: 'That falls.', answer: { slope: (y) => (y > 0.5 ? 0.5 : 0.25), name } },
  ],
  done: 'Well.',
});

const halfDone = (y: number): number => (y === 0.5 ? 0.25 : gap('the other end', y));
const mistakeOf = (slope: (y: number) => number): unknown => examine(check, { name, slope });

describe('examine', () => {
  it('is done where all steps hold', () => {
    expect(examine(check, { name, slope: (y: number) => y * (1 - y) })).toEqual({
      status: 'done',
      passed: ['slope(0.5)', 'slope(0.9)'],
    });
  });

  it('is undone where it meets a gap, and knows what had been done before', () => {
    expect(examine(check, { name, slope: halfDone })).toEqual({
      status: 'undone',
      passed: ['slope(0.5)'],
      gap: new GapError('the other end'),
    });
  });

  it('stops at the first step that fails, with its hint', () => {
    expect(examine(check, { name, slope: (y: number) => y / 2 })).toEqual({
      status: 'wrong',
      passed: ['slope(0.5)'],
      step: 'slope(0.9)',
      expected: '0.090',
      got: '0.45',
      hint: 'the end',
      mistake: undefined,
    });
  });

  it('recognises a mistake by what it gives, at the step where it shows first', () => {
    expect(mistakeOf((y) => Math.abs(y))).toMatchObject({ mistake: 'That is y.' });
    expect(mistakeOf(() => 0.2501)).toMatchObject({ mistake: 'That is flat.' });
    // At 0.5, y itself gives 0.5, too; but here that is what comes at 0.9.
    expect(mistakeOf((y) => (y === 0.5 ? 0.25 : 0.5))).toMatchObject({ mistake: 'That falls.' });
    // 0.9 is what y itself gives; but y itself would have failed at 0.5.
    expect(mistakeOf((y) => (y === 0.5 ? 0.25 : y))).toMatchObject({ mistake: undefined });
  });

  it('keeps an error of the code for whoever tells it', () => {
    const error = new TypeError('no');
    const slope = (): number => {
      throw error;
    };
    expect(examine(check, { name, slope })).toEqual({ status: 'broken', passed: [], error });
  });

  it('says before each step what is going to be asked', () => {
    const asked: [string, number][] = [];
    examine(check, { name, slope: () => 0.25 }, (step, passed) =>
      asked.push([step, passed.length]),
    );
    expect(asked).toEqual([
      ['slope(0.5)', 0],
      ['slope(0.9)', 1],
    ]);
  });

  it.each([
    ['nothing at all', {}, 'no slope; the file exports nothing'],
    ['another name', { Slope: () => 1, name }, 'no slope; the file exports Slope, name'],
    ['another kind', { slope: 0.25, name }, 'slope is 0.25'],
    ['no module', undefined, 'no slope; the file exports nothing'],
  ])('wants what the mistakes have: %s', (_, exported, got) => {
    expect(examine(check, exported)).toMatchObject({
      status: 'wrong',
      step: 'the file exports slope',
      expected: 'export function slope, a function',
      got,
    });
  });

  it('wants values of their kind, too', () => {
    expect(examine(check, { slope: () => 0.25, name: 1 })).toMatchObject({
      step: 'the file exports name',
      expected: 'export const name, a string',
      got: 'name is 1',
    });
  });
});
