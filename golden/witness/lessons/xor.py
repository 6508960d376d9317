"""The network of eleven lines, and its forerunners. None of them has a bias."""

from network import Dense
from program import absolute, column, one_neuron, uniform_matrix

X = [[0.0, 0.0, 1.0], [0.0, 1.0, 1.0], [1.0, 0.0, 1.0], [1.0, 1.0, 1.0]]


def eleven_lines(rng):
    """syn0 is drawn before syn1."""
    layers = [Dense(uniform_matrix(rng, 3, 4)), Dense(uniform_matrix(rng, 4, 1))]
    return X, column([0, 1, 1, 0]), layers


def three_layer_js(_):
    """The article gives the first weights to 8 decimals."""
    syn0 = [
        [-0.1653904, 0.11737966, -0.71922612, -0.60379702],
        [0.60148914, 0.93652315, -0.37315164, 0.38464523],
        [0.7527783, 0.78921333, -0.82991158, -0.92189043],
    ]
    syn1 = [[-0.66033916], [0.75628501], [-0.80330633], [-0.15778475]]
    return X, column([0, 1, 1, 0]), [Dense(syn0), Dense(syn1)]


PROGRAMS = {
    "two-layer-js": absolute(one_neuron(X, [0, 0, 1, 1]), seed=748, epochs=1000),
    "three-layer-js": absolute(three_layer_js, seed=None, epochs=1000),
    "two-layer": absolute(one_neuron(X, [0, 0, 1, 1]), seed=1, epochs=10_000),
    "eleven-lines": absolute(eleven_lines, seed=1, epochs=60_000),
}
