"""What a training program is made of, and what several of them share."""

import losses
from network import Dense


class Program:
    """One training program.

    start        (rng) -> inputs x, targets t, layers; rng is None when the program has no seed
    gradient     of the loss that is minimized
    metric       the loss that the article reports
    batch_size   None for all rows at once
    """

    def __init__(self, start, seed, epochs, gradient, metric, learning_rate, batch_size=None):
        self.start, self.seed, self.epochs = start, seed, epochs
        self.gradient, self.metric = gradient, metric
        self.learning_rate, self.batch_size = learning_rate, batch_size


def column(values):
    return [[float(value)] for value in values]


def uniform_matrix(rng, rows, cols):
    """Drawn row by row from uniform(-1, 1)."""
    return [[rng.uniform(-1.0, 1.0) for _ in range(cols)] for _ in range(rows)]


def one_neuron(x, t):
    """Three inputs, one sigmoid, no bias."""
    return lambda rng: (x, column(t), [Dense(uniform_matrix(rng, 3, 1))])


def absolute(start, seed, epochs):
    """Minimizes the half sum of squares with learning rate 1, and reports the mean |e|."""
    gradient, metric = losses.half_sum_squared_error_gradient, losses.mean_absolute_error
    return Program(start, seed, epochs, gradient, metric, learning_rate=1.0)
