import { describe, expect, it } from 'vitest';
import { thinned } from './thinned.ts';

/** A loss that falls, but for one spike. */
const losses = Float64Array.from({ length: 60_001 }, (_, i) => (i === 777 ? 9 : 1 / (i + 1)));

describe('thinned(losses, scale)', () => {
  it.each(['linear', 'log'] as const)('keeps the ends and a spike on a %s scale', (scale) => {
    const epochs = thinned(losses, scale);
    expect(epochs[0]).toBe(scale === 'log' ? 1 : 0);
    expect(epochs.at(-1)).toBe(60_000);
    expect(epochs).toContain(777);
    expect(epochs.length).toBeLessThan(700);
  });

  it.each(['linear', 'log'] as const)('goes forward only, on a %s scale', (scale) => {
    const epochs = thinned(losses, scale);
    expect(epochs.every((epoch, i) => i === 0 || epoch > epochs[i - 1])).toBe(true);
  });

  it('keeps every epoch of a short training', () => {
    expect(thinned(losses.subarray(0, 5), 'linear')).toEqual([0, 1, 2, 3, 4]);
    expect(thinned(losses.subarray(0, 1), 'linear')).toEqual([0]);
    expect(thinned(losses.subarray(0, 2), 'log')).toEqual([1]);
  });
});
