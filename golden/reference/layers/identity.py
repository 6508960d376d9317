from layers.layer import Activation


class Identity(Activation):
    """y = z, with slope 1.

    >>> Identity().value(-3.0), Identity().slope(-3.0)
    (-3.0, 1.0)
    """

    def value(self, z):
        return z

    def slope(self, y):
        return 1.0
