import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  acos,
  asin,
  atan,
  cbrt,
  cos,
  cosh,
  exp,
  exp2,
  expm1,
  hypot,
  log,
  log10,
  log1p,
  log2,
  pow,
  sigmoid,
  sin,
  sinh,
  tan,
  tanh,
} from './index.ts';
import { argumentsFor, pairsFor } from './soak-arguments.ts';
import { type Random, xorshift } from './xorshift.ts';

const PYTHON = '/usr/bin/python3';
const REFERENCE = fileURLToPath(new URL('../vectors/reference.py', import.meta.url));
const BATCH = 250_000;

const single = {
  acos,
  asin,
  atan,
  cbrt,
  cos,
  cosh,
  exp,
  exp2,
  expm1,
  log,
  log10,
  log1p,
  log2,
  sigmoid,
  sin,
  sinh,
  tan,
  tanh,
};
const pairwise = { pow, hypot };

const [count = 1_000_000, seed = 1] = process.argv.slice(2).map(Number);

if (spawnSync(PYTHON, ['-c', 'import gmpy2']).status !== 0) {
  process.stderr.write(
    `soak: no MPFR: ${PYTHON} with gmpy2 was not found; on Debian: apt install python3-gmpy2\n`,
  );
  process.exit(1);
}

process.stdout.write(`${count} arguments for each function, seed ${seed}, against MPFR\n\n`);
const random = xorshift(seed);
let differences = 0;
for (const [name, f] of Object.entries(single)) differences += soak(name, count, argumentsFor, f);
for (const [name, f] of Object.entries(pairwise)) differences += soak(name, count, pairsFor, f);
process.exit(differences === 0 ? 0 : 1);

/** Compares `total` results, prints a line, and returns how many differ. */
function soak(
  name: string,
  total: number,
  draw: (name: string, length: number, random: Random) => Float64Array,
  f: (x: number, y: number) => number,
): number {
  let done = 0;
  let wrong = 0;
  while (done < total) {
    const xs = draw(name, Math.min(BATCH, total - done), random);
    const truth = mpfr(name, xs);
    const width = xs.length / truth.length;
    for (let i = 0; i < truth.length; i++) {
      const ours = f(xs[width * i], xs[width * i + 1]);
      if (Object.is(ours, truth[i])) continue;
      const given = xs.subarray(width * i, width * i + width).join(', ');
      if (wrong++ < 10) process.stdout.write(`${name}(${given}) = ${ours}, MPFR: ${truth[i]}\n`);
    }
    done += truth.length;
  }
  process.stdout.write(
    `${name.padEnd(8)} ${String(done).padStart(10)} compared, ${wrong} differ\n`,
  );
  return wrong;
}

function mpfr(name: string, xs: Float64Array): Float64Array {
  const input = new Uint8Array(xs.buffer, xs.byteOffset, xs.byteLength);
  const answer = spawnSync(PYTHON, [REFERENCE, name], { input, maxBuffer: 1_073_741_824 });
  if (answer.status !== 0)
    throw new Error(`soak: ${REFERENCE} failed: ${answer.stderr.toString()}`);
  return new Float64Array(Uint8Array.from(answer.stdout).buffer);
}
