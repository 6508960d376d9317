import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isTaken, lessonFolders, strayFolders } from './lesson-folders.ts';

const root = `${mkdtempSync(join(tmpdir(), 'retrace-'))}/`;
afterAll(() => rmSync(root, { recursive: true }));
for (const path of [
  'xor/package.json',
  'xor/node_modules/x',
  'left/node_modules/vitest/x',
  'left/.vitest/results.json',
  'left/src/__pycache__/x',
  'notes/src/a.ts',
  '.hidden/a',
  'README.md',
]) {
  mkdirSync(dirname(`${root}examples/${path}`), { recursive: true });
  writeFileSync(`${root}examples/${path}`, '');
}
mkdirSync(`${root}examples/empty/src`, { recursive: true });
writeFileSync(`${root}.gitignore`, 'node_modules/\n.vitest/\r\n*.log\n__pycache__/\n');

describe('the folders of lessons', () => {
  it('are those with a package', () => {
    expect(lessonFolders(root)).toEqual(['xor']);
  });

  it('have no stray ones but those in which somebody has left something of their own', () => {
    expect(strayFolders(root)).toEqual(['notes']);
  });

  it.each([
    ['xor', true],
    ['notes', true],
    ['left', false],
    ['empty', false],
    ['nothing', false],
  ])('%s is taken: %j', (slug, taken) => {
    expect(isTaken(root, slug)).toBe(taken);
  });
});
