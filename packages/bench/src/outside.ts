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
  const program = compiled('trainings');
  return program === undefined ? undefined : outside(program, []);
}

/** Tries the seeds below a count in a process of its own. */
export type OutsideSearch = (name: string, count: number) => OutsideFound;

interface OutsideFound {
  /** Of processor time, for all of them. */
  readonly nanoseconds: number;
  readonly found: number[];
}

/** `seeds.cpp`, likewise. */
export function cPlusPlusSearch(): OutsideSearch | undefined {
  const program = compiled('seeds');
  if (program === undefined) return undefined;
  return (name, count) => {
    const { stdout } = spawnSync(program, [name, String(count)], { encoding: 'utf8' });
    const [time, seeds] = stdout.split('\n');
    return { nanoseconds: Number(time), found: seeds.trim().split(' ').map(Number) };
  };
}

/** Multiplies the matrices of `products.cpp` in a process of its own. */
export type OutsideProduct = (n: number, repetitions: number) => OutsideMultiplied;

interface OutsideMultiplied {
  /** Of processor time, for one product. */
  readonly nanoseconds: number;
  readonly product: number[];
}

/** `products.cpp`, likewise. */
export function cPlusPlusProduct(): OutsideProduct | undefined {
  const program = compiled('products');
  if (program === undefined) return undefined;
  return (n, repetitions) => {
    const { stdout } = spawnSync(program, [String(n), String(repetitions)], {
      encoding: 'utf8',
      maxBuffer: 268_435_456,
    });
    const [time, values] = stdout.split('\n');
    return { nanoseconds: Number(time), product: values.trim().split(' ').map(Number) };
  };
}

function compiled(name: string): string | undefined {
  const program = join(mkdtempSync(join(tmpdir(), 'retrace-bench-')), name);
  const source = fileURLToPath(new URL(`${name}.cpp`, import.meta.url));
  for (const compiler of ['c++', 'g++', 'clang++']) {
    const { status } = spawnSync(compiler, ['-O2', '-std=c++17', '-o', program, source]);
    if (status === 0) return program;
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
