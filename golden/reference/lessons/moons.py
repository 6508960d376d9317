"""Two half-moons, 2-16-16-1, hinge loss: data from NumPy's generator, weights from Python's."""

from elementary import cos, sin
from math import pi

from nn import L2, Dense, GradientDescent, NumpyRandom, PythonRandom, Relu, Training, column
from nn import hinge, linear_decay


def half_moons(rng):
    """make_moons(100, noise=0.1) of scikit-learn; -1 for the upper moon, 1 for the lower one."""
    angles = [i * (pi / 49) for i in range(49)] + [pi]
    x, y = [cos(a) for a in angles], [sin(a) for a in angles]
    upper = list(zip(x, y))
    lower = [(1 - u, (1 - v) - 0.5) for u, v in zip(x, y)]
    order = list(range(100))
    rng.shuffle(order)
    points = [(upper + lower)[i] for i in order]
    points = [[value + 0.1 * rng.standard_normal() for value in point] for point in points]
    return points, column([-1 if i < 50 else 1 for i in order])


def neuron_by_neuron(rng, shapes):
    """The weights of each neuron, a column of W, in a row; biases of 0."""
    layers = []
    for shape in shapes:
        inputs, neurons = shape["W"]
        columns = [[rng.uniform(-1, 1) for _ in range(inputs)] for _ in range(neurons)]
        layers.append({"W": list(map(list, zip(*columns))), "b": [0.0] * neurons})
    return layers


PROGRAMS = {
    "training": Training(
        seed=1337,
        streams=((NumpyRandom, "data"), (PythonRandom, "parameters")),
        data=half_moons,
        layers=[Dense(2, 16), Relu(), Dense(16, 16), Relu(), Dense(16, 1)],
        initialize=neuron_by_neuron,
        loss=hinge,
        penalty=L2(1e-4, ("W", "b")),
        optimizer=GradientDescent(linear_decay(1, 0.9, 100)),
        epochs=100,
    ),
}
