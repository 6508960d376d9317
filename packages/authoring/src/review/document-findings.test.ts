import { describe, expect, it } from 'vitest';
import { readDocument } from '../documents/markdown.ts';
import type { Output } from '../documents/shown-output.ts';
import { findingLine } from '../testing/finding-line.ts';
import { outputFindings } from './document-findings.ts';

const run = '$ pnpm run example xor';

async function found(lines: readonly string[], output: Output): Promise<string[]> {
  const document = readDocument(['# XOR', '', '```console', ...lines, '```'].join('\n'));
  return (await outputFindings('README.md', document, () => Promise.resolve(output))).map(
    findingLine,
  );
}

describe('outputFindings(path, document, ask)', () => {
  it('has nothing to say where all that is shown is printed', async () => {
    expect(await found([run, '...', 'b'], { lines: ['a', 'b'] })).toEqual([]);
  });

  it('finds a line that is not printed', async () => {
    expect(await found([run, '...', ' c'], { lines: ['a', 'b'] })).toEqual([
      "README.md:3: `pnpm run example xor` does not print 'c'; pnpm run docs:update README.md",
    ]);
  });

  it('finds a command that cannot be run', async () => {
    expect(
      await found([run, 'a'], {
        why: { en: 'it is none of ours', zh: '不是这里的命令' },
        fix: { en: 'show another', zh: '换一条' },
      }),
    ).toEqual([
      'README.md:3: `pnpm run example xor` cannot be checked: it is none of ours; show another',
    ]);
  });

  it('finds a block without a command', async () => {
    expect(await found(['# as one sees', 'a'], { lines: [] })).toEqual([
      'README.md:3: a console block begins with no command; begin it with `$ pnpm run ...`, or mark it as text',
    ]);
  });

  it('lets an exercise be that somebody has begun', async () => {
    expect(
      await found(['$ pnpm run exercise xor 2', 'still to do'], { lines: ['  ✓ right'] }),
    ).toEqual([]);
  });
});
