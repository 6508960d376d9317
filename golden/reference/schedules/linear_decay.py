def linear_decay(start, fall, steps):
    """start - ((fall k) / steps)

    >>> rate = linear_decay(1.0, 0.75, 100)
    >>> rate(0), rate(50), rate(100)
    (1.0, 0.625, 0.25)
    """
    return lambda k: start - ((fall * k) / steps)
