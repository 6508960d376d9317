import { printed } from '@retrace/lesson';
import { describe, expect, it } from 'vitest';
import { type Check, defineCheck, isCheck } from './check.ts';
import { gives, must } from './step.ts';

interface Exercise {
  readonly slope: (y: number) => number;
}

const step = gives(
  printed('slope(0.5)', '0.25', ({ slope }: Exercise) => slope(0.5)),
  'a hint',
);
const mistake = { says: 'That is y.', answer: { slope: (y: number) => y } };
const good = { title: 'Slope', steps: [step], mistakes: [mistake], done: 'Well.' };

describe('defineCheck', () => {
  it('gives a frozen check', () => {
    const check: Check<Exercise> = defineCheck(good);
    expect(check).toEqual({ kind: 'check', ...good });
    expect(Object.isFrozen(check)).toBe(true);
  });

  it.each([
    ['no step', { ...good, steps: [] }, 'no step; at least one is needed'],
    ['no mistake', { ...good, mistakes: [] }, 'no mistake; at least one wrong answer is needed'],
    ['one step twice', { ...good, steps: [step, step] }, "'slope(0.5)' twice"],
    ['one mistake twice', { ...good, mistakes: [mistake, mistake] }, "'That is y.' twice"],
    ['an empty end', { ...good, done: ' ' }, 'an empty text'],
    ['an empty title', { ...good, title: '' }, 'an empty text'],
    ['an empty hint', { ...good, steps: [must<Exercise>('x', () => '', '')] }, 'an empty text'],
    ['an empty mistake', { ...good, mistakes: [{ ...mistake, says: '' }] }, 'an empty text'],
  ])('rejects %s', (_, wrong, message) => {
    expect(() => defineCheck<Exercise>(wrong)).toThrow(RangeError);
    expect(() => defineCheck<Exercise>(wrong)).toThrow(
      `defineCheck: bad check '${wrong.title}': got ${message}`,
    );
  });
});

describe('isCheck', () => {
  it('knows a check from anything else that a file may export', () => {
    expect(isCheck(defineCheck(good))).toBe(true);
    for (const other of [undefined, null, 'check', {}, { kind: 'training' }, () => {}]) {
      expect(isCheck(other)).toBe(false);
    }
  });
});
