import { describe, expect, it } from 'vitest';
import { capture } from './capture.ts';
import { type Command, withHelp } from './command.ts';
import { CommandError, UsageError } from './command-error.ts';

const throwing = (error: Error): Command => {
  return () => {
    throw error;
  };
};

describe('a command', () => {
  it('gives what it wrote and its exit code, now or later', async () => {
    const command: Command = (args, { stdout, stderr }) => {
      stdout.write(args.join('+'));
      stderr.write('!');
      return 1;
    };
    const expected = { code: 1, stdout: 'a+b', stderr: '!' };
    expect(await capture(command, 'a  b ')).toEqual(expected);
    expect(await capture(async (...typed) => command(...typed), 'a b')).toEqual(expected);
  });

  it.each<[string, Error, number, string]>([
    ['what was typed', new UsageError('no such thing'), 2, 'no such thing'],
    ['what it works on', new CommandError('broken', 1), 1, 'broken'],
    [
      'a file, by the system',
      Object.assign(new Error('ENOENT: no such file'), { syscall: 'open' }),
      2,
      'ENOENT: no such file',
    ],
  ])('that throws an error about %s tells it in a line', async (_, error, code, message) => {
    const told = { code, stdout: '', stderr: `test: ${message}\n` };
    expect(await capture(throwing(error), '')).toEqual(told);
    expect(await capture(async (...typed) => throwing(error)(...typed), '')).toEqual(told);
  });

  it('that throws an error in two languages tells it in the one that was asked for', async () => {
    const command = throwing(new UsageError({ en: 'no', zh: '不行' }));
    const told = async (line: string, env?: Record<string, string>): Promise<string> =>
      (await capture(command, line, { env })).stderr;
    expect(await told('')).toBe('test: no\n');
    expect(await told('--lang zh')).toBe('test: 不行\n');
    expect(await told('', { LANG: 'zh_CN.UTF-8' })).toBe('test: 不行\n');
    expect(await told('--lang fr', { LANG: 'zh_CN.UTF-8' })).toBe('test: 不行\n');
  });

  it('that throws anything else has a bug, which is thrown on', async () => {
    await expect(capture(throwing(new TypeError('a bug')), '')).rejects.toThrow('a bug');
  });
});

describe('withHelp(help, command)', () => {
  const command = withHelp('how to\n', () => 1);

  it.each(['--help', '-h', 'help', 'xor --help'])('prints help for `%s`', async (line) => {
    expect(await capture(command, line)).toEqual({ code: 0, stdout: 'how to\n', stderr: '' });
  });

  it('speaks the language that was asked for', async () => {
    const both = withHelp({ en: 'how to\n', zh: '用法\n' }, () => 1);
    expect((await capture(both, '--help')).stdout).toBe('how to\n');
    expect((await capture(both, '--help --lang zh')).stdout).toBe('用法\n');
  });

  it('runs the command for anything else', async () => {
    expect(await capture(command, 'xor help')).toEqual({ code: 1, stdout: '', stderr: '' });
  });
});

describe('UsageError', () => {
  it('is one line without what a terminal would act on, and has an end', () => {
    expect(new UsageError('a\nb\u001B[31m\u202Ec').message).toBe('a?b?[31m?c');
    expect(new UsageError('x'.repeat(500)).message).toBe(`${'x'.repeat(400)} ...`);
  });

  it('puts what an option does below it where a terminal is too narrow for both', async () => {
    const long = withHelp(
      '  --all   everything\n  --json  one report that\n          machines read\n',
      () => 1,
    );
    const { stdout } = await capture(long, '--help', { isTTY: true, columns: 30 });
    expect(stdout).toBe(
      '  --all   everything\n  --json\n      one report that machines\n        read\n',
    );
    expect((await capture(long, '--help', { isTTY: true, columns: 80 })).stdout).toContain(
      'that\n   ',
    );
  });
});
