import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Start } from './trainings.ts';

/** Trains in a process of its own, and says how long that took there, without starting. */
export type Outside = (start: Start, epochs: number, repetitions: number) => Outcome;

interface Outcome {
  /** Of processor time, for one repetition. */
  readonly nanoseconds: number;
  readonly theta: number[];
}

/** `trainings.cpp`, compiled with -O2; undefined where no compiler is found. */
export function cPlusPlus(): Outside | undefined {
  const program = join(mkdtempSync(join(tmpdir(), 'retrace-bench-')), 'trainings');
  const source = fileURLToPath(new URL('trainings.cpp', import.meta.url));
  for (const compiler of ['c++', 'g++', 'clang++']) {
    const { status } = spawnSync(compiler, ['-O2', '-std=c++17', '-o', program, source]);
    if (status === 0) return outside(program, []);
  }
  return undefined;
}

/** `trainings.py`; undefined where no Python with NumPy is found. */
export function numpy(): Outside | undefined {
  const source = fileURLToPath(new URL('trainings.py', import.meta.url));
  for (const python of ['python3', '/usr/bin/python3', 'python']) {
    const { status } = spawnSync(python, ['-c', 'import numpy']);
    if (status === 0) return outside(python, [source]);
  }
  return undefined;
}

function outside(command: string, first: readonly string[]): Outside {
  return ({ name, x, t, theta }, epochs, repetitions) => {
    const numbers = [x.data, t.data, theta];
    const { stdout, stderr } = spawnSync(
      command,
      [...first, name, String(epochs), String(repetitions)],
      {
        input: [
          ...numbers.map(({ length }) => length),
          ...numbers.flatMap((part) => [...part]),
        ].join(' '),
        encoding: 'utf8',
        maxBuffer: 268_435_456,
        // One thread, as all others have.
        env: { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' },
      },
    );
    const [time, values] = stdout.split('\n');
    if (values === undefined) throw new Error(`${command}: ${stderr}`);
    return { nanoseconds: Number(time), theta: values.trim().split(' ').map(Number) };
  };
}
