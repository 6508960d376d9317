"""NumPy's legacy generator, np.random.seed(s).

Words, samples and uniforms are NumPy's to the bit. So are the normals, as far as
the log that NumPy takes from the C library is correctly rounded, as it is here:
with glibc 2.36 about one normal in 3000 differs in its last bits.

See  M. Matsumoto and T. Nishimura, Mersenne Twister (mt19937ar.c, 2002), for
the words; numpy/random/src/legacy/legacy-distributions.c for the normals.
"""

from math import sqrt

from elementary import log

N, M = 624, 397  # words of state, and how far ahead a word looks
WORD = 0xFFFFFFFF


class RandomState:
    """The state after np.random.seed(seed), seed in 0 .. 2^32 - 1."""

    def __init__(self, seed):
        """init_genrand: key_i = 1812433253 (key_{i-1} xor (key_{i-1} >> 30)) + i."""
        self.key = [seed]
        for i in range(1, N):
            last = self.key[-1]
            self.key.append((1812433253 * (last ^ (last >> 30)) + i) & WORD)
        self.position = N
        self.second_normal = None

    def word(self):
        """The next 32 bits, tempered."""
        if self.position == N:
            self._twist()
        y = self.key[self.position]
        self.position += 1
        y ^= y >> 11
        y ^= (y << 7) & 0x9D2C5680
        y ^= (y << 15) & 0xEFC60000
        return y ^ (y >> 18)

    def _twist(self):
        """The next 624 words, in place: each from itself, its neighbour and the word M ahead."""
        key = self.key
        for i in range(N):
            y = (key[i] & 0x80000000) | (key[(i + 1) % N] & 0x7FFFFFFF)
            key[i] = key[(i + M) % N] ^ (y >> 1) ^ (0x9908B0DF if y & 1 else 0)
        self.position = 0

    def random_sample(self):
        """u in [0, 1) with 53 random bits: 27 of one word above 26 of the next."""
        high, low = self.word() >> 5, self.word() >> 6
        return (high * 67108864 + low) / 9007199254740992

    def uniform(self, low, high):
        """low + (high - low) u"""
        return low + (high - low) * self.random_sample()

    def standard_normal(self):
        """Marsaglia's polar method: a point in the unit disc gives two normals; the second is kept.

        f = sqrt(-2 log(r2) / r2);   f x2 now, f x1 at the next call
        """
        if self.second_normal is not None:
            kept, self.second_normal = self.second_normal, None
            return kept
        r2 = 0.0
        while not 0 < r2 < 1:
            x1 = 2.0 * self.random_sample() - 1.0
            x2 = 2.0 * self.random_sample() - 1.0
            r2 = x1 * x1 + x2 * x2
        f = sqrt(-2.0 * log(r2) / r2)
        self.second_normal = f * x1
        return f * x2
