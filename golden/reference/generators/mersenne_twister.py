"""The Mersenne Twister MT19937.

See  M. Matsumoto and T. Nishimura, mt19937ar.c (2002).
"""

N, M = 624, 397  # words of state, and how far ahead a word looks
WORD = 0xFFFFFFFF


class MersenneTwister:
    """Seeded by a number from 0 to 2^32 - 1, or by a list of such numbers.

    The draws are those that NumPy and Python have in common. Each adds standard_normal(), and
    below(n), a whole number from 0 to n - 1.
    """

    def __init__(self, seed):
        self.key = init_by_array(seed) if isinstance(seed, (list, tuple)) else init_genrand(seed)
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

    def normal(self, mean=0.0, standard_deviation=1.0):
        """mean + standardDeviation z"""
        return mean + standard_deviation * self.standard_normal()

    def randint(self, low, high):
        """A whole number from low to high - 1."""
        return low + self.below(high - low)

    def shuffle(self, values):
        """From the last place down to the second, each receives one of those up to its own."""
        for i in reversed(range(1, len(values))):
            j = self.below(i + 1)
            values[i], values[j] = values[j], values[i]

    def permutation(self, n):
        """0 .. n - 1, shuffled"""
        values = list(range(n))
        self.shuffle(values)
        return values


def init_genrand(seed):
    """key_i = 1812433253 (key_{i-1} xor (key_{i-1} >> 30)) + i"""
    if not 0 <= seed <= WORD:
        raise ValueError(f"seed: bad number: got {seed}; 0 to 4294967295 is needed")
    key = [seed]
    for i in range(1, N):
        key.append((1812433253 * (key[-1] ^ (key[-1] >> 30)) + i) & WORD)
    return key


def init_by_array(seeds):
    """The key of 19650218, the seeds mixed in, around it at least once, and mixed once more."""
    if not seeds or not all(0 <= seed <= WORD for seed in seeds):
        raise ValueError(f"seed: bad list: got {seeds}; numbers from 0 to 4294967295 are needed")
    key, i = init_genrand(19650218), 1

    def mix(factor, term):
        nonlocal i
        key[i] = ((key[i] ^ ((key[i - 1] ^ (key[i - 1] >> 30)) * factor)) + term(i)) & WORD
        i += 1
        if i == N:
            key[0], i = key[N - 1], 1

    for k in range(max(N, len(seeds))):
        j = k % len(seeds)
        mix(1664525, lambda _: seeds[j] + j)
    for _ in range(N - 1):
        mix(1566083941, lambda i: -i)
    key[0] = 0x80000000
    return key
