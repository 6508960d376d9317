"""Products, layers and gradients, by hand and against central differences."""

import unittest

from losses import (
    half_mean_squared_error,
    half_mean_squared_error_gradient,
    half_sum_squared_error_gradient,
    mean_absolute_error,
    mean_squared_error,
    mean_squared_error_gradient,
)
from network import Dense, backward, descend, forward, matmul, sigmoid, total, transpose
from random_state import RandomState


class Matrices(unittest.TestCase):
    def test_multiply_rows_by_columns(self):
        self.assertEqual(matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]), [[19, 22], [43, 50]])

    def test_add_from_the_left_rounding_each_time(self):
        values = [1e16, 1.0, -1e16, 1.0]
        self.assertEqual(total(values), 1.0)  # 2 when the rounding is compensated
        self.assertEqual(matmul([values], [[1.0]] * 4), [[1.0]])

    def test_start_sums_at_plus_zero(self):
        self.assertEqual(str(total([-0.0])), "0.0")
        self.assertEqual(str(matmul([[-1.0]], [[0.0]])[0][0]), "0.0")

    def test_transpose(self):
        self.assertEqual(transpose([[1, 2, 3], [4, 5, 6]]), [(1, 4), (2, 5), (3, 6)])


class Forward(unittest.TestCase):
    def test_gives_the_sigmoid_that_the_classifier_article_prints(self):
        self.assertEqual(sigmoid(7.0), 0.9990889488055994)

    def test_gives_the_output_that_the_classifier_article_prints(self):
        layers = [Dense([[0.0, 0.0], [1.0, 1.0]], [0.0, 0.0]), Dense([[0.0], [1.0]], [0.0])]
        self.assertEqual(forward(layers, [[2.0, 3.0]])[-1], [[0.7216325609518421]])


class Losses(unittest.TestCase):
    def test_are_those_of_a_hand_calculation(self):
        y, t = [[3.0], [0.0]], [[1.0], [4.0]]  # e = 2, -4
        self.assertEqual(mean_absolute_error(y, t), 3.0)
        self.assertEqual(mean_squared_error(y, t), 10.0)
        self.assertEqual(half_mean_squared_error(y, t), 5.0)
        self.assertEqual(half_sum_squared_error_gradient(y, t), [[2.0], [-4.0]])
        self.assertEqual(mean_squared_error_gradient(y, t), [[2.0], [-4.0]])
        self.assertEqual(half_mean_squared_error_gradient(y, t), [[1.0], [-2.0]])

    def test_are_half_for_the_zeros_of_the_classifier_article(self):
        y, t = [[0.0]] * 4, [[1.0], [0.0], [0.0], [1.0]]
        self.assertEqual(mean_squared_error(y, t), 0.5)


class Gradients(unittest.TestCase):
    def setUp(self):
        rng = RandomState(3)

        def drawn(rows, cols):
            return [[rng.standard_normal() for _ in range(cols)] for _ in range(rows)]

        self.x, self.t = drawn(4, 3), drawn(4, 1)
        self.layers = [Dense(drawn(3, 2), drawn(1, 2)[0]), Dense(drawn(2, 1), drawn(1, 1)[0])]

    def loss(self):
        return mean_squared_error(forward(self.layers, self.x)[-1], self.t)

    def gradients(self):
        activations = forward(self.layers, self.x)
        dy = mean_squared_error_gradient(activations[-1], self.t)
        return backward(self.layers, activations, dy)

    def test_are_the_slopes_of_the_loss(self):
        h = 1e-5
        for layer, (dW, db) in zip(self.layers, self.gradients()):
            for theta, gradient in zip(layer.W + [layer.b], dW + [db]):
                for j, value in enumerate(theta):
                    theta[j] = value + h
                    above = self.loss()
                    theta[j] = value - h
                    below = self.loss()
                    theta[j] = value
                    self.assertAlmostEqual((above - below) / (2 * h), gradient[j], delta=1e-9)

    def test_lead_downhill(self):
        before = self.loss()
        descend(self.layers, self.gradients(), 0.1)
        self.assertLess(self.loss(), before)


if __name__ == "__main__":
    unittest.main()
