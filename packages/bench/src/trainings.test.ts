import { describe, expect, it } from 'vitest';
import { cPlusPlus, numpy } from './outside.ts';
import { contests } from './trainings.ts';

const outsiders = [cPlusPlus(), numpy()].filter((program) => program !== undefined);

describe('the programs that are timed', () => {
  it.each(contests)('$title: compiled and readable have the same bits', ({ ours }) => {
    expect(ours(false)()).toEqual(ours(true)());
  });

  it.each(contests)('$title: C++ and NumPy end at nearly the same parameters', (contest) => {
    const { start, epochs, ours } = contest;
    const theta = [...ours(false)()];
    for (const outsider of outsiders) {
      const end = outsider(start, epochs, 1).theta;
      expect(end).toHaveLength(theta.length);
      // Not to the bit: they take the exponential from elsewhere, and NumPy adds in another order.
      const worst = Math.max(...end.map((value, i) => Math.abs(value - theta[i])));
      expect(worst).toBeLessThan(1e-9);
    }
  });
});
