"""exp, log and tanh against decimal, sin and cos against their series in fractions; the edges."""

import unittest
from decimal import Context, Decimal
from fractions import Fraction
from math import inf, isnan, nan
from random import Random

from elementary import cos, exp, exp_bounds, log, log_bounds, sin, sin_bounds, tanh

DIGITS = Context(prec=80, Emin=-999999, Emax=999999)
LARGEST = float.fromhex("0x1.fffffffffffffp+1023")
SMALLEST = float.fromhex("0x1p-1074")


def reference_exp(x):
    return float(DIGITS.exp(Decimal(x)))


def reference_log(x):
    return float(DIGITS.ln(Decimal(x)))


class Exp(unittest.TestCase):
    def test_is_one_at_zero_of_either_sign_and_beside_it(self):
        for x in (0.0, -0.0, SMALLEST, -SMALLEST, 2.0**-54, -(2.0**-55)):
            self.assertEqual(exp(x), 1.0)

    def test_has_the_known_values(self):
        self.assertEqual(exp(1.0), 2.718281828459045)
        self.assertEqual(exp(-1.0), 0.36787944117144233)

    def test_decides_beside_a_tie_by_the_next_term_of_the_series(self):
        # 1 + 2^-53 is a tie, which would go to 1; the true value is above it by 2^-107
        self.assertEqual(exp(2.0**-53), 1.0 + 2.0**-52)
        # 1 - 2^-54 is a tie, which would go to 1; the true value is above it, and goes there too
        self.assertEqual(exp(-(2.0**-54)), 1.0)

    def test_decides_the_hardest_double(self):
        # 57 zeros follow the tie here: V. Lefevre and J.-M. Muller, Worst cases for correct
        # rounding of the elementary functions in double precision (2001)
        x = float.fromhex("0x1.9e9cbbfd6080bp-31")
        self.assertEqual(exp(x), reference_exp(x))

    def test_ends_where_the_doubles_end(self):
        last = float.fromhex("0x1.62e42fefa39efp+9")
        self.assertEqual(exp(last), reference_exp(last))
        self.assertEqual(exp(float.fromhex("0x1.62e42fefa39f0p+9")), inf)
        self.assertEqual(exp(-745.1332191019411), SMALLEST)
        self.assertEqual(exp(-745.1332191019412), 0.0)
        self.assertEqual([exp(x) for x in (LARGEST, inf, -LARGEST, -inf)], [inf, inf, 0.0, 0.0])
        self.assertTrue(isnan(exp(nan)))

    def test_agrees_with_decimal_over_the_whole_range(self):
        random = Random(1)
        for limit in (2.0**-60, 2.0**-30, 1.0, 40.0, 745.0):
            for _ in range(200):
                x = random.uniform(-limit, min(limit, 709.0))
                self.assertEqual(exp(x), reference_exp(x), x.hex())

    def test_agrees_with_decimal_among_subnormal_results(self):
        random = Random(2)
        for _ in range(300):
            x = random.uniform(-745.2, -708.3)
            self.assertEqual(exp(x), reference_exp(x), x.hex())

    def test_does_not_depend_on_the_first_precision(self):
        random = Random(3)
        for _ in range(300):
            x = random.gauss(0.0, 10.0)
            self.assertEqual(exp(x, p=70), exp(x), x.hex())


class Log(unittest.TestCase):
    def test_is_exactly_zero_at_one(self):
        self.assertEqual(log(1.0), 0.0)

    def test_has_the_known_values(self):
        self.assertEqual(log(2.0), 0.6931471805599453)
        self.assertEqual(log(10.0), 2.302585092994046)

    def test_keeps_all_digits_beside_one(self):
        # log(1 + h) = h - h^2/2 + ...;  below 2^-52 the doubles are 2^-105 apart
        self.assertEqual(log(1.0 + 2.0**-52), 2.0**-52 - 2.0**-105)
        self.assertEqual(log(1.0 - 2.0**-53), -(2.0**-53))

    def test_ends_where_the_doubles_end(self):
        self.assertEqual(log(LARGEST), reference_log(LARGEST))
        self.assertEqual(log(SMALLEST), reference_log(SMALLEST))
        self.assertEqual([log(x) for x in (0.0, -0.0, inf)], [-inf, -inf, inf])
        for x in (-1.0, -SMALLEST, -inf, nan):
            self.assertTrue(isnan(log(x)))

    def test_agrees_with_decimal_over_the_whole_range(self):
        random = Random(4)
        for limit in (2.0**-40, 1.0, 30.0, 744.0):
            for _ in range(200):
                x = exp(random.uniform(-limit, min(limit, 709.0)))
                if x != 1.0:
                    self.assertEqual(log(x), reference_log(x), x.hex())

    def test_does_not_depend_on_the_first_precision(self):
        random = Random(5)
        for _ in range(300):
            x = random.random()
            self.assertEqual(log(x, p=72), log(x), x.hex())


