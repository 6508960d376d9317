import { textOf } from '@retrace/lesson';
import { describe, expect, it } from 'vitest';
import { GapError } from './gap.ts';
import { inLanguage, type Verdict } from './verdict.ts';

const words = (n: number): { en: string; zh: string } => ({ en: `word ${n}`, zh: `词 ${n}` });
const stopped = { passed: [words(1)], step: words(2), hints: [words(3), words(4)] };
const spoken = { passed: ['词 1'], step: '词 2', hints: ['词 3', '词 4'] };
const gap = new GapError('x');
const error = new Error('no');

const verdicts: [Verdict, Verdict<string>][] = [
  [
    { status: 'done', passed: [words(1)], says: words(2) },
    { status: 'done', passed: ['词 1'], says: '词 2' },
  ],
  [
    { status: 'undone', ...stopped, missing: words(5), gap },
    { status: 'undone', ...spoken, missing: '词 5', gap },
  ],
  [
    { status: 'wrong', ...stopped, expected: words(5), got: words(6), mistake: words(7) },
    { status: 'wrong', ...spoken, expected: '词 5', got: '词 6', mistake: '词 7' },
  ],
  [
    { status: 'wrong', ...stopped, got: textOf('0.5'), mistake: undefined },
    { status: 'wrong', ...spoken, expected: undefined, got: '0.5', mistake: undefined },
  ],
  [
    { status: 'broken', ...stopped, error, slip: words(5) },
    { status: 'broken', ...spoken, error, slip: '词 5' },
  ],
];

describe('inLanguage', () => {
  it.each(verdicts)('says all of %o', (verdict, chinese) => {
    expect(inLanguage(verdict, 'zh')).toEqual(chinese);
    expect(inLanguage(verdict, 'en').passed).toEqual(['word 1']);
  });
});
