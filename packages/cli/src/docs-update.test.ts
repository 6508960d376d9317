import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { docsUpdate } from './docs-update.ts';
import { type Outcome, type } from './typed.ts';

let house: string;
beforeEach(() => {
  house = `${mkdtempSync(join(tmpdir(), 'retrace-'))}/`;
  for (const folder of ['packages', 'examples']) mkdirSync(house + folder);
});
afterEach(() => rmSync(house, { recursive: true }));

const update = (line = ''): Outcome =>
  type((args, streams) => docsUpdate(args, streams, house), line);

/** What becomes of a README. */
function updated(lines: readonly string[]): { outcome: Outcome; text: string } {
  writeFileSync(`${house}README.md`, lines.join('\n'));
  const outcome = update('README.md');
  return { outcome, text: readFileSync(`${house}README.md`, 'utf8') };
}

const run = '$ pnpm run example single-neuron --program neuron --epochs 1';
const now = '      0             0.517208';

describe('docs:update', () => {
  it('writes what is printed today, and nothing else', () => {
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
    const { outcome, text } = updated(lines(now.replace('517', '516')));
    expect(text).toBe(lines(now).join('\n'));
    expect(outcome).toEqual({
      code: 0,
      stdout: 'written: README.md\n1 document, 1 changed\n',
      stderr: '',
    });
    expect(updated(lines(now)).outcome.stdout).toBe('1 document, 0 changed\n');
  });

  it.each([
    ['a block without an end', ['```console', run, '...', 'old', '', 'Words that follow.']],
    ['two commands in a block', ['```console', run, 'old', '$ ls', 'mine', '```']],
    ['a command that fails', ['```console', '$ pnpm run example nosuch', 'old', '```']],
    ['a command that records', ['```console', '$ pnpm run golden record xor', 'old', '```']],
    ['a quotation', ['> ```console', `> ${run}`, '> ...', '> old', '> ```', '', 'Words.']],
    ['what is like nothing printed', ['```console', run, '...', 'quite another', '...', '```']],
  ])('leaves %s to somebody who looks', (_, lines) => {
    const { outcome, text } = updated(lines);
    expect(text).toBe(lines.join('\n'));
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toMatch(/^by hand: README\.md:1: `pnpm run /);
  });

  it('reads lines that end as on Windows', () => {
    const { outcome, text } = updated([
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

  it('refuses a document that it does not know', () => {
    writeFileSync(`${house}LICENSE`, 'MIT');
    writeFileSync(`${house}README.md`, '');
    expect(update('LICENSE').stderr).toBe(
      'test: LICENSE is no document that shows outputs; choose from README.md\n',
    );
    expect(update('./nothing.md').stderr).toMatch(/^test: nothing\.md is not there; /);
    expect(update('./README.md').code).toBe(0);
  });
});
