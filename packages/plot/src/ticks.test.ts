import { describe, expect, it } from 'vitest';
import { linearTicks, logTicks } from './ticks.ts';

describe('linearTicks(least, most)', () => {
  it.each([
    [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 300, [0, 50, 100, 150, 200, 250, 300]],
    [-0.72, 1.32, [-1, -0.5, 0, 0.5, 1, 1.5]],
    [0.1, 0.3, [0.1, 0.15, 0.2, 0.25, 0.3]],
    [57, 75, [55, 60, 65, 70, 75]],
    [0, 0.0003, [0, 0.00005, 0.0001, 0.00015, 0.0002, 0.00025, 0.0003]],
    [5, 5, [5, 5.2, 5.4, 5.6, 5.8, 6]],
  ])('from %d to %d are round numbers around them', (least, most, ticks) => {
    expect(linearTicks(least, most)).toEqual(ticks);
  });

  it('are as few as is asked for', () => {
    expect(linearTicks(0, 60, 3)).toEqual([0, 20, 40, 60]);
  });
});

describe('logTicks(least, most)', () => {
  it.each([
    [0.0065, 0.49, [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5]],
    [1, 60_000, [1, 10, 100, 1000, 10_000, 100_000]],
    [0.00003, 0.3, [0.00001, 0.0001, 0.001, 0.01, 0.1, 1]],
    [5, 5, [5]],
  ])(
    'from %d to %d are powers of ten, with 2 and 5 between where those are few',
    (least, most, ticks) => {
      expect(logTicks(least, most)).toEqual(ticks);
    },
  );
});
