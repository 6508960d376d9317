import { checkPositive, checkUnknown, deepFreeze } from '../named.ts';
import type { Penalty } from './penalty.ts';

/**
 * A penalty on large weights: factor · (S1 + S2 + ...), where each S is the sum of the squares of one
 * parameter, in the order of theta. Its derivative by w is (2 · factor) · w.
 *
 * What is often written as lambda / 2 is the factor here.
 *
 * @param options.parameters The names of those that are penalised; W alone when omitted.
 * @throws {RangeError} if factor is not greater than 0, no parameter is named, or an option is unknown
 */
export function l2(options: {
  readonly factor: number;
  readonly parameters?: readonly string[];
}): Penalty {
  const { factor, parameters = ['W'], ...unknown } = options;
  checkUnknown('l2', unknown, 'factor, parameters');
  checkPositive('l2', 'factor', factor);
  if (parameters.length === 0) {
    throw new RangeError(
      'l2: nothing to penalise: got no parameters; name at least one, such as W',
    );
  }
  return deepFreeze<Penalty>({
    name: 'l2',
    options: { factor, parameters: [...parameters] },
    parameters: [...parameters],
    value(theta, parts) {
      let sum = 0;
      for (const { name, start, end } of parts) {
        if (parameters.includes(name)) sum += sumOfSquares(theta, start, end);
      }
      return factor * sum;
    },
    addGradient({ theta, gradient, parts }) {
      const slope = 2 * factor;
      for (let p = 0; p < parts.length; p++) {
        const { name, frozen, start, end } = parts[p];
        if (frozen || !parameters.includes(name)) continue;
        for (let i = start; i < end; i++) gradient[i] += slope * theta[i];
      }
    },
  });
}

function sumOfSquares(theta: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += theta[i] * theta[i];
  return sum;
}
