#!/usr/bin/python3
"""Writes numpy.json beside this file: two networks of the articles, trained in plain NumPy.

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


RUNS = [
    *(eleven_lines(seed, 1000) for seed in (0, 1, 42)),
    eleven_lines(1, 60_000),
    *(classifier(seed, 1000) for seed in (0, 1, 4366)),
]

lines = ",\n".join(json.dumps(r) for r in RUNS)
pathlib.Path(__file__).with_name("numpy.json").write_text(
    f'{{"numpy": "{np.__version__}", "runs": [\n{lines}\n]}}\n'
)
