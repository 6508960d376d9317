/** @throws {RangeError} if x and y are not equally long */
export function checkLengths(caller: string, x: Float64Array, y: Float64Array): void {
  if (x.length !== y.length) {
    throw new RangeError(
      `${caller}: lengths differ: x has ${x.length}, y has ${y.length}; y must be as long as x`,
    );
  }
}
