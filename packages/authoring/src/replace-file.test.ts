import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile, unfinishedFiles } from './replace-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrace-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('replaceFile(path, text)', () => {
  it('writes a file anew, and leaves nothing beside it', () => {
    const path = join(folder, 'a.md');
    for (const text of ['one', 'two']) {
      replaceFile(path, text);
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('leaves nothing where it cannot', () => {
    mkdirSync(join(folder, 'a.md/b'), { recursive: true });
    expect(() => replaceFile(join(folder, 'a.md'), 'one')).toThrow(/EISDIR|EPERM|ENOTEMPTY/);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });
});

describe('unfinishedFiles(path)', () => {
  it('finds what was killed, and nothing else', () => {
    for (const name of ['a.md', 'a.md.12.tmp', 'a.md.tmp', 'ba.md.12.tmp', 'a.md.12.tmp.md']) {
      writeFileSync(join(folder, name), '');
    }
    expect(unfinishedFiles(join(folder, 'a.md'))).toEqual([join(folder, 'a.md.12.tmp')]);
    expect(unfinishedFiles(join(folder, 'none/a.md'))).toEqual([]);
  });
});
