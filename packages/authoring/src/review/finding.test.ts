import { textOf } from '@retrace/lesson';
import { speakerFor, styleFor } from '@retrace/terminal';
import { describe, expect, it } from 'vitest';
import { finding, findingLines, tellFindings, unreadable } from './finding.ts';

const style = styleFor({ write: () => {} }, false);

describe('findingLines(findings)', () => {
  it('groups findings by file, and says a way to fix once', () => {
    const lines = findingLines(
      [
        finding('a.md:3', textOf('one'), 'do this'),
        finding('b.md', textOf('other'), 'do that', 'or that'),
        finding('a.md:5', textOf('two'), 'do this'),
        finding('a.md', textOf('three'), 'do more'),
      ],
      style,
    );
    expect(lines).toEqual([
      'a.md',
      '  3: one',
      '  5: two',
      '    do this',
      '  three',
      '    do more',
      '',
      'b.md',
      '  other',
      '    do that',
      '    or that',
      '',
    ]);
  });

  it('begins with what cannot be read, and goes on with what resolves most', () => {
    const lines = findingLines(
      [
        finding('a', textOf('one'), 'only this'),
        finding('b', textOf('two'), 'both'),
        finding('c', textOf('three'), 'both'),
        unreadable('d', textOf('four'), 'first of all'),
      ],
      style,
    );
    expect(lines.filter((line) => /^\w/.test(line))).toEqual(['d', 'b', 'c', 'a']);
  });
});

describe('finding(place, wrong, ...fix)', () => {
  it('is one line each, without what a terminal would act on', () => {
    const wrong = { en: 'two\nlines \u001B[31mred', zh: '两\n行' };
    expect(finding('a.ts:1', wrong, 'x\n  y')).toEqual({
      kind: 'lesson',
      file: 'a.ts',
      says: { en: 'a.ts:1: two lines red', zh: 'a.ts:1：两 行' },
      message: 'a.ts:1: two lines red',
      fix: [{ en: 'x y', zh: 'x y' }],
    });
  });
});

describe('tellFindings(findings, what)', () => {
  it('counts them, and gives the exit code', () => {
    let text = '';
    const stdout = { write: (part: string) => (text += part) };
    expect(tellFindings([], 'xor', { stdout }, style, speakerFor('en'))).toBe(0);
    expect(text).toBe('✓ xor: nothing to fix\n');
    text = '';
    const one = finding('a:3', { en: 'one', zh: '一' }, { en: 'this', zh: '这样' });
    expect(tellFindings([one], 'xor', { stdout }, style, speakerFor('en'))).toBe(1);
    expect(text).toBe('a\n  3: one\n    this\n\n✗ xor: 1 finding\n');
    text = '';
    expect(tellFindings([one], 'xor', { stdout }, style, speakerFor('zh'))).toBe(1);
    expect(text).toBe('a\n  3：一\n    这样\n\n✗ xor：有 1 处要改\n');
  });
});
