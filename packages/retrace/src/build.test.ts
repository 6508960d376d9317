import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from './build.ts';

const folder = mkdtempSync(join(tmpdir(), 'retrace-built-'));
beforeAll(() => build(folder));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `npx retrace` prints in a folder where nothing is installed. */
function retrace(...typed: readonly string[]): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
} {
  const program = join(folder, 'packages/retrace/src/bin/retrace.main.js');
  const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, LANG: 'en' } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...typed], options);
  return { code: status, out: stdout, err: stderr };
}

it('shows a lesson, and holds it to its golden file', () => {
  const { code, out } = retrace('single-neuron');
  expect(out).toMatch(/✓ 10 of 10 values, 5 of 5 claims held, golden file matches/);
  expect(code).toBe(0);
});

it('names the licences of what others made: packages, and the data of lessons', () => {
  const licences = readFileSync(join(folder, 'licences.txt'), 'utf8');
  expect(licences).toMatch(/^@noble\/hashes: MIT$/m);
  expect(licences).toMatch(/^examples\/digits\/src\/images\.json: CC BY-SA 3\.0\b.*\n\nMNIST,/m);
});

it('draws', () => {
  expect(retrace('single-neuron', '--plot', 'drawn').out).toMatch(/drawn.*\.svg/);
});

it('says how to type it here', () => {
  const { out } = retrace();
  expect(out).toContain('npx retrace example xor');
  expect(retrace('--help').out + out).not.toMatch(/retrace\.mjs|pnpm run/);
});

it.each([
  ['xr', "there is no lesson 'xr'; did you mean xor?"],
  ['xor --plot drawn --png', 'for --png: npm install @resvg/resvg-js @expo-google-fonts/inter'],
])('says what is wrong with %s', (typed, says) => {
  const { code, err } = retrace(...typed.split(' '));
  expect(err).toContain(says);
  expect(code).toBe(2);
});
