"""The network of eleven lines, and its forerunners. None of them has a bias."""

from nn import Dense, GradientDescent, Sigmoid, Training, column, given, uniform
from nn import half_sum_squared_error, mean_absolute_error

X = [[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]]
TWO_LAYERS = [Dense(3, 1, bias=False), Sigmoid()]
THREE_LAYERS = [Dense(3, 4, bias=False), Sigmoid(), Dense(4, 1, bias=False), Sigmoid()]

# The first weights of three-layer-js, as printed.
SYN0 = [
    [-0.1653904, 0.11737966, -0.71922612, -0.60379702],
    [0.60148914, 0.93652315, -0.37315164, 0.38464523],
    [0.7527783, 0.78921333, -0.82991158, -0.92189043],
]
SYN1 = column([-0.66033916, 0.75628501, -0.80330633, -0.15778475])


def training(layers, t, epochs, seed=None, initialize=uniform(-1, 1)):
    return Training(
        seed=seed,
        data=(X, column(t)),
        layers=layers,
        initialize=initialize,
        loss=half_sum_squared_error,
        optimizer=GradientDescent(1),
        epochs=epochs,
        metric=mean_absolute_error,
    )


PROGRAMS = {
    "two-layer-js": training(TWO_LAYERS, [0, 0, 1, 1], 1000, seed=748),
    "three-layer-js": training(
        THREE_LAYERS, [0, 1, 1, 0], 1000, initialize=given([{"W": SYN0}, {"W": SYN1}])
    ),
    "two-layer": training(TWO_LAYERS, [0, 0, 1, 1], 10_000, seed=1),
    "eleven-lines": training(THREE_LAYERS, [0, 1, 1, 0], 60_000, seed=1),
}
