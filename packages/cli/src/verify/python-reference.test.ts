import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pythonReference, type ReferenceResult } from './python-reference.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrace-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Asks a shell script in the place of Python of a lesson that trains `a` and `b`. */
function ask(script: string, ci = ''): Answer {
  const path = join(folder, 'python');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return english(pythonReference('xor', ['a', 'b'], { python: [path], program: path, ci }));
}

/** Prints a verdict on these programs. */
const says = (programs: object, lesson = 'xor'): string =>
  `echo table; echo '${JSON.stringify({ lesson, programs })}'`;

const equal = { status: 'equal' };

interface Answer {
  readonly status: ReferenceResult['status'];
  readonly says: string;
}

/** An answer in English. It is there in Chinese as well, but for what Python says, and where nothing is said. */
function english({ status, says: { en, zh } }: ReferenceResult): Answer {
  expect(fromPython.test(en) || /\p{Script=Han}/u.test(zh)).toBe(true);
  return { status, says: en };
}

const fromPython = /^$|^b: loss: file 1, reference 2$|^ValueError: x$/;

const isWindows = process.platform === 'win32';

describe.skipIf(isWindows)(
  'pythonReference (not on Windows: shell scripts stand in for it)',
  () => {
    it('is content where every program is equal', () => {
      expect(
        ask(`test "$3" = --json-verdict -a "$4" = xor && ${says({ a: equal, b: equal })}`),
      ).toEqual({ status: 'equal', says: '' });
    });

    it('says which program differs, and how', () => {
      const b = { status: 'differs', says: 'loss: file 1, reference 2' };
      expect(ask(`${says({ a: equal, b })}; exit 1`)).toEqual({
        status: 'differs',
        says: 'b: loss: file 1, reference 2',
      });
    });

    it('says how far it went where a training is too large for it', () => {
      const b = { status: 'partial', upTo: 2 };
      expect(ask(says({ a: equal, b }))).toEqual({ status: 'partial', says: 'b up to epoch 2' });
    });

    it.each([
      ['a program is left out', says({ a: equal }), 'b: it does not know this program'],
      ['it says nothing', 'exit 0', 'it ended without a verdict'],
      [
        'it speaks of another lesson',
        says({ a: equal, b: equal }, 'other'),
        'it ended without a verdict',
      ],
      ['it knows no program', says({}), 'it ended without a verdict'],
      [
        'something else is printed behind',
        `${says({ a: equal, b: equal })}; echo done`,
        'it ended without a verdict',
      ],
      ['it fails', 'echo Traceback >&2; echo "ValueError: x" >&2; exit 1', 'ValueError: x'],
      ['it is stopped', 'kill -9 $$', 'it was stopped: SIGKILL'],
    ])('is not silenced where %s', (_, script, said) => {
      expect(ask(script)).toEqual({ status: 'differs', says: said });
    });

    it('was not run where there is no Python, or no program', () => {
      const program = join(folder, 'reference.py');
      expect(english(pythonReference('xor', [], { program, ci: '' }))).toEqual({
        status: 'not run',
        says: 'golden/reference/reference.py is not there',
      });
    });

    it('differs where it was not run and nobody looks: in continuous integration', () => {
      const program = join(folder, 'reference.py');
      expect(english(pythonReference('xor', [], { program, ci: 'true' }))).toEqual({
        status: 'differs',
        says: 'it was not run: golden/reference/reference.py is not there',
      });
    });
  },
);
