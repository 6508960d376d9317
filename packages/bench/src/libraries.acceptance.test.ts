import { describe, expect, it } from 'vitest';
import { libraries } from './algebra.ts';
import { contests } from './trainings.ts';

const all = await libraries();

describe('the libraries', () => {
  it('are installed', () => {
    expect(all.map(({ name }) => name)).toEqual([
      'numeric',
      'ml-matrix',
      'numpy-ts',
      'stdlib',
      'tfjs',
      'brain.js',
    ]);
  });

  it('have a network of the kind of the classifier, all of them', () => {
    expect(all.filter(({ fits }) => !fits(contests[2].network))).toEqual([]);
  });

  describe.each(all)('$name', ({ fits, train, float32 }) => {
    it.each(contests.filter(({ network }) => fits(network)))(
      '$title: is at nearly our parameters after 20 epochs',
      ({ network, ours: our }) => {
        const end = train(network, 20);
        const ours = our(false, 20)();
        expect(end).toHaveLength(ours.length);
        const worst = Math.max(...end.map((value, i) => Math.abs(value - ours[i])));
        expect(worst).toBeLessThan(float32 ? 1e-4 : 1e-12);
      },
    );
  });
});
