import type { Matrix } from '@retrace/linalg';

/** The columns of x whose values differ. A column that is always 1 is a bias in disguise. */
export function varyingColumns({ data, cols }: Matrix): number[] {
  return Array.from({ length: cols }, (_, column) => column).filter((column) =>
    data.some((value, i) => i % cols === column && value !== data[column]),
  );
}
