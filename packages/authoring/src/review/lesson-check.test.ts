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
