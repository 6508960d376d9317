import { printed } from '@retrace/lesson';
import { describe, expect, it } from 'vitest';
import { type Check, defineCheck, isCheck } from './check.ts';
import { gives, must } from './step.ts';

interface Exercise {
  readonly slope: (y: number) => number;
}

const hint = { en: 'a hint', zh: '提示' };
const step = gives(
  printed('slope(0.5)', '0.25', ({ slope }: Exercise) => slope(0.5)),
  hint,
);
const mistake = { says: { en: 'That is y.', zh: '这是 y。' }, answer: { slope: (y: number) => y } };
const good = {
  title: { en: 'Slope', zh: '斜率' },
  steps: [step],
  mistakes: [mistake],
  done: { en: 'Well.', zh: '好。' },
};
const empty = { en: 'words', zh: ' ' };

describe('defineCheck', () => {
  it('gives a frozen check', () => {
    const check: Check<Exercise> = defineCheck(good);
    expect(check).toEqual({ kind: 'check', ...good });
    expect(Object.isFrozen(check)).toBe(true);
  });

  it.each([
    ['no step', { ...good, steps: [] }, 'no step; at least one is needed'],
    ['no mistake', { ...good, mistakes: [] }, 'no mistake; at least one wrong answer is needed'],
    [
      'a step without a hint',
      { ...good, steps: [must<Exercise>('x', () => undefined)] },
      "no hint at 'x'; each step needs one",
    ],
    ['one step twice', { ...good, steps: [step, step] }, "'slope(0.5)' twice"],
    ['one mistake twice', { ...good, mistakes: [mistake, mistake] }, "'That is y.' twice"],
    [
      'one mistake twice in Chinese',
      { ...good, mistakes: [mistake, { ...mistake, says: { en: 'y.', zh: '这是 y。' } }] },
      "'这是 y。' twice",
    ],
    ['an empty end', { ...good, done: empty }, 'an empty text'],
    ['an empty title', { ...good, title: { en: '', zh: '斜率' } }, 'an empty text'],
    [
      'an empty hint',
      { ...good, steps: [must<Exercise>('x', () => undefined, hint, empty)] },
      'an empty text',
    ],
    ['an empty mistake', { ...good, mistakes: [{ ...mistake, says: empty }] }, 'an empty text'],
  ])('rejects %s', (_, wrong, message) => {
    expect(() => defineCheck<Exercise>(wrong)).toThrow(RangeError);
    expect(() => defineCheck<Exercise>(wrong)).toThrow(
      `defineCheck: bad check '${wrong.title.en}': got ${message}`,
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
