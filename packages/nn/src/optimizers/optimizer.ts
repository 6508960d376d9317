/**
 * A rule that moves the parameters a little, given the gradient of the loss: plain data and a function.
 *
 * What it must remember from step to step is memory of the caller's, all +0 before the first step.
 */
export interface Optimizer {
  readonly name: string;
  /** How many numbers it must remember for so many parameters. */
  memorySize(parameterCount: number): number;
  /** Changes theta and memory in place. All arrays stay the caller's. */
  update(theta: Float64Array, gradient: Float64Array, memory: Float64Array): void;
}

/** @throws {RangeError} if a rate is not a finite number within (0, limit) */
export function checkRate(
  caller: string,
  name: string,
  rate: number,
  limit: number = Infinity,
): void {
  if (!(Number.isFinite(rate) && rate > 0 && rate < limit)) {
    throw new RangeError(
      `${caller}: bad ${name}: got ${rate}; it must be a number ${limit === Infinity ? 'greater than 0' : `between 0 and ${limit}`}`,
    );
  }
}
