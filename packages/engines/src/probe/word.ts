/**
 * The i-th of a fixed sequence of 32-bit words that look random: a hash of the counter. It needs
 * whole-number arithmetic only, so no engine can see another sequence.
 *
 * @see https://github.com/skeeto/hash-prospector (the constants of `lowbias32`)
 */
export function word(i: number): number {
  let bits = Math.imul(i + 1, 0x9e3779b9); // 2^32 / golden ratio: neighbours lie far apart
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}
