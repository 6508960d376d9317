/**
 * The Mersenne Twister MT19937, in memory that is made once. From another seed it begins again in place,
 * and makes a word only when it is asked for: a search draws a few words from each of many seeds.
 */
export interface MersenneTwister {
  /** The next 32 bits, as a signed integer. */
  next(): number;
  /** Leaves so many words out. */
  skip(count: number): void;
  /** As init_genrand; seed: 0 to 2^32 - 1. */
  seed(seed: number): void;
  /** As init_by_array; key: at least one whole number from 0 to 2^32 - 1. */
  seedByArray(key: readonly number[]): void;
  /** The next 624 words, before they are tempered, each 0 to 2^32 - 1: all that follows depends on them. */
  ahead(): number[];
  /** Goes on with these words. */
  goOnWith(words: readonly number[]): void;
}

const N = 624;
const M = 397;

/**
 * One that waits for its seed.
 *
 * @see http://www.math.sci.hiroshima-u.ac.jp/m-mat/MT/MT2002/CODES/mt19937ar.c
 */
export function mersenneTwister(): MersenneTwister {
  const ring = new Int32Array(N);
  let at = 0; // where the next word stands, or will
  let ready = 0; // how many words, from there on, have been made already

  function begin(words: number): void {
    at = 0;
    ready = words;
  }

  return {
    skip(count) {
      const made = Math.min(count, ready);
      ready -= made;
      at = (at + made) % N;
      for (let left = count - made; left > 0;) {
        const end = Math.min(N, at + left);
        left -= end - at;
        for (; at < end; at++) twist(ring, at);
        if (at === N) at = 0;
      }
    },
    next() {
      if (ready > 0) ready--;
      else twist(ring, at);
      let y = ring[at];
      at = at === N - 1 ? 0 : at + 1;
      y ^= y >>> 11;
      y ^= (y << 7) & 0x9d2c5680;
      y ^= (y << 15) & 0xefc60000;
      return y ^ (y >>> 18);
    },
    seed(seed) {
      initGenrand(ring, seed);
      begin(0);
    },
    seedByArray(key) {
      initByArray(ring, key);
      begin(0);
    },
    ahead() {
      const copy = ring.slice();
      return Array.from({ length: N }, (_, k) => {
        const i = (at + k) % N;
        if (k >= ready) twist(copy, i);
        return copy[i] >>> 0;
      });
    },
    goOnWith(words) {
      ring.set(words);
      begin(N);
    },
  };
}

/** Makes word i of a block: the words from i on are still those of the block before. */
function twist(ring: Int32Array, i: number): void {
  const y = (ring[i] & 0x80000000) | (ring[i === N - 1 ? 0 : i + 1] & 0x7fffffff);
  ring[i] = ring[i < N - M ? i + M : i + M - N] ^ (y >>> 1) ^ (-(y & 1) & 0x9908b0df);
}

function initGenrand(ring: Int32Array, seed: number): void {
  let word = seed | 0;
  ring[0] = word;
  for (let i = 1; i < N; i++) {
    word = (Math.imul(folded(word), 1812433253) + i) | 0;
    ring[i] = word;
  }
}

/** What init_by_array begins with. */
const before = new Int32Array(N);
initGenrand(before, 19650218);

/** The key, repeated as often as needed, is mixed into these words. */
function initByArray(ring: Int32Array, key: readonly number[]): void {
  ring.set(before);
  let i = 1;
  let j = 0;
  for (let k = Math.max(N, key.length); k > 0; k--) {
    ring[i] = (ring[i] ^ Math.imul(folded(ring[i - 1]), 1664525)) + key[j] + j;
    i = following(ring, i);
    j = j + 1 === key.length ? 0 : j + 1;
  }
  for (let k = 1; k < N; k++) {
    ring[i] = (ring[i] ^ Math.imul(folded(ring[i - 1]), 1566083941)) - i;
    i = following(ring, i);
  }
  ring[0] = 0x80000000;
}

function folded(word: number): number {
  return word ^ (word >>> 30);
}

/** The index after i in the ring of 1 .. 623; word 0 is a copy of word 623, to be the one before 1. */
function following(ring: Int32Array, i: number): number {
  if (i < N - 1) return i + 1;
  ring[0] = ring[N - 1];
  return 1;
}
