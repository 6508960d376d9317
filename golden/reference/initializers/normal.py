from initializers.filled import filled


def normal(mean=0.0, standard_deviation=1.0):
    """Every parameter from normal(mean, standard_deviation).

    >>> from generators import NumpyRandom
    >>> normal()(NumpyRandom(1), [{"W": (1, 2), "b": (1,)}])
    [{'W': [[1.6243453636632417, -0.6117564136500754]], 'b': [-0.5281717522634557]}]
    """
    return lambda rng, shapes: filled(shapes, lambda: rng.normal(mean, standard_deviation))
