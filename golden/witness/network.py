"""Dense layers with sigmoids, their gradients, and gradient descent on them.

A matrix is a list of rows. Every sum starts at +0 and adds in ascending index,
one rounding for the product and one for the sum; the built-in sum() must not
be used, since from Python 3.12 on it compensates for rounding.
"""

from elementary import exp


class Dense:
    """z = xW (+ b), then y = sigmoid(z) where the layer has one. W is inputs x outputs.

    A frozen b is added and never moved.
    """

    def __init__(self, W, b=None, sigmoid=True, frozen=False):
        self.W, self.b, self.sigmoid, self.frozen = W, b, sigmoid, frozen


def total(values):
    """v_0 + v_1 + ..., from the left."""
    result = 0.0
    for value in values:
        result += value
    return result


def dot(u, v):
    """u_0 v_0 + u_1 v_1 + ..., from the left."""
    result = 0.0
    for a, b in zip(u, v):
        result += a * b
    return result


def transpose(a):
    return list(zip(*a))


def matmul(a, b):
    """C = AB."""
    columns = transpose(b)
    return [[dot(row, column) for column in columns] for row in a]


def sigmoid(z):
    """1 / (1 + e^-z)"""
    return 1.0 / (1.0 + exp(-z))


def forward(layers, x):
    """The inputs, then the outputs of each layer."""
    activations = [x]
    for layer in layers:
        y = matmul(activations[-1], layer.W)  #                                   z = xW
        if layer.b is not None:
            y = [[z + b for z, b in zip(row, layer.b)] for row in y]  #               + b
        if layer.sigmoid:
            y = [[sigmoid(z) for z in row] for row in y]  #                       y = sigmoid(z)
        activations.append(y)
    return activations


def backward(layers, activations, dy):
    """(dW, db) of each layer, from the gradient dy of the loss in the last outputs."""
    gradients = []
    for i in reversed(range(len(layers))):
        layer, x, y = layers[i], activations[i], activations[i + 1]
        dz = dy
        if layer.sigmoid:  #                                                     dz = dy * y(1 - y)
            dz = [[d * (a * (1.0 - a)) for d, a in zip(*rows)] for rows in zip(dy, y)]
        dW = matmul(transpose(x), dz)  #                                         dW = x^T dz
        db = [total(column) for column in zip(*dz)]  #                           db = column sums
        if i > 0:
            dy = matmul(dz, transpose(layer.W))  #                               dx = dz W^T
        gradients.append((dW, db))
    return gradients[::-1]


def descend(layers, gradients, learning_rate):
    """theta = theta - (learning_rate * gradient), for every W, and every b that is not frozen."""

    def moved(theta, gradient):
        return [v - (learning_rate * g) for v, g in zip(theta, gradient)]

    for layer, (dW, db) in zip(layers, gradients):
        layer.W = [moved(*rows) for rows in zip(layer.W, dW)]
        if layer.b is not None and not layer.frozen:
            layer.b = moved(layer.b, db)
