import { styleFor } from '@retrace/terminal';
import { describe, expect, it } from 'vitest';
import { finding, findingLines, tellFindings, unreadable } from './finding.ts';

const style = styleFor({ write: () => {} }, false);

describe('findingLines(findings)', () => {
  it('groups findings by file, and says a way to fix once', () => {
    const lines = findingLines(
      [
        finding('a.md:3', 'one', 'do this'),
        finding('b.md', 'other', 'do that', 'or that'),
        finding('a.md:5', 'two', 'do this'),
        finding('a.md', 'three', 'do more'),
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
        finding('a', 'one', 'only this'),
        finding('b', 'two', 'both'),
        finding('c', 'three', 'both'),
        unreadable('d', 'four', 'first of all'),
      ],
      style,
    );
    expect(lines.filter((line) => /^\w/.test(line))).toEqual(['d', 'b', 'c', 'a']);
  });
});

describe('finding(place, wrong, ...fix)', () => {
  it('is one line each, without what a terminal would act on', () => {
    expect(finding('a.ts:1', 'two\nlines \u001B[31mred', 'x\n  y')).toEqual({
      kind: 'lesson',
      file: 'a.ts',
      message: 'a.ts:1: two lines red',
      fix: ['x y'],
    });
  });
});

const english = (en: string): string => en;

describe('tellFindings(findings, what)', () => {
  it('counts them, and gives the exit code', () => {
    let text = '';
    const stdout = { write: (part: string) => (text += part) };
    expect(tellFindings([], 'xor', { stdout }, style, english)).toBe(0);
    expect(text).toBe('✓ xor: nothing to fix\n');
    text = '';
    expect(tellFindings([finding('a', 'one', 'this')], 'xor', { stdout }, style, english)).toBe(1);
    expect(text).toBe('a\n  one\n    this\n\n✗ xor: 1 finding\n');
  });
});
