"""A 2-2-1 network with biases, one sample at a time."""

from nn import Dense, GradientDescent, Sigmoid, Training, mean_squared_error

# Weight - 135 lb and height - 66 in of Alice, Bob, Charlie and Diana; 1 is a woman.
X = [[-2, -1], [25, 6], [17, 4], [-15, -6]]
T = [[1], [0], [0], [1]]


def neuron_by_neuron(rng, _):
    """Neuron h1 has (w1, w2, b1), h2 (w3, w4, b2), o1 (w5, w6, b3)."""
    w1, w2, w3, w4, w5, w6, b1, b2, b3 = [rng.standard_normal() for _ in range(9)]
    return [{"W": [[w1, w3], [w2, w4]], "b": [b1, b2]}, {"W": [[w5], [w6]], "b": [b3]}]


PROGRAMS = {
    "training": Training(
        seed=4366,
        data=(X, T),
        layers=[Dense(2, 2), Sigmoid(), Dense(2, 1), Sigmoid()],
        initialize=neuron_by_neuron,
        loss=mean_squared_error,
        optimizer=GradientDescent(0.1),
        batch_size=1,
        epochs=1000,
    ),
}
