"""✎ The same programs once more, written from the article, not from the TypeScript."""

from nn import Dense, GradientDescent, Training, given, half_sum_squared_error

PROGRAMS = {
    "doubling": Training(
        data=([[1], [2]], [[2], [4]]),
        layers=[Dense(1, 1, bias=False)],
        initialize=given([{"W": [[0]]}]),
        loss=half_sum_squared_error,
        optimizer=GradientDescent(0.1),
        epochs=20,
    ),
}
