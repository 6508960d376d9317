import { describe, expect, it } from 'vitest';
import { PartError } from './part.ts';
import { codeOf } from './files/read-bytes.ts';
import { textOf } from '@retrace/lesson';
import { GoldenError, joined } from './problem.ts';
import { JsonError } from './read-json.ts';

const no = textOf('no');

describe('an error of this package', () => {
  it.each([
    ['GoldenError', new GoldenError({ kind: 'shape', file: 'a', says: no, changed: [] })],
    ['PartError', new PartError({ value: null, at: 'seed' }, no)],
    ['JsonError', new JsonError(no, { line: 1, column: 1 })],
  ])('says its name where it is printed: %s', (name, error) => {
    expect(String(error)).toBe(`${name}: no`);
  });
});

describe('joined(before, after)', () => {
  it('puts a space only between Chinese and what is not', () => {
    expect(joined('得到', '一个列表')).toBe('得到一个列表');
    expect(joined('得到', '"1"')).toBe('得到 "1"');
  });
});

describe('codeOf(error)', () => {
  it('is the word of the system, or else all that the error says', () => {
    expect(codeOf(Object.assign(new Error('no entry'), { code: 'ENOENT' }))).toBe('ENOENT');
    expect(codeOf(new Error('no'))).toBe('Error: no');
    expect(codeOf('no')).toBe('no');
  });
});
