"""NumPy's legacy generator, np.random.seed(s), for a number or a list of numbers.

All draws are NumPy's to the bit. So are the normals, as far as the log that NumPy
takes from the C library is correctly rounded, as it is here: with glibc 2.36 about
one normal in 3000 differs in its last bits.

See  numpy/random/src/legacy/legacy-distributions.c for the normals, and
numpy/random/src/distributions/distributions.c for whole numbers.

>>> NumpyRandom(1).random_sample()
0.417022004702574
>>> NumpyRandom([1, 2, 3]).random_sample()
0.6098612722867289
"""

from math import sqrt

from elementary import log
from generators.mersenne_twister import WORD, MersenneTwister


class NumpyRandom(MersenneTwister):
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

    def below(self, n):
        """As many of the lower bits as n - 1 has, drawn anew while they say more.

        From 2^32 on they are those of two words, the upper one first; for n = 1 none is drawn.
        """
        largest = n - 1
        if largest == 0:
            return 0
        mask = (1 << largest.bit_length()) - 1
        while True:
            word = self.word() if largest <= WORD else self.word() << 32 | self.word()
            if word & mask <= largest:
                return word & mask
