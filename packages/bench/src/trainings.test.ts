import { describe, expect, it } from 'vitest';
import { cPlusPlus, numpy } from './outside.ts';
import { contests } from './trainings.ts';
import { withMlMatrix } from './with-ml-matrix.ts';
import { withNumeric } from './with-numeric.ts';

const outsiders = [cPlusPlus(), numpy()].filter((program) => program !== undefined);

describe('the programs that are timed', () => {
  it.each(contests)('$title: compiled and readable have the same bits', ({ ours }) => {
    expect(ours(false)()).toEqual(ours(true)());
  });

  it.each(contests)('$title: all others end at nearly the same parameters', (contest) => {
    const { start, epochs, ours, others } = contest;
    const ends = [
      ...outsiders.map((program) => program(start, epochs, 1).theta),
      ...[withNumeric, withMlMatrix].flatMap((library) =>
        others ? [others(library, epochs)] : [],
      ),
    ];
    const theta = [...ours(false)()];
    for (const end of ends) {
      expect(end).toHaveLength(theta.length);
      // Not to the bit: they take the exponential from elsewhere, and NumPy adds in another order.
      const worst = Math.max(...end.map((value, i) => Math.abs(value - theta[i])));
      expect(worst).toBeLessThan(1e-9);
    }
  });
});
