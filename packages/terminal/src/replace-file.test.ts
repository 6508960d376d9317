import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile, unfinishedFiles } from './replace-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrace-'));
  path = join(folder, 'a.md');
});
afterEach(() => rmSync(folder, { recursive: true }));

const isWindows = process.platform === 'win32';

describe('replaceFile(path, content)', () => {
  it('writes a file anew, and leaves nothing beside it', () => {
    for (const text of ['one', 'two']) {
      replaceFile(path, text);
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
    replaceFile(path, new Uint8Array([7]));
    expect([...readFileSync(path)]).toEqual([7]);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it.skipIf(isWindows)(
    'leaves the old file whole where it stops halfway (not on Windows)',
    () => {
      writeFileSync(path, 'old');
      const module = new URL('replace-file.ts', import.meta.url).href;
      const program = `import { replaceFile } from '${module}';
      replaceFile(process.argv[1], 'new'.repeat(10_000));`;
      const { stderr } = spawnSync(
        'sh',
        [
          '-c',
          'ulimit -f 1; exec "$0" --import tsx --input-type=module -e "$@"',
          process.execPath,
        ].concat(program, path),
        { encoding: 'utf8' },
      );
      expect(stderr).toContain('EFBIG');
      expect(readFileSync(path, 'utf8')).toBe('old');
      expect(readdirSync(folder)).toEqual(['a.md']);
    },
    120_000,
  );

  it('leaves nothing where it cannot', () => {
    mkdirSync(join(path, 'b'), { recursive: true });
    expect(() => replaceFile(path, 'one')).toThrow(/EISDIR|EPERM|ENOTEMPTY/);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('clears what was killed before, and nothing of a process that is at work', () => {
    const atWork = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const { pid: ended } = spawnSync(process.execPath, ['-e', '']);
    try {
      for (const pid of [ended, process.pid, atWork.pid]) writeFileSync(`${path}.${pid}.tmp`, 'x');
      replaceFile(path, 'one');
      expect(readdirSync(folder).toSorted()).toEqual(['a.md', `a.md.${atWork.pid}.tmp`]);
    } finally {
      atWork.kill();
    }
  });

  it.skipIf(isWindows)('keeps a link and a mode (not on Windows, which has neither)', () => {
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    const link = join(folder, 'link');
    symlinkSync('a.md', link);
    replaceFile(link, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it.skipIf(isWindows)('writes to what is no file (not on Windows, which has no such path)', () => {
    replaceFile('/dev/null', 'gone');
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('unfinishedFiles(path)', () => {
  it('finds what was killed, and nothing else', () => {
    for (const name of ['a.md', 'a.md.12.tmp', 'a.md.tmp', 'ba.md.12.tmp', 'a.md.12.tmp.md']) {
      writeFileSync(join(folder, name), '');
    }
    expect(unfinishedFiles(path)).toEqual([join(folder, 'a.md.12.tmp')]);
    expect(unfinishedFiles(join(folder, 'none/a.md'))).toEqual([]);
  });
});
