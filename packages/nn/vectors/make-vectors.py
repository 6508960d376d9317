#!/usr/bin/python3
"""Writes numpy.json beside this file, in plain NumPy: two networks of the articles, trained; a classifier
with softmax, an L2 penalty, and learning rates that fall; a loss; and the moves of the optimizers.

Written from the formulas, not from the articles' listings: z = x W + b, y = 1 / (1 + exp(-z)),
dz = dy y (1 - y), dW = x^T dz, db = column sums of dz, dx = dz W^T, theta = theta - rate * gradient.
Theta is the parameters in one list: W row by row, then b, layer by layer.

Needs NumPy (Debian: python3-numpy).
"""

import json
import pathlib

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def train(layers, x, t, slope_of_loss, batch_size, rate, epochs):
    """layers: a list of [W, b], b None where there is no bias; changed in place."""
    for _ in range(epochs):
        for start in range(0, len(x), batch_size):
            outputs = [x[start : start + batch_size]]
            for W, b in layers:
                z = outputs[-1] @ W
                outputs.append(sigmoid(z if b is None else z + b))
            dy = slope_of_loss(outputs[-1] - t[start : start + batch_size])
            for layer, y, before in zip(layers[::-1], outputs[:0:-1], outputs[-2::-1]):
                W, b = layer
                dz = dy * (y * (1 - y))
                dy = dz @ W.T
                layer[0] = W - rate * (before.T @ dz)
                layer[1] = None if b is None else b - rate * dz.sum(axis=0)


def theta(layers):
    return [float(v) for layer in layers for a in layer if a is not None for v in a.ravel()]


def run(name, seed, epochs, layers, *setup):
    initial = theta(layers)
    train(layers, *setup, epochs)
    return {"name": name, "seed": seed, "epochs": epochs, "initial": initial, "final": theta(layers)}


def eleven_lines(seed, epochs):
    """3-4-1 without biases on XOR: half the sum of squared errors, rate 1, all samples at once."""
    rng = np.random.RandomState(seed)
    layers = [[2 * rng.random_sample(shape) - 1, None] for shape in ((3, 4), (4, 1))]
    x = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]], dtype=float)
    t = np.array([[0], [1], [1], [0]], dtype=float)
    return run("eleven lines", seed, epochs, layers, x, t, lambda e: e, 4, 1)


def classifier(seed, epochs):
    """2-2-1 with biases on four people: squared error, rate 0.1, one sample at a time.

    Drawn are the weights of neuron 1, of neuron 2, of the output neuron, then the three biases.
    """
    w1, w2, w3, w4, w5, w6, b1, b2, b3 = np.random.RandomState(seed).standard_normal(9)
    layers = [
        [np.array([[w1, w3], [w2, w4]]), np.array([b1, b2])],
        [np.array([[w5], [w6]]), np.array([b3])],
    ]
    x = np.array([[-2, -1], [25, 6], [17, 4], [-15, -6]], dtype=float)
    t = np.array([[1], [0], [0], [1]], dtype=float)
    return run("classifier", seed, epochs, layers, x, t, lambda e: 2 * e, 1, 0.1)


def falling(k):
    """The learning rate of step k."""
    return 0.05 - (0.04 * k) / 100


class Descent:
    def move(self, theta, g, rate):
        return theta - rate * g


class Momentum:
    v = 0.0

    def move(self, theta, g, rate):
        self.v = 0.9 * self.v + g
        return theta - rate * self.v


class Adam:
    m = v = c1 = c2 = 0.0

    def move(self, theta, g, rate):
        self.c1 = 1 - 0.9 * (1 - self.c1)
        self.c2 = 1 - 0.999 * (1 - self.c2)
        self.m = 0.9 * self.m + (1 - 0.9) * g
        self.v = 0.999 * self.v + (1 - 0.999) * (g * g)
        return theta - (rate * (self.m / self.c1)) / (np.sqrt(self.v / self.c2) + 1e-8)


