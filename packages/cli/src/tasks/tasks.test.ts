import { capture } from '@retrace/terminal';
import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { andReproduce, ended } from './tasks.ts';

describe('pnpm test', () => {
  it.each([
    { tests: 0, reproduced: 0, code: 0 },
    { tests: 0, reproduced: 1, code: 1 },
    { tests: 1, reproduced: 0, code: 1 },
    { tests: 130, reproduced: 1, code: 130 },
  ])(
    'ends with what is reproduced, however the tests end: $tests and $reproduced give $code',
    async ({ tests, reproduced, code }) => {
      const done: string[] = [];
      const command = andReproduce(
        async (args) => {
          await Promise.resolve();
          done.push(`test ${args.join(' ')}`);
          return tests;
        },
        async () => {
          done.push('reproduce');
          return { code: reproduced, text: 'a table\n' };
        },
      );
      const { stdout, ...rest } = await capture(command, 'nn --shard=1/3');
      expect(rest).toEqual({ code, stderr: '' });
      expect(stdout).toBe('\na table\n');
      expect(done).toEqual(['reproduce', 'test nn --shard=1/3']);
    },
  );

  it('says on a terminal what it waits for, and wipes it away', async () => {
    const command = andReproduce(
      () => Promise.resolve(0),
      (isColoured) => Promise.resolve({ code: 0, text: `coloured: ${isColoured}` }),
    );
    const written = (says: string): object => ({
      code: 0,
      stdout: '\ncoloured: true',
      stderr: `  ${says}\r\u001B[2K`,
    });
    expect(await capture(command, '', { isTTY: true })).toEqual(
      written('running every article ...'),
    );
    const env = { LANG: 'zh_CN.UTF-8' };
    expect(await capture(command, '', { isTTY: true, env })).toEqual(
      written('正在运行所有文章 ……'),
    );
  });

  it('shows nothing where Ctrl-C has ended both', async () => {
    const command = andReproduce(
      () => Promise.resolve(130),
      () => Promise.resolve({ code: 1, text: '' }),
    );
    expect(await capture(command, '')).toEqual({ code: 130, stdout: '', stderr: '' });
  });
});

describe('ended(child)', () => {
  it('waits for a process that Ctrl-C ends later, and no longer', async () => {
    const before = process.listenerCount('SIGINT');
    const late = 'process.stdin.on("end", () => process.exit(130)).resume()';
    const child = spawn(process.execPath, ['-e', late]);
    const code = ended(child);
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    child.stdin.end();
    expect(await code).toBe(130);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });

  it('gives 1 for one that was ended, or did not start', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const code = ended(child);
    child.kill('SIGKILL');
    expect(await code).toBe(1);
    expect(await ended(spawn('/nowhere/at/all'))).toBe(1);
  });
});
