import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHash, writeHash } from './hash.ts';

describe('the hash of a link', () => {
  it('reads back what was written', () => {
    const place = fc.record({
      program: fc.constantFrom('eleven-lines', 'training', undefined),
      change: fc.record(
        {
          seed: fc.nat(),
          epochs: fc.nat(),
          learningRate: fc.double({ min: 1e-300, noNaN: true, noDefaultInfinity: true }),
          hidden: fc.nat(),
          batchSize: fc.nat(),
          order: fc.constantFrom('given' as const, 'permutation' as const, 'shuffle' as const),
        },
        { requiredKeys: [] },
      ),
      at: fc.oneof(fc.nat(), fc.constantFrom('end' as const, undefined)),
    });
    fc.assert(
      fc.property(place, (each) => {
        expect(readHash(writeHash(each))).toEqual(each);
      }),
    );
  });

  it.each([
    ['', { program: undefined, change: {}, at: undefined }],
    ['#nonsense&&=', { program: undefined, change: {}, at: undefined }],
    ['#order=backwards&at=-1&seed=', { program: undefined, change: {}, at: undefined }],
    ['#epochs=1e12&at=1e999', { program: undefined, change: { epochs: 1e12 }, at: undefined }],
    ['#code=alert(1)&program=xor', { program: 'xor', change: {}, at: undefined }],
  ])('takes from %s only what it knows', (hash, place) => {
    expect(readHash(hash)).toEqual(place);
  });
});
