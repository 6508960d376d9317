import type { Column, TrainingRun } from '@retrace/lesson';
import { zeros } from '@retrace/linalg';

/** One side of a plane: a column of x, and from where to where it goes. */
export interface Side {
  readonly index: number;
  readonly column: Column;
  readonly from: number;
  readonly to: number;
}

/** The answers to a grid of points, row by row from below, and the rectangle that its cells fill. */
export interface Grid {
  readonly values: number[];
  readonly width: number;
  readonly height: number;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** How many cells a side has, the two among them that lie beyond either end. */
const cells = 52;

/**
 * What the network, as it was at an epoch, answers in the middle of each cell of a plane. A column of
 * x that is on neither side stays as it is in the first sample.
 *
 * The grid reaches beyond the plane, so that where it ends, and its contours close, is out of sight.
 */
export function surfaceGrid(run: TrainingRun, epoch: number, across: Side, up: Side): Grid {
  const { x } = run.data;
  const [columns, rows] = [beyond(across), beyond(up)];
  const points = zeros(cells * cells, x.cols);
  for (let i = 0; i < points.rows; i++) {
    points.data.set(x.data.subarray(0, x.cols), i * x.cols);
    points.data[i * x.cols + across.index] = columns.at(i % cells);
    points.data[i * x.cols + up.index] = rows.at(Math.floor(i / cells));
  }
  return {
    values: [...run.predict(points, epoch).data],
    width: cells,
    height: cells,
    x1: columns.from,
    x2: columns.to,
    y1: rows.from,
    y2: rows.to,
  };
}

function beyond({ from, to }: Side): { from: number; to: number; at: (cell: number) => number } {
  const size = (to - from) / (cells - 4);
  const start = from - 2 * size;
  return { from: start, to: to + 2 * size, at: (cell) => start + (cell + 0.5) * size };
}
