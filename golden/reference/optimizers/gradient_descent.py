class GradientDescent:
    """theta - (learningRate * g)

    >>> GradientDescent(0.5).move([1, 2, -3], [1, -4, 0], {}, 0.5)
    [0.5, 4.0, -3.0]
    """

    def __init__(self, learning_rate):
        self.learning_rate = learning_rate

    def move(self, theta, g, memory, rate):
        return [value - (rate * slope) for value, slope in zip(theta, g)]
