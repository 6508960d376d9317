import { describe, expect, it } from 'vitest';
import { readDocument } from './markdown.ts';
import { lineMissing, type Output, outputOf, shownOutputs } from './shown-output.ts';

describe('shownOutputs(document)', () => {
  it('finds the blocks that begin with a command and show what it prints', () => {
    const text = [
      '```console',
      '$ pnpm run example',
      'a',
      '```',
      '```console',
      '$ pnpm run nothing',
      '```',
      '```sh',
      'pnpm test',
      '```',
    ];
    const shown = shownOutputs(readDocument(text.join('\n')));
    expect(shown.map(({ typed, lines, code }) => [typed, lines, code.line])).toEqual([
      ['pnpm run example', ['a'], 1],
    ]);
  });
});

describe('outputOf(shown)', () => {
  const run = (typed: string, lines = ['...'], end = '```'): Output => {
    const text = ['```console', `$ ${typed}`, ...lines, end].join('\n');
    return outputOf(shownOutputs(readDocument(text))[0]);
  };

  it('gives what a command prints', () => {
    expect(run('npx --yes pnpm run example --help')).toEqual({
      lines: expect.arrayContaining(['  --json                everything as JSON']) as string[],
    });
  });

  it.each([
    ['rm -rf nothing', 'it is no command whose output can be checked'],
    ['pnpm run golden record xor --reason why', 'it is no command whose output can be checked'],
    ['pnpm run example xor --plot nowhere', 'it is no command whose output can be checked'],
    ['pnpm run example xor --epochs 9999999', 'it is no command whose output can be checked'],
    ['pnpm run example nosuch', "it fails: test: there is no lesson 'nosuch'"],
  ])('runs or shows nothing of `%s`', (typed, why) => {
    expect(run(typed)).toEqual({ why: expect.stringContaining(why) as string });
  });

  it('wants a block with an end, and one command', () => {
    expect(run('pnpm run example', ['lost'], 'and what follows')).toEqual({
      why: 'its block has no end; write ``` below its last line',
    });
    expect(run('pnpm run example', ['...', '$ pnpm test', '...'])).toEqual({
      why: 'it is not alone; show one command a block',
    });
  });
});

describe('lineMissing(shown, output)', () => {
  const output = ['a', 'b', 'a', 'c', 'trained in 0.25 s'];

  it.each([
    [['a', 'b', 'a', 'c', 'trained in 1.50 s']],
    [['a', '...']],
    [['...', 'c', 'trained in 0.10 s']],
    [['...', 'a', 'c', '...']],
    [['a', '...', 'a', '...', 'trained in 0.10 s']],
    [['...']],
  ])('finds %j', (shown) => {
    expect(lineMissing(shown, output)).toBeUndefined();
  });

  it.each([
    ['a line that is not there', ['a', 'x', '...'], 'x'],
    ['a beginning that is not one', ['b', '...'], 'b'],
    ['an end that is not one', ['...', 'c'], 'c'],
    ['lines in another order', ['...', 'c', '...', 'b', '...'], 'b'],
    ['lines with others between them', ['...', 'b', 'c', '...'], 'c'],
    ['lines left out without a word', ['a', 'b'], 'a'],
  ])('misses %s', (_, shown, missing) => {
    expect(lineMissing(shown, output)).toBe(missing);
  });
});
