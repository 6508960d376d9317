import { capture, type Captured } from '@retrace/terminal';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkLessons } from './lesson-check.ts';

let root: string;
beforeEach(() => {
  root = `${mkdtempSync(join(tmpdir(), 'retrace-'))}/`;
  write('package.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  const whole = `${root}examples/liar/${path}`;
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}
const check = (line: string): Promise<Captured> =>
  capture((...typed) => checkLessons(root, ...typed), line);

describe('lesson:check', () => {
  it('takes no silence, and no exit code, for an answer', async () => {
    write('src/lesson.ts', "process.on('exit', () => (process.exitCode = 0)); process.exit(0);");
    const { code, stdout, stderr } = await check('liar');
    expect(code).toBe(1);
    expect(stderr).toBe('liar ...\n');
    expect(stdout).toMatch(
      /^examples\/liar\n {2}looking at it ended its process before it had an answer, at: src\/lesson\.ts; does it call process\.exit/,
    );
    expect(stdout).toContain('correct it until it runs: pnpm run example liar');
  });

  it.each([
    ['lia', "there is no lesson 'lia'; did you mean liar?"],
    ['liar other', 'one lesson at a time, or all: got liar and other'],
    ['--translated', '--translated is about one lesson; name it'],
    ['--fix', "Unknown option '--fix'"],
  ])('refuses `%s`', async (typed, message) => {
    const { code, stdout, stderr } = await check(typed);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
