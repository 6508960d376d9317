from layers.layer import Activation


class Relu(Activation):
    """y = z where z > 0, else 0, with slope 1 where z > 0 (and so y > 0), else 0.

    >>> [Relu().value(z) for z in (-2.0, -0.0, 3.0)]
    [0.0, 0.0, 3.0]
    >>> [Relu().slope(y) for y in (0.0, 3.0)]
    [0.0, 1.0]
    """

    def value(self, z):
        return z if z > 0 else 0.0

    def slope(self, y):
        return 1.0 if y > 0 else 0.0
