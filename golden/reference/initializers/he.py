from math import sqrt

from initializers.filled import matrices_filled


def he():
    """Matrices from normal(0, sqrt(2 / rows)); b = 0.

    >>> from generators import NumpyRandom
    >>> he()(NumpyRandom(1), [{"W": (2, 1), "b": (1,)}])  # normal(0, 1)
    [{'W': [[1.6243453636632417], [-0.6117564136500754]], 'b': [0.0]}]

    See  He et al., Delving Deep into Rectifiers (2015), equation 10.
    """
    return lambda rng, shapes: matrices_filled(
        shapes, lambda rows, columns: rng.normal(0.0, sqrt(2 / rows))
    )
