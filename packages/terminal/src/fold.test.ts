import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capture } from './capture.ts';
import { columnsOf } from './columns-of.ts';
import type { Command } from './command.ts';
import { fold } from './fold.ts';

describe('fold(text, width)', () => {
  it('breaks a line between words, and goes on two columns below its beginning', () => {
    expect(fold('  one two three\nfour', 9)).toBe('  one two\n    three\nfour');
    expect(fold('一个神经元，三个权重', 10)).toBe('一个神经\n  元，三个\n  权重');
  });

  it('goes on further to the left where there would be no room', () => {
    expect(fold(`${' '.repeat(10)}one two three`, 14)).toBe('    one two\n      three');
  });

  it('leaves alone what fits, colours counted as nothing, and what is written over', () => {
    const bold = '\u001B[1mone two\u001B[22m';
    expect(fold(bold, 7)).toBe(bold);
    expect(fold('\r  ████ 40 % of ten thousand', 10)).toBe('\r  ████ 40 % of ten thousand');
  });
});

describe('a command on a terminal', () => {
  const text = fc
    .array(
      fc.constantFrom('a', 'neuron', '网络', '。', '  ', '\n', '-0.2212', '\u001B[1m✓\u001B[22m'),
    )
    .map((words) => words.join(' '));
  const says =
    (said: string): Command =>
    (_, { stdout }) => {
      stdout.write(said);
      return 0;
    };

  it('writes no line that is wider, and loses nothing but spaces', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 20, max: 60 }), async (said, columns) => {
        const { stdout } = await capture(says(said), '', { isTTY: true, columns });
        expect(stdout.split('\n').filter((line) => columnsOf(line) > columns)).toEqual([]);
        expect(stdout.replaceAll(/\s/g, '')).toBe(said.replaceAll(/\s/g, ''));
      }),
    );
  });

  it('writes in a pipe what it says', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (said) => {
        expect((await capture(says(said), '', { columns: 20 })).stdout).toBe(said);
      }),
    );
  });
});
