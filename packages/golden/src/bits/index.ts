import { afterAll, expect } from 'vitest';
import type { Numbers } from './bits.ts';
import { endFile, matchBits } from './to-match-bits.ts';

export type { Numbers } from './bits.ts';

declare module 'vitest' {
  interface Matchers<T> {
    /**
     * Holds numbers to every bit of their record: a number, a list, a typed array, a matrix, or an object
     * of these. It never writes; `npx retrace-golden record --reason "why"` does.
     *
     * @param name Of the record, in this test file.
     * @param options.folder Where the golden file is, as seen from the test file; beside it when left out.
     */
    toMatchBits(
      ...args: T extends Numbers
        ? [name: string, options?: { readonly folder?: string }]
        : [only: 'numbers can match bits', never]
    ): void;
  }
}

// Whoever imports from here, or has it among vitest's setupFiles, has expect(numbers).toMatchBits('name').
expect.extend({
  toMatchBits(received: unknown, name: string, { folder = '.' }: { folder?: string } = {}) {
    return matchBits(this, received, name, folder);
  },
});

// oxlint-disable-next-line eslint/no-empty-pattern -- vitest reads here which fixtures are wanted: none
afterAll(({}, { file }) => {
  const tests = testsIn(file);
  const isWhole = tests.every(({ result }) => result?.state === 'pass');
  endFile({ test: file.filepath, isWhole }, (text) => process.stdout.write(text));
});

interface Task {
  readonly tasks?: readonly Task[];
  readonly result?: { readonly state: string } | undefined;
}

/** The tests of a file, wherever they are nested. */
function testsIn({ tasks = [] }: Task): Task[] {
  return tasks.flatMap((task) => (task.tasks ? testsIn(task) : [task]));
}
