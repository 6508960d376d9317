"""A 2-2-2 network with given weights, and biases that are added and never moved."""

from nn import Dense, GradientDescent, Sigmoid, Training, given, half_sum_squared_error


def training(update):
    """A column for each neuron: (w1, w2), (w3, w4), then (w5, w6), (w7, w8)."""
    return Training(
        data=([[0.05, 0.10]], [[0.01, 0.99]]),
        layers=[Dense(2, 2, bias="frozen"), Sigmoid(), Dense(2, 2, bias="frozen"), Sigmoid()],
        initialize=given(
            [
                {"W": [[0.15, 0.25], [0.20, 0.30]], "b": [0.35, 0.35]},
                {"W": [[0.40, 0.50], [0.45, 0.55]], "b": [0.60, 0.60]},
            ]
        ),
        loss=half_sum_squared_error,
        optimizer=GradientDescent(0.5),
        epochs=10_000,
        update=update,
    )


PROGRAMS = {
    "training": training("together"),
    "output-layer-first": training("layer by layer"),
}