class Tanh(unittest.TestCase):
    def test_has_its_ends_and_its_zero(self):
        values = [inf, 20.0, 1.0, SMALLEST, 0.0]
        expected = [1.0, 1.0, 0.7615941559557649, SMALLEST, 0.0]
        self.assertEqual([tanh(x) for x in values], expected)
        self.assertEqual([-tanh(-x) for x in values], expected)
        self.assertEqual(str(tanh(-0.0)), "-0.0")
        self.assertTrue(isnan(tanh(nan)))

    def test_agrees_with_decimal(self):
        random = Random(8)
        for limit in (2.0**-26, 2.0**-21, 2.0**-12, 1.0, 22.0):
            for x in [limit] + [random.uniform(-limit, limit) for _ in range(200)]:
                E = DIGITS.exp(Decimal(2 * x))
                tangent = DIGITS.divide(DIGITS.subtract(E, 1), DIGITS.add(E, 1))
                self.assertEqual(tanh(x), float(tangent), x.hex())


class SinAndCos(unittest.TestCase):
    def reference(self, x, n):
        """x^n / n! - x^(n + 2) / (n + 2)! + ..., n = 0 or 1, to 2^-160 of a small x."""
        x, term, total = Fraction(x), Fraction(x) ** n, Fraction(0)
        while abs(term) > Fraction(1, 2**160):
            total += term
            term = -term * x * x / ((n + 1) * (n + 2))
            n += 2
        return total.numerator / total.denominator

    def test_have_the_known_values(self):
        self.assertEqual([sin(0.0), cos(0.0), str(sin(-0.0))], [0.0, 1.0, "-0.0"])
        self.assertEqual([sin(SMALLEST), cos(SMALLEST)], [SMALLEST, 1.0])
        self.assertEqual(sin(3.141592653589793), 1.2246467991473532e-16)  # pi - the double
        self.assertEqual(sin(1e22), -0.8522008497671888)  # far out: needs pi to 130 bits
        for x in (inf, -inf, nan):
            self.assertTrue(isnan(sin(x)) and isnan(cos(x)))

    def test_agree_with_their_series(self):
        random = Random(9)
        for limit in (2.0**-26, 2.0**-21, 2.0**-10, 0.8, 7.0):
            for x in [limit] + [random.uniform(-limit, limit) for _ in range(50)]:
                self.assertEqual(sin(x), self.reference(x, 1), x.hex())
                self.assertEqual(cos(x), self.reference(x, 0), x.hex())

    def test_do_not_depend_on_the_first_precision(self):
        random = Random(10)
        for limit in (10.0, 1e300):
            for _ in range(100):
                x = random.uniform(-limit, limit)
                self.assertEqual((sin(x, p=70), cos(x, p=70)), (sin(x), cos(x)), x.hex())


class Bounds(unittest.TestCase):
    """The interval v +- error contains the interval that eight times the precision gives."""

    def interval(self, v, error, exponent):
        unit = Fraction(2) ** exponent
        return (v - error) * unit, (v + error) * unit

    def assert_contains(self, bounds, x, p):
        low, high = self.interval(*bounds(x, p))
        inner_low, inner_high = self.interval(*bounds(x, 8 * p))
        self.assertTrue(low < inner_low and inner_high < high, x.hex())

    def test_of_exp_hold(self):
        random = Random(6)
        edges = [-745.9, 709.9, SMALLEST, -SMALLEST]
        for x in edges + [random.uniform(-50, 50) for _ in range(50)]:
            for p in (70, 128):
                self.assert_contains(exp_bounds, x, p)

    def test_of_log_hold(self):
        random = Random(7)
        for x in [SMALLEST, LARGEST, 1.0 - 2.0**-53] + [random.random() for _ in range(50)]:
            for p in (72, 128):
                self.assert_contains(log_bounds, x, p)

    def test_of_sin_hold(self):
        random = Random(11)
        for x in [1e300, 3.141592653589793] + [random.uniform(-50, 50) for _ in range(50)]:
            for p in (72, 128):
                for quarters in (0, 1):
                    self.assert_contains(lambda x, p: sin_bounds(x, quarters, p), x, p)


if __name__ == "__main__":
    unittest.main()
