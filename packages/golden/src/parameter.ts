import type { Matrix } from '@retrace/linalg';
import { digest } from './digest.ts';

/**
 * As many numbers of one parameter as are kept one by one: a 16x16 matrix can still be read. At some
 * 20 bytes per number and 8 to 17 checkpoints it takes up to 90 kB; what is larger takes 1 kB per
 * checkpoint, however large it is.
 */
export const mostNumbers = 256;

/** A parameter in a golden file: a row as a list, a matrix as a list of rows, a large one by its digest. */
export type GoldenParameter = readonly number[] | readonly (readonly number[])[] | LargeParameter;

/** What is kept of a parameter of more than 256 numbers. */
export interface LargeParameter {
  /** Over all its numbers, row by row. */
  readonly digest: string;
  /** Some of them, each behind its place in that order. */
  readonly samples: readonly (readonly [index: number, value: number])[];
  /** [length], or [rows, cols]. */
  readonly shape: readonly number[];
}

/** @param isRow Whether it has one dimension, and so is a list instead of a list of one row */
export function goldenParameter({ data, rows, cols }: Matrix, isRow: boolean): GoldenParameter {
  if (data.length > mostNumbers) {
    return {
      digest: digest(data),
      samples: sampleIndices(data.length).map((i) => [i, data[i]] as const),
      shape: isRow ? [cols] : [rows, cols],
    };
  }
  if (isRow) return [...data];
  return Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]);
}

/** Whether it has one dimension, such as b. */
export function isList(parameter: GoldenParameter): boolean {
  return isLarge(parameter) ? parameter.shape.length === 1 : typeof parameter[0] === 'number';
}

/** Nine places from the first to the last, evenly spaced: floor(k (n - 1) / 8) for k = 0 ... 8. */
export function sampleIndices(n: number): number[] {
  return Array.from({ length: 9 }, (_, k) => Math.floor((k * (n - 1)) / 8));
}

type Placed = readonly [place: string, value: number];

/** The numbers that are kept of a parameter, each behind its place: `[0][2]` in a matrix, `[2]` in a row. */
export function numbersOf(parameter: GoldenParameter): Placed[] {
  if (isLarge(parameter)) {
    const { samples, shape } = parameter;
    const cols = shape[shape.length - 1];
    return samples.map(([index, value]) => [
      shape.length === 1 ? `[${index}]` : `[${Math.floor(index / cols)}][${index % cols}]`,
      value,
    ]);
  }
  return parameter.flatMap((row, i): Placed[] =>
    typeof row === 'number' ? [[`[${i}]`, row]] : row.map((value, j) => [`[${i}][${j}]`, value]),
  );
}

/** `3x4` for a matrix, `4` for a row. */
export function shapeOf(parameter: GoldenParameter): string {
  if (isLarge(parameter)) return parameter.shape.join('x');
  const [first] = parameter;
  return typeof first === 'object' ? `${parameter.length}x${first.length}` : `${parameter.length}`;
}

export function isLarge(parameter: GoldenParameter): parameter is LargeParameter {
  return !Array.isArray(parameter);
}
