import { describe, expect, it } from 'vitest';
import { wrap } from './wrap.ts';

describe('wrap', () => {
  it('puts as many words into a line as fit, each line indented', () => {
    expect(wrap('one two three', '  ', 9)).toEqual(['  one two', '  three']);
    expect(wrap('one two three', '  ', 10)).toEqual(['  one two', '  three']);
    expect(wrap('one two three', '', 13)).toEqual(['one two three']);
  });

  it('lets a word that is too long stand alone', () => {
    expect(wrap('a verylongword b', '', 5)).toEqual(['a', 'verylongword', 'b']);
  });
});
