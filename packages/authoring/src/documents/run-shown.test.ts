import { describe, expect, it } from 'vitest';
import { readDocument } from './markdown.ts';
import { outputOf, rememberedOutputs } from './run-shown.ts';
import { type Output, type ShownOutput, shownOutputs } from './shown-output.ts';

/** Why nothing of it can be shown, and what to do, in English; in Chinese it is said as well. */
function whyNot(output: Output): string {
  if (!('why' in output)) return '';
  const { why, fix } = output;
  for (const { zh } of [why, fix]) expect(zh).toMatch(/\p{Script=Han}/u);
  return `${why.en}; ${fix.en}`;
}

describe('outputOf(shown)', async () => {
  const run = (typed: string, lines = ['...'], end = '```'): Promise<Output> => {
    const text = ['```console', `$ ${typed}`, ...lines, end].join('\n');
    return outputOf(shownOutputs(readDocument(text))[0]);
  };

  it('gives what a command prints', async () => {
    expect(await run('npx --yes pnpm run example --help')).toEqual({
      lines: expect.arrayContaining(['  --json                everything as JSON']) as string[],
    });
  });

  it('gives what a plain program prints', async () => {
    const typed = 'node --import tsx examples/xor/plain/two-layer.ts';
    expect(await run(typed)).toEqual({
      lines: expect.arrayContaining([' [0.99358898]']) as string[],
    });
  });

  it('gives what somebody sees whose system speaks English', async () => {
    const before = process.env['LC_ALL'];
    process.env['LC_ALL'] = 'zh_CN.UTF-8';
    expect(await run('node retrace.mjs example --help')).toEqual(
      await run('pnpm run example --help'),
    );
    expect(process.env['LC_ALL']).toBe('zh_CN.UTF-8');
    if (before === undefined) delete process.env['LC_ALL'];
    else process.env['LC_ALL'] = before;
  });

  it.each([
    ['rm -rf nothing', 'it is no command whose output can be checked'],
    ['pnpm run exercise xor 1 --reset', 'it is no command whose output can be checked'],
    ['pnpm run golden record xor --reason why', 'it is no command whose output can be checked'],
    ['pnpm run example xor --plot nowhere', 'it is no command whose output can be checked'],
    ['pnpm run why xor my.py', 'it is no command whose output can be checked'],
    ['pnpm run why xor --file my.txt', 'it is no command whose output can be checked'],
    ['pnpm run example xor --epochs 9999999', 'it is no command whose output can be checked'],
    ['node --import tsx other.ts', 'other.ts is no plain program of a lesson'],
    ['pnpm run example nosuch', "it fails: test: there is no lesson 'nosuch'"],
  ])('runs or shows nothing of `%s`', async (typed, why) => {
    expect(whyNot(await run(typed))).toContain(why);
  });

  it('wants a block with an end, and one command', async () => {
    expect(whyNot(await run('pnpm run example', ['lost'], 'and what follows'))).toBe(
      'its block has no end; write ``` below its last line',
    );
    expect(whyNot(await run('pnpm run example', ['...', '$ pnpm test', '...']))).toBe(
      'it is not alone; show one command per block',
    );
  });
});

describe('rememberedOutputs(tell)', () => {
  const shown = (...lines: readonly string[]): ShownOutput =>
    shownOutputs(readDocument(['```console', ...lines, '```'].join('\n')))[0];

  it('runs each command once, and tells of it', async () => {
    const told: string[] = [];
    const ask = rememberedOutputs((typed) => told.push(typed));
    const outputs = [
      ask(shown('$ pnpm run example --help', 'a')),
      ask(shown('$ pnpm run golden --help', 'b')),
      ask(shown('$ pnpm run example --help', 'c')),
    ];
    expect(outputs[2]).toBe(outputs[0]);
    await Promise.all(outputs);
    expect(told).toEqual(['pnpm run example --help', 'pnpm run golden --help']);
  });

  it('tells what is wrong with a block of its own, and lets no other have it', async () => {
    const ask = rememberedOutputs(() => {});
    const two = await ask(shown('$ pnpm run example --help', '$ ls', 'a'));
    expect(whyNot(two)).toContain('not alone');
    expect(await ask(shown('$ pnpm run example --help', 'a'))).toHaveProperty('lines');
  });
});
