import { describe, expect, it } from 'vitest';
import { UsageError } from './command-error.ts';
import { parseOptions, wholeNumber } from './options.ts';

const options = { seed: { type: 'string' }, json: { type: 'boolean' } } as const;

describe('parseOptions(args, options)', () => {
  it('tells options from names, in any order', () => {
    const { values, positionals } = parseOptions(['--seed=7', 'xor', '--json'], options);
    expect({ ...values }).toEqual({ seed: '7', json: true });
    expect(positionals).toEqual(['xor']);
  });

  it('takes -1 for the value of the option before it, and lets dashes at the beginning be', () => {
    expect(parseOptions(['--', '--seed', '-1'], options).values.seed).toBe('-1');
  });

  it.each([
    [['--sed', '1'], "Unknown option '--sed'; the options are --seed, --json, --help"],
    [
      ['--seed'],
      "Option '--seed <value>' argument missing; the options are --seed, --json, --help",
    ],
    [['--json', '--json'], '--json is there twice; once is enough'],
  ])('refuses %j', (args, message) => {
    expect(() => parseOptions(args, options)).toThrow(new UsageError(message));
  });
});

describe('an error about options', () => {
  /** What a person reads in Chinese. */
  function refused(...args: readonly string[]): string | undefined {
    try {
      wholeNumber('seed', parseOptions(args, options).values.seed, 0, 10);
    } catch (error) {
      return error instanceof UsageError ? error.says.zh : undefined;
    }
    return undefined;
  }

  it('is there in Chinese', () => {
    const known = '可用的选项：--seed, --json, --help';
    expect(refused('--sed', '1')).toBe(`没有选项 '--sed'；${known}`);
    expect(refused('--seed')).toBe(`选项 '--seed <value>' 用法不对；${known}`);
    expect(refused('--json', '--json')).toBe('--json 出现了两次；写一次就够');
    expect(refused('--seed', 'x')).toBe("--seed 是 'x'；应为 0 到 10 的整数");
  });
});

describe('wholeNumber(option, text, least, most)', () => {
  it('reads plain digits, and gives nothing for nothing', () => {
    expect(wholeNumber('seed', '007', 0, 10)).toBe(7);
    expect(wholeNumber('seed', undefined, 0, 10)).toBeUndefined();
  });

  it.each(['', '11', '-1', '1.5', '1e1', '0x1', '٣', ' 1'])('refuses %j', (text) => {
    expect(() => wholeNumber('seed', text, 0, 10)).toThrow(
      new UsageError(`--seed is '${text}'; it must be a whole number from 0 to 10`),
    );
  });
});
