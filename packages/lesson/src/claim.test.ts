import { describe, expect, it } from 'vitest';
import { checkClaims } from './claim.ts';

describe('checkClaims(claims, run)', () => {
  it('holds each sentence against the run, in order', () => {
    const claims = {
      'the loss falls at every epoch': (losses: readonly number[]) =>
        losses.every((loss, i) => i === 0 || loss < losses[i - 1]),
      'the loss ends below 1': (losses: readonly number[]) => (losses.at(-1) ?? NaN) < 1,
    };
    expect(checkClaims(claims, [3, 2, 1])).toEqual([
      { says: 'the loss falls at every epoch', holds: true },
      { says: 'the loss ends below 1', holds: false },
    ]);
  });

  it('has nothing to say where nothing is claimed', () => {
    expect(checkClaims({}, undefined)).toEqual([]);
  });
});
