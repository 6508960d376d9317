import { zeros } from '@retrace/linalg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubles } from '../arbitraries.ts';
import { identity } from './identity.ts';

describe('identity()', () => {
  it('hands on outputs and gradients bit for bit, in memory of their own', () => {
    fc.assert(
      fc.property(doubles(2, 3), doubles(2, 3), (z, dy) => {
        const [y, dz] = [zeros(2, 3), zeros(2, 3)];
        identity().forward(z, undefined, y);
        identity().backward(z, y, dy, undefined, undefined, dz);
        expect(y).toEqual(z);
        expect(dz).toEqual(dy);
      }),
    );
  });
});
