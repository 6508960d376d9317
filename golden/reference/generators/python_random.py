"""Python's generator, random.seed(n) of a whole number, as CPython's Lib/random.py draws.

>>> PythonRandom(0).random()
0.8444218515250481
"""

from math import pi, sqrt

from elementary import cos, log, sin
from generators.mersenne_twister import WORD, MersenneTwister


class PythonRandom(MersenneTwister):
    def __init__(self, seed):
        """The digits of |seed| in base 2^32, the least first, are the list of seeds."""
        digits = [abs(seed) & WORD]
        while abs(seed) >> 32 * len(digits):
            digits.append(abs(seed) >> 32 * len(digits) & WORD)
        super().__init__(digits)

    random = MersenneTwister.random_sample
    gauss = MersenneTwister.normal
    randrange = MersenneTwister.randint

    def choice(self, values):
        return values[self.below(len(values))]

    def standard_normal(self):
        """A point drawn by its angle and radius gives two normals; the second is kept."""
        z, self.second_normal = self.second_normal, None
        if z is None:
            angle = self.random() * (2.0 * pi)
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self.second_normal = sin(angle) * radius
        return z

    def below(self, n):
        """The upper bits of a word, as many as n has, anew while they say more; n < 2^32."""
        if not 1 <= n <= WORD:
            raise ValueError(f"random: bad range: got {n} numbers; 1 to {WORD} are needed")
        while True:
            r = self.word() >> (32 - n.bit_length())
            if r < n:
                return r
