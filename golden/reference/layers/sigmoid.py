from elementary import exp
from layers.layer import Activation


class Sigmoid(Activation):
    """y = 1 / (1 + exp(-z)), with slope y (1 - y).

    >>> Sigmoid().value(7.0)  # what the article of the gender classifier prints
    0.9990889488055994
    >>> Sigmoid().slope(0.25)
    0.1875
    """

    cost = 150

    def value(self, z):
        return 1.0 / (1.0 + exp(-z))

    def slope(self, y):
        return y * (1.0 - y)
