import type { Matrix } from './matrix.ts';

/** @throws {RangeError} if an element is NaN or infinite; the message says which is the first */
export function checkFinite(caller: string, name: string, a: Matrix): void {
  const at = a.data.findIndex((value) => !Number.isFinite(value));
  if (at !== -1) {
    throw new RangeError(
      `${caller}: ${name} is not finite: it holds ${a.data[at]} in row ${Math.floor(at / a.cols)}, column ${at % a.cols}; every value must be finite`,
    );
  }
}
