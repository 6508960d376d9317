import { describe, expect, it } from 'vitest';
import { among, type Helper } from './among.ts';
import type { Trial } from './puzzle.ts';

const trials = Array.from({ length: 7 }, (_, seed): Trial => ({ slips: [], seed, isUsual: true }));

describe('among(helpers, atOnce)', () => {
  it('gives each trial to one helper, and to each so many at a time', async () => {
    const given: (readonly Trial[])[] = [];
    const helper: Helper = async (some) => {
      given.push(some);
      return some.map(() => undefined);
    };
    let heard = 0;
    await among([helper, helper], 2)(
      trials,
      (outcomes) => (heard += outcomes.length),
      () => false,
    );
    expect(given.map(({ length }) => length)).toEqual([2, 2, 2, 1]);
    expect(given.flat()).toEqual(trials);
    expect(heard).toBe(7);
  });

  it('gives no more as soon as it is over', async () => {
    let heard = 0;
    await among([async (some) => some.map(() => undefined)], 1)(
      trials,
      () => heard++,
      () => heard === 3,
    );
    expect(heard).toBe(3);
  });
});
