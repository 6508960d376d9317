import { mersenneFromState } from 'pure-rand/generator/mersenne';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * The Mersenne Twister that a list of words seeds; key: at least one whole number from 0 to 2^32 - 1.
 *
 * The list, repeated as often as needed, is mixed into the 624 words that the seed 19650218 gives.
 *
 * @see init_genrand and init_by_array in http://www.math.sci.hiroshima-u.ac.jp/m-mat/MT/MT2002/CODES/mt19937ar.c
 */
export function initByArray(key: readonly number[]): RandomGenerator {
  const mt = [19650218];
  for (let i = 1; i < 624; i++) mt.push((Math.imul(folded(mt[i - 1]), 1812433253) + i) | 0);
  let i = 1;
  for (let k = 0; k < Math.max(624, key.length); k++) {
    const j = k % key.length;
    mt[i] = ((mt[i] ^ Math.imul(folded(mt[i - 1]), 1664525)) + key[j] + j) | 0;
    i = following(mt, i);
  }
  for (let k = 1; k < 624; k++) {
    mt[i] = ((mt[i] ^ Math.imul(folded(mt[i - 1]), 1566083941)) - i) | 0;
    i = following(mt, i);
  }
  mt[0] = 0x80000000;
  // pure-rand counts the words from the first that is drawn, which is one block after these.
  const words = mersenneFromState([0, ...mt]);
  for (let k = 0; k < 624; k++) words.next();
  return words;
}

function folded(word: number): number {
  return word ^ (word >>> 30);
}

/** The index after i in the ring of 1 .. 623; word 0 is a copy of word 623, to be the one before 1. */
function following(mt: number[], i: number): number {
  if (i < 623) return i + 1;
  mt[0] = mt[623];
  return 1;
}
