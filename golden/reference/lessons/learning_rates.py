"""XOR with seven learning rates, and with four or thirty-two hidden neurons. None of them has a bias."""

from nn import Dense, GradientDescent, Sigmoid, Training, column, uniform
from nn import half_sum_squared_error, mean_absolute_error

X = [[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]]
RATES = [0.001, 0.01, 0.1, 1, 10, 100, 1000]


def training(learning_rate, hidden):
    return Training(
        seed=1,
        data=(X, column([0, 1, 1, 0])),
        layers=[
            Dense(3, hidden, bias=False),
            Sigmoid(),
            Dense(hidden, 1, bias=False),
            Sigmoid(),
        ],
        initialize=uniform(-1, 1),
        loss=half_sum_squared_error,
        optimizer=GradientDescent(learning_rate),
        epochs=60_000,
        metric=mean_absolute_error,
    )


def slug(learning_rate):
    return f"alpha-{learning_rate}".replace(".", "-")


PROGRAMS = {
    **{slug(rate): training(rate, 4) for rate in RATES},
    **{f"{slug(rate)}-hidden-32": training(rate, 32) for rate in RATES},
}
