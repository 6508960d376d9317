from initializers.filled import filled


def uniform(low, high):
    """Every parameter from uniform(low, high).

    >>> from generators import NumpyRandom
    >>> uniform(-1, 1)(NumpyRandom(1), [{"W": (3, 1)}])  # what the article of the neuron prints
    [{'W': [[-0.165955990594852], [0.4406489868843162], [-0.9997712503653102]]}]
    """
    return lambda rng, shapes: filled(shapes, lambda: rng.uniform(low, high))
