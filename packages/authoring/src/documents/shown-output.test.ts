import { describe, expect, it } from 'vitest';
import { readDocument } from './markdown.ts';
import { lineMissing, shownOutputs } from './shown-output.ts';

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
    [['训练用时 0.10 秒'], ['训练用时 0.25 秒']],
    [
      ['训练用时', '  0.10 秒'],
      ['训练用时', '  0.25 秒'],
    ],
  ])('takes no notice of the time in %j', (shown, printed) => {
    expect(lineMissing(shown, printed)).toBeUndefined();
  });

  it.each([
    ['a line that is not there', ['a', 'x', '...'], 'x'],
    ['a beginning that is not one', ['b', '...'], 'b'],
    ['an end that is not one', ['...', 'c'], 'c'],
    ['lines in another order', ['...', 'c', '...', 'b', '...'], 'b'],
    ['lines with others between them', ['...', 'b', 'c', '...'], 'c'],
    ['lines left out without a word', ['a', 'b'], 'a'],
    ['another time that is not of a training', ['...', '0.10 s'], '0.10 s'],
  ])('misses %s', (_, shown, missing) => {
    expect(lineMissing(shown, output)).toBe(missing);
  });
});
