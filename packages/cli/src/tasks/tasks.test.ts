import { capture } from '@retrace/terminal';
import { describe, expect, it } from 'vitest';
import { andReproduce } from './tasks.ts';

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
    expect(await capture(command, '', { isTTY: true })).toEqual({
      code: 0,
      stdout: '\ncoloured: true',
      stderr: '  running every article ...\r\u001B[2K',
    });
  });
});
