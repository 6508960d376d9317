"""The figures that the articles print come out of the witness."""

import unittest
from decimal import ROUND_DOWN, Decimal
from itertools import islice

from lessons import LESSONS
from network import forward
from random_state import RandomState
from training import train


def after(lesson, slug, epochs):
    """losses after 0 .. epochs, the layers, the targets and the outputs at the end, as lists."""
    program = LESSONS[lesson][slug]
    states = list(islice(train(program, program.seed), epochs + 1))
    losses, layers = [loss for loss, _ in states], states[-1][1]
    x, t, _ = program.start(None if program.seed is None else RandomState(program.seed))
    return losses, layers, flat(t), flat(forward(layers, x)[-1])


def flat(matrix):
    return [value for row in matrix for value in row]


def rounded(values, digits):
    return [f"{value:.{digits}f}" for value in values]


def cut(values, printed):
    """The values cut off after as many digits as are printed."""
    return [str(Decimal(v).quantize(Decimal(text), ROUND_DOWN)) for v, text in zip(values, printed)]


class SingleNeuron(unittest.TestCase):
    def test_starts_and_ends_with_the_printed_weights(self):
        _, layers, _, _ = after("single-neuron", "neuron", 0)
        printed = ["-0.16595599", "0.44064899", "-0.99977125"]
        self.assertEqual(rounded(flat(layers[0].W), 8), printed)
        _, layers, t, y = after("single-neuron", "neuron", 15_000)
        printed = ["10.08740896", "-0.20695366", "-4.83757835"]
        self.assertEqual(rounded(flat(layers[0].W), 8), printed)
        self.assertLess(max(abs(a - b) for a, b in zip(y, t)), 0.01)


class GenderClassifier(unittest.TestCase):
    def test_logs_the_printed_losses_each_after_one_epoch_more(self):
        losses, *_ = after("gender-classifier", "training", 901)
        printed = "0.142 0.017 0.008 0.005 0.004 0.003 0.003 0.002 0.002 0.002".split()
        self.assertEqual(rounded(losses[1::100], 3), printed)


class Xor(unittest.TestCase):
    def test_two_layer_js_ends_with_the_printed_weights_and_outputs(self):
        _, layers, _, y = after("xor", "two-layer-js", 1000)
        self.assertEqual(rounded(flat(layers[0].W), 3), ["7.266", "-0.221", "-3.415"])
        printed = ["0.03", "0.02", "0.979", "0.974"]
        self.assertEqual(cut(y, printed), printed)

    def test_three_layer_js_ends_with_the_printed_outputs(self):
        _, _, _, y = after("xor", "three-layer-js", 1000)
        printed = ["0.02", "0.95", "0.94", "0.05"]
        self.assertEqual(cut(y, printed), printed)

    def test_two_layer_prints_the_outputs_before_its_last_update(self):
        _, _, _, y = after("xor", "two-layer", 9999)
        self.assertEqual(rounded(y, 8), ["0.00966449", "0.00786506", "0.99358898", "0.99211957"])


class LinearRegression(unittest.TestCase):
    def test_falls_at_every_epoch_and_finds_the_equation(self):
        losses, layers, _, _ = after("linear-regression", "gradient-descent", 300)
        self.assertTrue(all(b < a for a, b in zip(losses, losses[1:])))
        (w_x,), (w_z,) = layers[0].W
        self.assertAlmostEqual(w_x, 2, delta=0.01)
        self.assertAlmostEqual(w_z, -3, delta=0.01)
        self.assertAlmostEqual(layers[0].b[0], 5, delta=0.3)


if __name__ == "__main__":
    unittest.main()
