"""The training programs of the four articles: data, first weights, loss, batches, epochs."""

import losses
from network import Dense

ROWS = [[0.0, 0.0, 1.0], [0.0, 1.0, 1.0], [1.0, 0.0, 1.0], [1.0, 1.0, 1.0]]


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


def eleven_lines(rng):
    """syn0 is drawn before syn1."""
    layers = [Dense(uniform_matrix(rng, 3, 4)), Dense(uniform_matrix(rng, 4, 1))]
    return ROWS, column([0, 1, 1, 0]), layers


def three_layer_js(_):
    """The article gives the first weights to 8 decimals."""
    syn0 = [
        [-0.1653904, 0.11737966, -0.71922612, -0.60379702],
        [0.60148914, 0.93652315, -0.37315164, 0.38464523],
        [0.7527783, 0.78921333, -0.82991158, -0.92189043],
    ]
    syn1 = [[-0.66033916], [0.75628501], [-0.80330633], [-0.15778475]]
    return ROWS, column([0, 1, 1, 0]), [Dense(syn0), Dense(syn1)]


def gender_classifier(rng):
    """Weight - 135 lb and height - 66 in of Alice, Bob, Charlie and Diana; 1 is a woman.

    Drawn: w1 .. w6, b1, b2, b3. Neuron h1 has (w1, w2, b1), h2 (w3, w4, b2), o1 (w5, w6, b3).
    """
    x = [[-2.0, -1.0], [25.0, 6.0], [17.0, 4.0], [-15.0, -6.0]]
    w1, w2, w3, w4, w5, w6, b1, b2, b3 = [rng.standard_normal() for _ in range(9)]
    layers = [Dense([[w1, w3], [w2, w4]], [b1, b2]), Dense([[w5], [w6]], [b3])]
    return x, column([1, 0, 0, 1]), layers


def linear_regression(rng):
    """targets = ((2 x - 3 z) + 5) + noise"""
    x = [rng.uniform(-10.0, 10.0) for _ in range(1000)]
    z = [rng.uniform(-10.0, 10.0) for _ in range(1000)]
    noise = [rng.uniform(-1.0, 1.0) for _ in range(1000)]
    W = [[rng.uniform(-0.1, 0.1)], [rng.uniform(-0.1, 0.1)]]
    b = [rng.uniform(-0.1, 0.1)]
    targets = [((2.0 * x_i - 3.0 * z_i) + 5.0) + n_i for x_i, z_i, n_i in zip(x, z, noise)]
    return list(zip(x, z)), column(targets), [Dense(W, b, sigmoid=False)]


def absolute(start, seed, epochs):
    """Minimizes the half sum of squares with learning rate 1, and reports the mean |e|."""
    gradient, metric = losses.half_sum_squared_error_gradient, losses.mean_absolute_error
    return Program(start, seed, epochs, gradient, metric, learning_rate=1.0)


LESSONS = {
    "single-neuron": {
        "neuron": absolute(
            one_neuron([ROWS[0], ROWS[3], ROWS[2], ROWS[1]], [0, 1, 1, 0]), seed=1, epochs=15_000
        ),
    },
    "gender-classifier": {
        "training": Program(
            gender_classifier,
            seed=4366,
            epochs=1000,
            gradient=losses.mean_squared_error_gradient,
            metric=losses.mean_squared_error,
            learning_rate=0.1,
            batch_size=1,
        ),
    },
    "xor": {
        "two-layer-js": absolute(one_neuron(ROWS, [0, 0, 1, 1]), seed=748, epochs=1000),
        "three-layer-js": absolute(three_layer_js, seed=None, epochs=1000),
        "two-layer": absolute(one_neuron(ROWS, [0, 0, 1, 1]), seed=1, epochs=10_000),
        "eleven-lines": absolute(eleven_lines, seed=1, epochs=60_000),
    },
    "linear-regression": {
        "gradient-descent": Program(
            linear_regression,
            seed=1,
            epochs=300,
            gradient=losses.half_mean_squared_error_gradient,
            metric=losses.half_mean_squared_error,
            learning_rate=0.01,
        ),
    },
}
