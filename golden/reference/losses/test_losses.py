"""What every loss does."""

import unittest

from generators import NumpyRandom
from losses import LOSSES
from testing import assert_near, normals, slopes


class EveryLoss(unittest.TestCase):
    def test_has_the_slopes_of_its_value_as_its_gradient(self):
        for name, loss in LOSSES.items():
            with self.subTest(name):
                y = normals(NumpyRandom(3), 3, 2)
                t = [[1.0, 0.0], [0.25, 0.75], [0.0, 1.0]]  # rows that sum to 1
                assert_near(self, slopes(lambda: loss.value(y, t), y), loss.gradient(y, t))


if __name__ == "__main__":
    unittest.main()
