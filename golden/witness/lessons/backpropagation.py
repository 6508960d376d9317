"""A 2-2-2 network with given weights, and biases that are added and never moved."""

import losses
from network import Dense
from program import Program


def given_weights(_):
    """A column for each neuron: (w1, w2), (w3, w4), then (w5, w6), (w7, w8)."""
    hidden = Dense([[0.15, 0.25], [0.20, 0.30]], [0.35, 0.35], frozen=True)
    output = Dense([[0.40, 0.50], [0.45, 0.55]], [0.60, 0.60], frozen=True)
    return [[0.05, 0.10]], [[0.01, 0.99]], [hidden, output]


PROGRAMS = {
    "training": Program(
        given_weights,
        seed=None,
        epochs=10_000,
        gradient=losses.half_sum_squared_error_gradient,
        metric=losses.half_sum_squared_error,
        learning_rate=0.5,
    ),
}
