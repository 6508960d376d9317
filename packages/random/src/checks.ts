/** @throws {RangeError} if low > high, or low, high or their distance is not finite */
export function checkBounds(caller: string, low: number, high: number): void {
  // The distance is finite only if both ends are.
  if (!Number.isFinite(high - low) || low > high) {
    throw new RangeError(
      `${caller}: bad bounds: got ${low} and ${high}; low, high and high - low must be finite, and low at most high`,
    );
  }
}

/** @throws {RangeError} if one of them is not finite, or the standard deviation is negative */
export function checkNormal(caller: string, mean: number, standardDeviation: number): void {
  if (!Number.isFinite(mean) || !Number.isFinite(standardDeviation) || standardDeviation < 0) {
    throw new RangeError(
      `${caller}: bad parameters: got mean ${mean}, standard deviation ${standardDeviation}; both must be finite, and the standard deviation at least 0`,
    );
  }
}

/** @throws {RangeError} if low or high is not a safe integer, or high - low is not one of at least 1 */
export function checkRange(caller: string, low: number, high: number): void {
  const whole = Number.isSafeInteger(low) && Number.isSafeInteger(high);
  if (!whole || !Number.isSafeInteger(high - low) || low >= high) {
    throw new RangeError(
      `${caller}: bad range: got ${low} to ${high}; both must be safe integers, and high above low by 1 to 2^53 - 1`,
    );
  }
}
