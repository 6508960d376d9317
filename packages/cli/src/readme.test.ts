import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { example } from './example.ts';
import { exercise } from './exercise.ts';
import { findSeed } from './find-seed.ts';
import type { Command } from './main.ts';
import { report } from './report.ts';
import { type } from './testing.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const documents = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(`${root}examples`).flatMap((lesson) => [
    `examples/${lesson}/README.md`,
    `examples/${lesson}/README.zh-CN.md`,
  ]),
];

/** The commands whose output a document may show. `pnpm test` shows what it ends with. */
const commands: readonly (readonly [typed: string, command: Command])[] = [
  ['pnpm run example', example],
  ['pnpm run exercise', exercise],
  ['pnpm run find-seed', findSeed],
  ['pnpm test', report],
];

/** The time that a training takes is the one thing that differs from run to run. */
const timeless = (text: string): string => text.replaceAll(/trained in \d+\.\d\d s/g, 'trained');

/** Blocks that begin with a command, `$ pnpm run example xor`, and go on with what it prints. */
function shownOutputs(document: string): { typed: string; lines: string[] }[] {
  const text = readFileSync(root + document, 'utf8');
  return [...text.matchAll(/```console\n\$ (.*)\n([^]*?)```/g)].map(([, typed, output]) => ({
    typed: typed.replace(/^npx --yes /, ''),
    lines: timeless(output).trimEnd().split('\n'),
  }));
}

/** Whether the lines stand in the output in this order; `...` stands for any that are left out. */
function firstLineMissing(lines: readonly string[], output: readonly string[]): string | undefined {
  let at = 0;
  let gap = true;
  for (const line of lines) {
    if (line === '...') {
      gap = true;
      continue;
    }
    const found = gap ? output.indexOf(line, at) : output[at] === line ? at : -1;
    if (found === -1) return line;
    at = found + 1;
    gap = false;
  }
  return undefined;
}

/** Whoever has begun an exercise sees other words, and has broken nothing. */
function isBegun(output: readonly string[]): boolean {
  return output.some((line) => /^ {2}[✓✗]/.test(line));
}

describe.each(documents)('%s', (document) => {
  it.each(shownOutputs(document))('shows what `$typed` prints', ({ typed, lines }) => {
    const [name, command] = commands.find(([start]) => typed.startsWith(start)) ?? [];
    if (!name || !command) throw new Error(`${document}: no such command: ${typed}`);
    const output = timeless(type(command, typed.slice(name.length)).stdout).split('\n');
    if (command === exercise && isBegun(output)) return;
    expect(firstLineMissing(lines, output)).toBeUndefined();
  });

  it('shows at least one run', () => {
    expect(shownOutputs(document).length).toBeGreaterThan(0);
  });

  it('links to files that are there', () => {
    const folder = document.replace(/[^/]*$/, '');
    const links = [...readFileSync(root + document, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)];
    for (const [, link] of links) {
      expect(() => readdirSync(root + folder + link.replace(/[^/]*$/, ''))).not.toThrow();
      const name = link.replace(/.*\//, '');
      const siblings = readdirSync(root + folder + link.replace(/[^/]*$/, ''));
      expect(name === '' || siblings.includes(name), `${document} links to ${link}`).toBe(true);
    }
  });
});