OPTIMIZERS = {"gradientDescent": Descent, "momentum": Momentum, "adam": Adam}


def moves(name, seed):
    """Where an optimizer moves five parameters in 30 steps; only + - x / and roots, so to the bit."""
    rng, optimizer = np.random.RandomState(seed), OPTIMIZERS[name]()
    initial = theta = rng.standard_normal(5)
    gradients = rng.standard_normal((30, 5))
    for k, g in enumerate(gradients):
        theta = optimizer.move(theta, g, falling(k))
    numbers = {"initial": initial, "gradients": gradients, "final": theta}
    return {"optimizer": name, **{key: a.tolist() for key, a in numbers.items()}}


def cross_entropy(z, t):
    """The mean over the rows of -log p where t is 1 or a share, and its gradient."""
    shifted = z - z.max(axis=1, keepdims=True)
    s = np.exp(shifted).sum(axis=1, keepdims=True)
    terms = np.where(t == 0, 0, t * (np.log(s) - shifted))
    return terms.sum(axis=1).sum() / len(z), (np.exp(shifted) / s - t) / len(z)


def softmax_loss(seed):
    rng = np.random.RandomState(seed)
    z = 10 * rng.standard_normal((6, 4))
    t = rng.random_sample((6, 4)) * (rng.random_sample((6, 4)) < 0.7)
    t[:, 0] += 0.1  # no row is 0
    t /= t.sum(axis=1, keepdims=True)
    value, gradient = cross_entropy(z, t)
    return {"z": z.tolist(), "t": t.tolist(), "value": value, "gradient": gradient.tolist()}


def penalised(name, seed):
    """3-4-2, tanh, softmax, 0.01 (S1 + S2) added, 100 steps: the loss and its penalty, and theta."""
    rng = np.random.RandomState(seed)
    x, t = rng.standard_normal((8, 3)), np.eye(2)[rng.randint(0, 2, 8)]
    shapes = ((3, 4), (4,), (4, 2), (2,))
    values = [rng.standard_normal(shape) for shape in shapes]
    initial = [v for a in values for v in a.ravel().tolist()]
    optimizers = [OPTIMIZERS[name]() for _ in values]
    losses = []
    for k in range(101):
        W, b, V, c = values
        h = np.tanh(x @ W + b)
        loss, dz = cross_entropy(h @ V + c, t)
        losses.append(loss + 0.01 * ((W * W).sum() + (V * V).sum()))
        da = (dz @ V.T) * (1 - h * h)
        gradients = [
            x.T @ da + (2 * 0.01) * W,
            da.sum(axis=0),
            h.T @ dz + (2 * 0.01) * V,
            dz.sum(axis=0),
        ]
        if k < 100:
            values = [o.move(a, g, falling(k)) for o, a, g in zip(optimizers, values, gradients)]
    return {
        "optimizer": name,
        "x": x.tolist(),
        "t": t.tolist(),
        "initial": initial,
        "losses": losses,
        "final": [v for a in values for v in a.ravel().tolist()],
    }


RUNS = [
    *(eleven_lines(seed, 1000) for seed in (0, 1, 42)),
    eleven_lines(1, 60_000),
    *(classifier(seed, 1000) for seed in (0, 1, 4366)),
]

SECTIONS = {
    "runs": RUNS,
    "moves": [moves(name, seed) for seed, name in enumerate(OPTIMIZERS)],
    "softmaxCrossEntropy": [softmax_loss(seed) for seed in range(3)],
    "penalised": [penalised(name, seed) for seed, name in enumerate(OPTIMIZERS)],
}

sections = ",\n".join(
    f'"{name}": [\n' + ",\n".join(json.dumps(case) for case in cases) + "\n]"
    for name, cases in SECTIONS.items()
)
pathlib.Path(__file__).with_name("numpy.json").write_text(
    f'{{"numpy": "{np.__version__}",\n{sections}\n}}\n'
)
