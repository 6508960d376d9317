import { describe, expect, it } from 'vitest';
import { chanceOf } from './chance.ts';

describe('chanceOf(misses, numbers)', () => {
  it('is 3 over the third nearest on a line', () => {
    const line = Array.from({ length: 400 }, (_, i) => 100 * (i + 1));
    expect(chanceOf(line, 4)).toBeCloseTo(3 / 300, 4);
  });

  it('is less in a plane, where those further away are many more', () => {
    const plane = Array.from({ length: 400 }, (_, i) => 100 * Math.sqrt(i + 1));
    expect(chanceOf(plane, 4)).toBeLessThan(1e-3);
    expect(chanceOf(plane, 1)).toBeGreaterThan(1e-2);
  });

  it('is large where the nearest are close by', () => {
    expect(chanceOf([2, 3, 4, 5, 6, 7, 8, 9], 4)).toBeGreaterThan(0.2);
  });

  it.each([
    ['nothing else', [], 0],
    ['two others', [50, 100], 2 / 50],
    ['what agrees', [0, 0.5, 1], 0],
  ])('knows what to make of %s', (_, misses, expected) => {
    expect(chanceOf(misses, 4)).toBe(expected);
  });
});
