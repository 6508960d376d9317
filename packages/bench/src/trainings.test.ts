import { describe, expect, it } from 'vitest';
import { contests } from './trainings.ts';
import { withMlMatrix } from './with-ml-matrix.ts';
import { withNumeric } from './with-numeric.ts';

describe('the programs that are timed', () => {
  it.each(contests)('$name ends at the same parameters in all libraries', ({ ours, others }) => {
    const theta = ours();
    for (const library of [withNumeric, withMlMatrix]) {
      // Not to the bit: the libraries take their exponential from the engine.
      others(library).forEach((value, i) => expect(value).toBeCloseTo(theta[i], 9));
    }
  });
});
