"""The generators against published first outputs, NumPy, and Python's own."""

import unittest
from random import Random

from generators import NumpyRandom, PythonRandom
from generators.mersenne_twister import N, MersenneTwister


class TheMersenneTwister(unittest.TestCase):
    def test_begins_as_the_reference_does_with_its_default_seed(self):
        rng = MersenneTwister(5489)
        first = [rng.word() for _ in range(5)]
        self.assertEqual(first, [3499211612, 581869302, 3890346734, 3586334585, 545404204])

    def test_reaches_the_ten_thousandth_word_that_the_cpp_standard_demands(self):
        rng = MersenneTwister(5489)  # [rand.predef] of the C++ standard, mt19937
        for _ in range(9999):
            rng.word()
        self.assertEqual(rng.word(), 4123659995)

    def test_begins_as_the_reference_does_with_a_list_of_seeds(self):
        rng = MersenneTwister([0x123, 0x234, 0x345, 0x456])  # mt19937ar.out
        first = [rng.word() for _ in range(5)]
        self.assertEqual(first, [1067595299, 955945823, 477289528, 4107218783, 4228976476])

    def test_is_pythons_from_the_same_state(self):
        for seed in (0, 1, 748, 4366, 2**32 - 1):
            ours, theirs = MersenneTwister(seed), Random()
            theirs.setstate((3, tuple(ours.key) + (N,), None))
            for _ in range(2000):
                self.assertEqual(ours.word(), theirs.getrandbits(32))

    def test_refuses_what_is_no_seed(self):
        for seed in (-1, 2**32, [], [1, 2**32]):
            with self.assertRaisesRegex(ValueError, "seed: bad"):
                MersenneTwister(seed)


class NumpysGenerator(unittest.TestCase):
    """Each list is what NumPy 1.24 draws."""

    def test_draws_samples(self):
        rng = NumpyRandom(1)
        expected = [0.417022004702574, 0.7203244934421581, 0.00011437481734488664]
        self.assertEqual([rng.random_sample() for _ in range(3)], expected)
        rng = NumpyRandom(0)
        expected = [0.5488135039273248, 0.7151893663724195, 0.6027633760716439]
        self.assertEqual([rng.random_sample() for _ in range(3)], expected)

    def test_draws_low_plus_width_times_u(self):
        rng, u = NumpyRandom(1), NumpyRandom(1)
        for _ in range(100):
            self.assertEqual(rng.uniform(-10.0, 10.0), -10.0 + 20.0 * u.random_sample())

    def test_draws_normals(self):
        rng = NumpyRandom(1)
        expected = [
            1.6243453636632417,
            -0.6117564136500754,
            -0.5281717522634557,
            -1.0729686221561705,
            0.8654076293246785,
            -2.3015386968802827,
            1.74481176421648,
            -0.7612069008951028,
            0.31903909605709857,
            -0.2493703754774101,
        ]
        self.assertEqual([rng.standard_normal() for _ in range(10)], expected)

    def test_keeps_the_second_normal_of_a_pair_for_the_next_call(self):
        rng = NumpyRandom(1)
        rng.standard_normal()
        position = rng.position
        rng.standard_normal()
        self.assertEqual(rng.position, position)

    def test_draws_whole_numbers_of_no_word_one_and_two(self):
        rng = NumpyRandom(42)
        self.assertEqual([rng.randint(1, 7) for _ in range(10)], [4, 5, 3, 5, 5, 2, 3, 3, 3, 5])
        rng = NumpyRandom(7)
        wide = [rng.randint(0, 2**40) for _ in range(3)]
        self.assertEqual(wide, [752595690692, 108744157686, 291964244179])
        self.assertEqual(rng.randint(5, 6), 5)
        words = [rng.randint(0, 2**32) for _ in range(2)]
        self.assertEqual(words, [3107259287, 1956722279])
        self.assertEqual(rng.normal(2.0, 3.0), 2.098460491035753)

    def test_draws_orders(self):
        self.assertEqual(NumpyRandom(0).permutation(10), [2, 8, 4, 9, 1, 6, 7, 3, 0, 5])

    def test_takes_a_list_of_seeds_longer_than_its_state(self):
        rng = NumpyRandom([2**32 - 1, 0, 5] * 300)
        self.assertEqual([rng.randint(0, 100) for _ in range(5)], [59, 93, 91, 50, 11])


class PythonsGenerator(unittest.TestCase):
    SEEDS = (0, 1, -1337, 2**32, 2**32 - 1, 3**500)

    def test_draws_what_python_draws(self):
        for seed in self.SEEDS:
            ours, theirs = PythonRandom(seed), Random(seed)
            for n in range(1, 400):
                self.assertEqual(ours.random(), theirs.random())
                self.assertEqual(ours.uniform(-1, 0.1), theirs.uniform(-1, 0.1))
                self.assertEqual(ours.randrange(0, n), theirs.randrange(n))
                self.assertEqual(ours.randrange(-n, 2**31), theirs.randrange(-n, 2**31))
                self.assertEqual(ours.choice(range(n)), theirs.choice(range(n)))

    def test_shuffles_as_python_does(self):
        for seed in self.SEEDS:
            ours, theirs = PythonRandom(seed), Random(seed)
            a, b = list(range(100)), list(range(100))
            ours.shuffle(a)
            theirs.shuffle(b)
            self.assertEqual(a, b)

    def test_draws_pythons_normals_as_far_as_its_c_library_rounds_correctly(self):
        for seed in self.SEEDS:
            ours, theirs = PythonRandom(seed), Random(seed)
            for _ in range(101):
                z = theirs.gauss(0, 1)
                self.assertAlmostEqual(ours.gauss(0, 1), z, delta=4e-16 * abs(z))
            self.assertEqual(ours.random(), theirs.random())
            a, b = PythonRandom(1), PythonRandom(1)
            self.assertEqual(a.gauss(2, 3), 2 + b.gauss(0, 1) * 3)

    def test_refuses_a_range_of_none_and_of_more_than_a_word(self):
        for n in (0, 2**32):
            with self.assertRaisesRegex(ValueError, "bad range"):
                PythonRandom(1).randrange(0, n)


if __name__ == "__main__":
    unittest.main()
