import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const python = '/usr/bin/python3'; // Debian's, which finds Debian's python3-gmpy2
const reference = fileURLToPath(
  new URL('../../../elementary/vectors/reference.py', import.meta.url),
);

/** The function at every x, correctly rounded by MPFR. */
export function askMpfr(name: string, x: Float64Array): Float64Array {
  const results = run([reference, name], new Uint8Array(x.buffer));
  return new Float64Array(Uint8Array.from(results).buffer);
}

/**
 * The function, pow or hypot, at every pair (x_i, y_i).
 *
 * Where 1 or -1 is raised to an infinity or NaN, IEEE-754 says 1 and ECMAScript NaN.
 */
export function askMpfrOfPairs(name: string, x: Float64Array, y: Float64Array): Float64Array {
  const pairs = new Float64Array(2 * x.length).map((_, i) => (i % 2 === 0 ? x : y)[i >> 1]);
  return askMpfr(name, pairs).map((result, i) =>
    name === 'pow' && Math.abs(x[i]) === 1 && !Number.isFinite(y[i]) ? NaN : result,
  );
}

export function mpfrVersion(): string {
  return run(['-c', 'import gmpy2; print(gmpy2.mpfr_version())']).toString('utf8').trim();
}

/** @throws {Error} if there is no such Python, or no gmpy2 for it */
function run(args: readonly string[], input: Uint8Array = new Uint8Array()): Buffer {
  const { error, status, stdout, stderr } = spawnSync(python, args, { input, maxBuffer: Infinity });
  if (error) throw error;
  if (status !== 0) throw new Error(`mpfr: ${python} failed: ${stderr.toString('utf8')}`);
  return stdout;
}
