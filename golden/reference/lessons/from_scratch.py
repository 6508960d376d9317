"""Four tutorials on ten points and on a line: one sample at a time, errors summed on the way."""

from nn import Dense, GradientDescent, PythonRandom, Sigmoid, Training, column, given
from nn import half_sum_squared_error, sum_squared_error
from layers.layer import Activation

X = [
    [2.7810836, 2.550537003],
    [1.465489372, 2.362125076],
    [3.396561688, 4.400293529],
    [1.38807019, 1.850220317],
    [3.06407232, 3.005305973],
    [7.627531214, 2.759262235],
    [5.332441248, 2.088626775],
    [6.922596716, 1.77106367],
    [8.675418651, -0.242068655],
    [7.673756466, 3.508563011],
]
CLASSES = [0] * 5 + [1] * 5


class Step(Activation):
    """1 where z >= 0, else 0; on the way back as if the slope were 1."""

    def value(self, z):
        return 1.0 if z >= 0 else 0.0

    def slope(self, y):
        return 1.0


def neuron_by_neuron(rng, shapes):
    """Of each neuron its weights, a column of W, and then its bias, from [0, 1)."""
    layers = []
    for shape in shapes:
        inputs, neurons = shape["W"]
        drawn = [[rng.random() for _ in range(inputs + 1)] for _ in range(neurons)]
        *weights, biases = map(list, zip(*drawn))
        layers.append({"W": weights, "b": biases})
    return layers


def training(rate, epochs, layers, data, initialize=None, **others):
    zeros = given([{"W": [[0.0]] * len(data[0][0]), "b": [0.0]}])
    return Training(
        data=data,
        layers=layers,
        initialize=initialize or zeros,
        loss=half_sum_squared_error,
        metric=sum_squared_error,
        running=True,
        batch_size=1,
        optimizer=GradientDescent(rate),
        epochs=epochs,
        **others,
    )


PROGRAMS = {
    "perceptron": training(0.1, 5, [Dense(2, 1), Step()], (X, column(CLASSES))),
    "line": training(0.001, 50, [Dense(1, 1)], (column([1, 2, 4, 3, 5]), column([1, 3, 3, 2, 5]))),
    "logistic-regression": training(0.3, 100, [Dense(2, 1), Sigmoid()], (X, column(CLASSES))),
    "backpropagation": training(
        0.5,
        20,
        [Dense(2, 2), Sigmoid(), Dense(2, 2), Sigmoid()],
        (X, [[1 - c, c] for c in CLASSES]),
        initialize=neuron_by_neuron,
        seed=1,
        streams=((PythonRandom, "parameters"),),
    ),
}
