"""A 2-2-1 network with biases, one sample at a time."""

import losses
from network import Dense
from program import Program, column


def neuron_by_neuron(rng):
    """Weight - 135 lb and height - 66 in of Alice, Bob, Charlie and Diana; 1 is a woman.

    Drawn: w1 .. w6, b1, b2, b3. Neuron h1 has (w1, w2, b1), h2 (w3, w4, b2), o1 (w5, w6, b3).
    """
    x = [[-2.0, -1.0], [25.0, 6.0], [17.0, 4.0], [-15.0, -6.0]]
    w1, w2, w3, w4, w5, w6, b1, b2, b3 = [rng.standard_normal() for _ in range(9)]
    layers = [Dense([[w1, w3], [w2, w4]], [b1, b2]), Dense([[w5], [w6]], [b3])]
    return x, column([1, 0, 0, 1]), layers


PROGRAMS = {
    "training": Program(
        neuron_by_neuron,
        seed=4366,
        epochs=1000,
        gradient=losses.mean_squared_error_gradient,
        metric=losses.mean_squared_error,
        learning_rate=0.1,
        batch_size=1,
    ),
}
