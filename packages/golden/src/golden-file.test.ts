import { describe, expect, it } from 'vitest';
import { plainText } from './golden-file.ts';

describe('plainText', () => {
  it('sorts the keys at every depth, and leaves lists in their order', () => {
    expect(plainText({ b: [2, 1], a: { d: null, c: -0 } })).toBe(
      '{\n  "a": {\n    "c": -0,\n    "d": null\n  },\n  "b": [2, 1]\n}',
    );
  });

  it('refuses what JSON cannot say', () => {
    expect(() => plainText({ a: undefined })).toThrow(
      'sorted: not plain data: got undefined; JSON cannot say it',
    );
    expect(() => plainText({ a: 1n })).toThrow('got bigint');
  });
});
