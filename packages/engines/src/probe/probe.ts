import { partner, probeArguments } from './arguments.ts';
import { digest } from './digest.ts';
import type { Finding } from './finding.ts';
import { arithmetic, ours, theEngines } from './functions.ts';
import { beginning, finalParameters, trainings } from './trainings.ts';

/** How many arguments; a multiple of 4, so that each has its partner among them. */
export const ALL_ARGUMENTS = 1_000_000;
/** The first of them, over which every engine finds what an emulated one has the time for. */
export const FIRST_ARGUMENTS = 50_000;

/** For how many products of a sample and a parameter the readable code is asked beside the compiled one. */
const ALL_PRODUCTS = 50_000_000;

/**
 * How far a training is taken, in the same measure: to its end, but for those over a thousand images. With
 * fewer than the first arguments, it is less in proportion.
 */
const LONGEST = 2_000_000_000;

/**
 * All that an engine is asked.
 *
 * @throws {Error} if a compiled training has other bits than the readable code
 */
export function* probe(n: number): Generator<Finding, void, void> {
  yield* functionFindings(n);
  yield* trainingFindings(n);
}

/** Of each function, over n arguments and over the first of them. */
export function* functionFindings(n: number): Generator<Finding, void, void> {
  const x = probeArguments(n);
  const results = new Float64Array(n);
  yield* findings('arguments', x);
  for (const { name, f } of [...arithmetic, ...ours, ...theEngines]) {
    for (let i = 0; i < n; i++) results[i] = f(x[i], x[partner(i)]);
    yield* findings(name, results);
  }
}

function* trainingFindings(n: number): Generator<Finding, void, void> {
  const longest = LONGEST * Math.min(1, n / FIRST_ARGUMENTS);
  for (const { name, program } of trainings) {
    const first = beginning(program, ALL_PRODUCTS * (n / ALL_ARGUMENTS));
    if (digest(finalParameters(first)) !== digest(finalParameters(first, { interpret: true }))) {
      throw new Error(
        `probe: ${name}: the compiled training has other bits than the readable code`,
      );
    }
    const parameters = finalParameters(beginning(program, longest));
    yield { name, count: parameters.length, sha256: digest(parameters) };
  }
}

/** SHA-256 over all the results, and over the first of them. */
export function* findings(name: string, values: Float64Array): Generator<Finding, void, void> {
  for (const count of new Set([Math.min(FIRST_ARGUMENTS, values.length), values.length])) {
    yield { name, count, sha256: digest(values.subarray(0, count)) };
  }
}
