import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pythonWitness } from './python-witness.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'witness-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program in the place of Python, which does what a shell script says. */
function python(script: string): { python: string; program: string } {
  const path = join(folder, 'python');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return { python: path, program: path };
}

describe('pythonWitness', () => {
  it('is content where all is equal', () => {
    expect(pythonWitness('xor', python('test "$3" = xor'))).toEqual({ status: 'equal', says: '' });
  });

  it('gives the line that says what differs', () => {
    expect(pythonWitness('xor', python('echo table; echo "xor  loss: file 1"; exit 1'))).toEqual({
      status: 'differs',
      says: 'xor  loss: file 1',
    });
  });

  it('gives the last line of an error', () => {
    expect(
      pythonWitness('xor', python('echo Traceback >&2; echo "ValueError: x" >&2; exit 1')),
    ).toEqual({
      status: 'differs',
      says: 'ValueError: x',
    });
  });

  it('was not run where it does not know the lesson', () => {
    expect(pythonWitness('new', python('echo "witness: unknown lesson: new" >&2; exit 2'))).toEqual(
      {
        status: 'not run',
        says: 'witness: unknown lesson: new',
      },
    );
  });

  it('was not run where there is no Python', () => {
    expect(pythonWitness('xor', { ...python(''), python: 'no-such-python' })).toEqual({
      status: 'not run',
      says: 'no-such-python is not installed',
    });
  });

  it('was not run where there is no witness', () => {
    expect(pythonWitness('xor', { program: join(folder, 'witness.py') })).toEqual({
      status: 'not run',
      says: 'golden/witness/witness.py is not there',
    });
  });

  it('differs where it was stopped', () => {
    expect(pythonWitness('xor', python('kill -9 $$'))).toEqual({
      status: 'differs',
      says: 'it was stopped: SIGKILL',
    });
  });
});
