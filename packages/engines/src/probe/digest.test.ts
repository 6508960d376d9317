import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from './digest.ts';

const fromBytes = (bytes: Uint8Array): Float64Array => {
  const view = new DataView(Uint8Array.from(bytes).buffer);
  return Float64Array.from({ length: bytes.length / 8 }, (_, i) => view.getFloat64(8 * i, true));
};

describe('digest(values)', () => {
  it('is the SHA-256 that NIST publishes for a message of 56 bytes, read as 7 doubles', () => {
    const message = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq';
    // https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
    expect(digest(fromBytes(new TextEncoder().encode(message)))).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
  });

  it('is what another implementation computes', () => {
    fc.assert(
      fc.property(fc.float64Array({ noNaN: true }), (values) => {
        const bytes = new DataView(new ArrayBuffer(8 * values.length));
        values.forEach((value, i) => bytes.setFloat64(8 * i, value, true));
        const other = createHash('sha256').update(bytes).digest('hex');
        expect(digest(values)).toBe(other);
      }),
    );
  });

  it.each([
    ['the last bit of a number', 1, 1 + Number.EPSILON],
    ['the sign of zero', 0, -0],
    ['NaN and a number', NaN, Infinity],
  ])('tells apart %s', (_, a, b) => {
    expect(digest(Float64Array.of(7, a))).not.toBe(digest(Float64Array.of(7, b)));
  });

  it('takes one NaN for another', () => {
    const payloads = new BigUint64Array([0x7ff8000000000000n, 0xfff8000000000001n]);
    const [a, b] = [payloads.slice(0, 1), payloads.slice(1)].map(
      ({ buffer }) => new Float64Array(buffer),
    );
    expect(digest(a)).toBe(digest(b));
  });
});
