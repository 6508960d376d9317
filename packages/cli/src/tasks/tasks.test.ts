import { capture } from '@retrace/terminal';
import { describe, expect, it } from 'vitest';
import { thenReproduce } from './tasks.ts';

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
      const command = thenReproduce(
        (args) => {
          done.push(`test ${args.join(' ')}`);
          return tests;
        },
        () => {
          done.push('reproduce');
          return reproduced;
        },
      );
      expect(await capture(command, '--filter nn')).toEqual({ code, stdout: '\n', stderr: '' });
      expect(done).toEqual(['test --filter nn', 'reproduce']);
    },
  );
});
