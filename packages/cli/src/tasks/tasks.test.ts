import { capture } from '@retrace/terminal';
import { describe, expect, it } from 'vitest';
import { thenReproduce } from './tasks.ts';

describe('pnpm test', () => {
  it.each([0, 1, 130])(
    'ends with what is reproduced, where the tests end with %d',
    async (code) => {
      const typed: string[] = [];
      const runTests = (args: readonly string[]): number => {
        typed.push(...args);
        return code;
      };
      const { stdout, ...ended } = await capture(thenReproduce(runTests), '--filter nn');
      expect(ended).toEqual({ code, stderr: '' });
      expect(typed).toEqual(['--filter', 'nn']);
      expect(stdout).toMatch(/^\nReproduced\n[^]*\n✓ \d+ articles: [^]* golden\s+files match\n$/);
    },
  );
});
