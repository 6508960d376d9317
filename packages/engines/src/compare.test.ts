import { describe, expect, it } from 'vitest';
import { type Answer, answersTo } from './compare.ts';
import type { Answers } from './measure.ts';
import type { Finding } from './probe/finding.ts';

/** An engine that has found these digests about exp, given as count and digest. */
const engine = (...found: readonly (readonly [count: number, sha256: string])[]): Answers => ({
  name: 'an engine',
  version: '1.0',
  processor: 'x64',
  findings: found.map(([count, sha256]): Finding => ({ name: 'exp', count, sha256 })),
});

/** Who answers alike: `1 2 | 3` where the third differs, `2*` where the second computed less. */
const parties = (answers: readonly Answer[]): string =>
  answers
    .map(({ finding, voices }) =>
      voices.map(({ number, count }) => `${number}${count < finding.count ? '*' : ''}`).join(' '),
    )
    .join(' | ');

const whole = engine([100, 'first'], [1000, 'all']);
const otherFromTheStart = engine([100, 'FIRST'], [1000, 'ALL']);
const otherLater = engine([100, 'first'], [1000, 'ALL']);
const part = engine([100, 'first']);
const otherPart = engine([100, 'FIRST']);

describe('answersTo(question, engines)', () => {
  it.each([
    ['all that agree give one answer', [whole, whole, whole], '1 2 3'],
    ['one that differs stands alone', [whole, otherFromTheStart, whole], '1 3 | 2'],
    ['one that differs late stands alone', [whole, whole, otherLater], '1 2 | 3'],
    ['one that computed less agrees as far as it went', [whole, part], '1 2*'],
    ['it may come first', [part, whole], '1* 2'],
    ['one that computed less may differ', [whole, otherPart, whole], '1 3 | 2'],
    ['it joins those that it agrees with', [whole, otherFromTheStart, otherPart], '1 | 2 3*'],
    ['nothing in common is no agreement', [whole, engine([7, 'first'])], '1 | 2'],
    ['who says nothing has no voice', [engine(), whole], '2'],
    ['no voices, no answer', [], ''],
  ])('%s', (_, engines, expected) => {
    expect(parties(answersTo('exp', engines))).toBe(expected);
  });

  it('listens to the question only', () => {
    expect(answersTo('log', [whole])).toEqual([]);
  });
});
