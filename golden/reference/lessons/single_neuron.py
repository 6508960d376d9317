"""One neuron of three inputs, no bias."""

from nn import Dense, GradientDescent, Sigmoid, Training, uniform
from nn import half_sum_squared_error, mean_absolute_error

PROGRAMS = {
    "neuron": Training(
        seed=1,
        data=([[0, 0, 1], [1, 1, 1], [1, 0, 1], [0, 1, 1]], [[0], [1], [1], [0]]),
        layers=[Dense(3, 1, bias=False), Sigmoid()],
        initialize=uniform(-1, 1),
        loss=half_sum_squared_error,
        optimizer=GradientDescent(1),
        epochs=15_000,
        metric=mean_absolute_error,
    ),
}
