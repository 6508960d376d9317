"""✎ The same programs once more, in plain lists: written from the article, not from the TypeScript."""

import losses
from network import Dense
from program import Program, column


def one_weight(_):
    """It starts at 0, and draws nothing."""
    return column([1, 2]), column([2, 4]), [Dense([[0.0]], sigmoid=False)]


PROGRAMS = {
    "doubling": Program(
        one_weight,
        seed=None,
        epochs=20,
        gradient=losses.half_sum_squared_error_gradient,
        metric=losses.half_sum_squared_error,
        learning_rate=0.1,
    ),
}
