from arithmetic import flat, total


class L2:
    """factor * (((0 + S1) + S2) + ...), S = sum(w w) of each parameter with one of these names.

    >>> penalty = L2(0.5)
    >>> penalty.value([{"W": [[1, 2], [3, 4]], "b": [9]}, {"W": [[1]]}])
    15.5
    >>> penalty.slope("W", 3.0, 0.25), penalty.slope("b", 3.0, 0.25)
    (3.25, 0.25)
    """

    def __init__(self, factor, names=("W",)):
        self.factor, self.names = factor, names

    def value(self, parameters):
        """parameters: a dict for each layer, in the order of theta."""
        theta = [p for layer in parameters for name, p in layer.items() if name in self.names]
        return self.factor * total(total(w * w for w in flat(p)) for p in theta)

    def slope(self, name, w, g):
        """g + (2 factor) w, after the loss's own g"""
        return g + (2 * self.factor) * w if name in self.names else g
