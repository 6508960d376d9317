import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refill } from './refill.ts';
import { lineMissing } from './shown-output.ts';

describe('refill(shown, output)', () => {
  it('takes all where nothing is left out', () => {
    expect(refill(['a', 'b'], ['a', 'c', 'd'])).toEqual(['a', 'c', 'd']);
  });

  it('begins and ends where it did', () => {
    expect(refill(['first 1', '...', 'last 1'], ['first 2', 'x', 'last 2'])).toEqual([
      'first 2',
      '...',
      'last 2',
    ]);
    expect(refill(['...', 'x', '...'], ['a', 'x', 'b'])).toEqual(['...', 'x', '...']);
  });

  it('finds the lines that are most like those shown', () => {
    const output = ['head', 'loss 0.75', 'W 1.25', 'tail'];
    expect(refill(['head', '...', 'W 1.5', '...'], output)).toEqual([
      'head',
      '...',
      'W 1.25',
      '...',
    ]);
  });

  it('chooses nothing where nothing is like what is shown', () => {
    const output = ['epoch  loss', '1  0.75', '2  0.5', 'done'];
    expect(refill(['...', 'W after 1 epoch  1.0', '...'], output)).toBeUndefined();
  });

  it('lets in what is new between the lines shown', () => {
    const output = ['x', 'Reproduced', 'one', 'two', 'total 2'];
    expect(refill(['...', 'Reproduced', 'one', 'total 1'], output)).toEqual([
      '...',
      'Reproduced',
      'one',
      'two',
      'total 2',
    ]);
    expect(
      refill(['...', 'Reproduced', 'one', 'x', '...'], ['Reproduced', 'one', 'two', 'x', 'y']),
    ).toEqual(['...', 'Reproduced', 'one', 'two', 'x', '...']);
  });

  it('shows only what is printed', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c 1', 'c 2', ''), { maxLength: 8 });
    const shown = fc.array(fc.constantFrom('a', 'b', 'c 3', '', '...'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(shown, lines, (before, output) => {
        const after = refill(before, output);
        expect(after && lineMissing(after, output)).toBeUndefined();
      }),
    );
  });
});
