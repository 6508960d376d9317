import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Start } from './trainings.ts';

/** What a program in a process of its own says. */
interface Answer {
  /** Of processor time, without starting. */
  readonly nanoseconds: number;
  readonly values: number[];
}

/** Trains in a process of its own, and gives theta; the time is that of one repetition. */
export type Outside = (start: Start, epochs: number, repetitions: number) => Answer;

/** `trainings.cpp`, compiled with -O2; undefined where no compiler is found. */
export function cPlusPlus(): Outside | undefined {
  const program = compiled('trainings');
  return program === undefined ? undefined : outside(program, []);
}

/** Tries the seeds below a count in a process of its own, and gives those that it found. */
export type OutsideSearch = (name: string, count: number) => Answer;

/** `seeds.cpp`, likewise; the time is that of all of them. */
export function cPlusPlusSearch(): OutsideSearch | undefined {
  const program = compiled('seeds');
  return program === undefined ? undefined : (name, count) => ask(program, [name, String(count)]);
}

/** Multiplies the matrices of `products.cpp` in a process of its own, and gives the product. */
export type OutsideProduct = (n: number, repetitions: number) => Answer;

/** `products.cpp`, likewise; the time is that of one product. */
export function cPlusPlusProduct(): OutsideProduct | undefined {
  const program = compiled('products');
  if (program === undefined) return undefined;
  return (n, repetitions) => ask(program, [String(n), String(repetitions)]);
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
    const input = [...numbers.map(({ length }) => length), ...numbers.flatMap((part) => [...part])];
    return ask(command, [...first, name, String(epochs), String(repetitions)], input.join(' '));
  };
}

/** What a program prints: a line with a time, and a line of numbers. */
function ask(command: string, args: readonly string[], input = ''): Answer {
  const { stdout, stderr } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 268_435_456,
    // One thread, as all others have.
    env: { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' },
  });
  const [time, values] = stdout.split('\n');
  if (values === undefined) throw new Error(`${command}: ${stderr}`);
  const text = values.trim();
  return { nanoseconds: Number(time), values: text === '' ? [] : text.split(' ').map(Number) };
}
