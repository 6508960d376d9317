import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, type Captured } from '@retrace/terminal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { updateDocuments } from './docs-update.ts';

let root: string;
beforeEach(() => {
  root = `${mkdtempSync(join(tmpdir(), 'retrace-'))}/`;
  for (const folder of ['packages', 'examples']) mkdirSync(root + folder);
});
afterEach(() => rmSync(root, { recursive: true }));

const update = (line = ''): Promise<Captured> =>
  capture((...typed) => updateDocuments(root, ...typed), line);

/** What becomes of a README. */
async function updated(lines: readonly string[]): Promise<{ outcome: Captured; text: string }> {
  writeFileSync(`${root}README.md`, lines.join('\n'));
  const outcome = await update('README.md');
  return { outcome, text: readFileSync(`${root}README.md`, 'utf8') };
}

const run = '$ pnpm run example single-neuron --program neuron --epochs 1';
const now = '      0             0.517208';

describe('docs:update', () => {
  it('writes what is printed today, and nothing else', async () => {
    const lines = (figure: string): string[] => [
      '# Words, and `code`',
      '',
      '1. In a list:',
      '',
      '   ```console',
      `   ${run}`,
      '   ...',
      `   ${figure}  ████████████████████████████████`,
      '   ...',
      '   ```',
      '',
      'More words.',
    ];
    const { outcome, text } = await updated(lines(now.replace('517', '516')));
    expect(text).toBe(lines(now).join('\n'));
    expect(outcome).toEqual({
      code: 0,
      stdout: 'written: README.md\n1 document, 1 changed\n',
      stderr: `README.md\n  ${run.slice(2)}\n`,
    });
    expect((await updated(lines(now))).outcome.stdout).toBe('1 document, 0 changed\n');
    expect(readdirSync(root).toSorted()).toEqual(['README.md', 'examples', 'packages']);
  });

  it.each([
    ['a block without an end', ['```console', run, '...', 'old', '', 'Words that follow.']],
    ['two commands in a block', ['```console', run, 'old', '$ ls', 'mine', '```']],
    ['a command that fails', ['```console', '$ pnpm run example nosuch', 'old', '```']],
    ['a command that records', ['```console', '$ pnpm run golden record xor', 'old', '```']],
    ['a quotation', ['> ```console', `> ${run}`, '> ...', '> old', '> ```', '', 'Words.']],
    ['what is like nothing printed', ['```console', run, '...', 'quite another', '...', '```']],
  ])('leaves %s to somebody who looks', async (_, lines) => {
    const { outcome, text } = await updated(lines);
    expect(text).toBe(lines.join('\n'));
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toMatch(/^by hand: README\.md:1: `pnpm run /);
  });

  it('reads lines that end as on Windows', async () => {
    const { outcome, text } = await updated([
      '```console\r',
      `${run}\r`,
      '...\r',
      `${now}  old\r`,
      '```',
    ]);
    expect(outcome.code).toBe(0);
    expect(text).not.toContain('\r');
    expect(text).toContain('...\n');
  });

  it('refuses a document that it does not know', async () => {
    writeFileSync(`${root}LICENSE`, 'MIT');
    writeFileSync(`${root}README.md`, '');
    expect((await update('LICENSE')).stderr).toBe(
      'test: LICENSE is no document that shows outputs; choose from README.md\n',
    );
    expect((await update('./nothing.md')).stderr).toMatch(/^test: nothing\.md is not there; /);
    expect(await update('./README.md --lang zh')).toMatchObject({
      code: 0,
      stdout: '1 份文档，0 份有改动\n',
    });
    expect((await update('LICENSE --lang zh')).stderr).toBe(
      'test: LICENSE 里没有要更新的输出；可选：README.md\n',
    );
  });
});
