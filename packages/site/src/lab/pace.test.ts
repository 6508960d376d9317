import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paced } from './pace.ts';

describe('paced(from, epochs, elapsed)', () => {
  it('begins where it is, and ends with the last epoch', () => {
    expect(paced(0, 60_000, 0)).toBe(0);
    expect(paced(500, 60_000, 0)).toBe(500);
    expect(paced(0, 60_000, 15_000)).toBe(60_000);
    expect(paced(0, 10, 15_000)).toBe(10);
  });

  it('gives the early epochs of a long run most of the time', () => {
    expect(paced(0, 60_000, 7500)).toBeLessThan(300);
    expect(paced(0, 10, 7500)).toBe(5);
  });

  it('never goes back, and never beyond the end', () => {
    const epochs = fc.integer({ min: 1, max: 1_000_000 });
    const time = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(epochs, fc.nat(), time, time, (last, seed, a, b) => {
        const from = seed % (last + 1);
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((t) => paced(from, last, t));
        expect(early).toBeGreaterThanOrEqual(from);
        expect(late).toBeGreaterThanOrEqual(early);
        expect(late).toBeLessThanOrEqual(last);
        expect(paced(from, last, 15_000)).toBe(last);
      }),
    );
  });
});
