import { startRun, training } from '@retrace/lesson';
import { column, matrix } from '@retrace/linalg';
import { dense, given } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { plane } from './testing/programs.ts';
import { surfaceGrid } from './surface-grid.ts';

/** y = 10 a + b + 100 c, where c is 1 in all samples; not trained. */
const program = training({
  ...plane,
  data: {
    x: matrix([
      [0, 0, 1],
      [1, 1, 1],
    ]),
    t: column([0, 1]),
  },
  layers: [dense(3, 1, { bias: false })],
  initialize: given([{ W: column([10, 1, 100]) }]),
  names: {},
  pictures: [],
});
const a = { index: 0, column: { name: 'a', axisName: 'a', origin: undefined }, from: 0, to: 1 };
const b = { index: 1, column: { name: 'b', axisName: 'b', origin: undefined }, from: -2, to: 2 };

const gridAt = (epoch: number): ReturnType<typeof surfaceGrid> => {
  const run = startRun(program);
  return surfaceGrid(run, (points) => run.predict(points, epoch), a, b);
};

describe('surfaceGrid(run, predict, across, up)', () => {
  const { values, width, height, x1, x2, y1, y2 } = gridAt(0);

  it('asks the network in the middle of each cell, row by row from below', () => {
    expect(values).toHaveLength(width * height);
    for (const [row, col] of [
      [0, 0],
      [3, 17],
      [height - 1, width - 1],
    ]) {
      const x = x1 + ((col + 0.5) * (x2 - x1)) / width;
      const y = y1 + ((row + 0.5) * (y2 - y1)) / height;
      expect(values[row * width + col]).toBeCloseTo(10 * x + y + 100, 10);
    }
  });

  it('reaches a little beyond the plane on every side', () => {
    expect(x1).toBeLessThan(0);
    expect(x2).toBeGreaterThan(1);
    expect(y1).toBeLessThan(-2);
    expect(y2).toBeGreaterThan(2);
    expect(x2 - x1).toBeLessThan(1.1);
  });

  it('shows the network as it was at the epoch', () => {
    const later = gridAt(2).values;
    expect(later).not.toEqual(values);
  });
});
