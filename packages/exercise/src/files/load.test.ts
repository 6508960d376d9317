import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { load, loadCheck } from './load.ts';

const folder = mkdtempSync(join(tmpdir(), 'load a % '));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('load', () => {
  it('gives what a file exports, whatever its folder is called', async () => {
    expect(await load(write('a.ts', 'export const a: number = 1;'))).toMatchObject({ a: 1 });
  });
});

describe('loadCheck', () => {
  it('gives the check that is the default export', async () => {
    const path = write('check.ts', "export default { kind: 'check', title: 'x' };");
    expect(await loadCheck(path)).toMatchObject({ title: 'x' });
  });

  it.each([
    ['none', 'export const a = 1;'],
    ['another', 'export default 1;'],
  ])('rejects a file with %s', async (name, text) => {
    const path = write(`${name}.ts`, text);
    await expect(loadCheck(path)).rejects.toThrow(`loadCheck: no check: ${path} has another`);
  });
});
