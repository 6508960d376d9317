from math import sqrt

from initializers.filled import matrices_filled


def glorot():
    """Matrices from uniform(-limit, limit) with limit = sqrt(6 / (rows + columns)); b = 0.

    >>> from generators import NumpyRandom
    >>> glorot()(NumpyRandom(1), [{"W": (2, 4), "b": (1,)}, {"W": (3, 3)}])[0]["b"]
    [0.0]
    >>> glorot()(NumpyRandom(1), [{"W": (3, 3)}])[0]["W"][0]  # uniform(-1, 1)
    [-0.165955990594852, 0.4406489868843162, -0.9997712503653102]

    See  Glorot and Bengio, Understanding the difficulty of training deep feedforward neural
    networks (2010), equation 16.
    """

    def initialize(rng, shapes):
        def draw(rows, columns):
            limit = sqrt(6 / (rows + columns))
            return rng.uniform(-limit, limit)

        return matrices_filled(shapes, draw)

    return initialize
