import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goldenFolder } from './files/folder.ts';
import { plainText } from './golden-file.ts';

describe('goldenFolder', () => {
  it('is the folder of this repository that says what golden files are', () => {
    expect(readFileSync(join(goldenFolder, 'README.md'), 'utf8')).toMatch(/^# Golden files\n/);
  });
});

describe('plainText', () => {
  it('sorts the keys at every depth, and leaves lists in their order', () => {
    expect(plainText({ b: [2, 1], a: { d: null, c: -0 } })).toBe(
      '{\n  "a": {\n    "c": -0,\n    "d": null\n  },\n  "b": [2, 1]\n}',
    );
  });

  it('refuses what JSON cannot say', () => {
    expect(() => plainText({ a: undefined })).toThrow(
      'plainText: not plain data: got undefined; JSON cannot say it',
    );
    expect(() => plainText({ a: 1n })).toThrow('got bigint');
  });
});
