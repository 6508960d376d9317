import { describe, expect, it } from 'vitest';
import { cPlusPlus, cPlusPlusProduct, cPlusPlusSearch, numpy } from './outside.ts';
import { products } from './products.ts';
import { searches } from './searches.ts';
import { contests } from './trainings.ts';

const outsiders = [cPlusPlus(), numpy()].filter((program) => program !== undefined);

describe('the programs that are timed', () => {
  it.each(contests)('$title: compiled and readable have the same bits', ({ ours, epochs }) => {
    const some = Math.ceil(epochs / 10);
    expect(ours(false, some)()).toEqual(ours(true, some)());
  });

  it.each(contests)('$title: C++ and NumPy end at nearly the same parameters', (contest) => {
    const { start, epochs, ours } = contest;
    const theta = [...ours(false)()];
    for (const outsider of outsiders) {
      const end = outsider(start, epochs, 1).values;
      expect(end).toHaveLength(theta.length);
      // Not to the bit: they take the exponential from elsewhere, and NumPy adds in another order.
      const worst = Math.max(...end.map((value, i) => Math.abs(value - theta[i])));
      expect(worst).toBeLessThan(1e-9);
    }
  });
});

const outsideSearches = [cPlusPlusSearch()].filter((program) => program !== undefined);

describe('the searches that are timed', () => {
  it.each(searches)('$name: C++ finds the same seeds', ({ name, count, ours }) => {
    const found = ours()(5 * count);
    expect(found.length).toBeGreaterThan(0);
    for (const outside of outsideSearches) expect(outside(name, 5 * count).values).toEqual(found);
  });
});

const outsideProducts = [cPlusPlusProduct()].filter((program) => program !== undefined);

describe('the products that are timed', () => {
  it.each(products.slice(0, 4))(
    '$n x $n: C++, packed and readable have the same bits',
    ({ n, ours }) => {
      const packed = [...ours(false).data];
      expect([...ours(true).data]).toEqual(packed);
      for (const outside of outsideProducts) expect(outside(n, 1).values).toEqual(packed);
    },
  );
});
