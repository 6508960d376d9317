def given(values):
    """The values that an article prints, a dict for each layer with parameters; nothing is drawn.

    >>> given([{"W": [[1, 2]]}, {"W": [[3], [4]]}])(None, [{"W": (1, 2)}, {"W": (2, 1)}])
    [{'W': [[1, 2]]}, {'W': [[3], [4]]}]
    """
    return lambda rng, shapes: [dict(layer) for layer in values]
