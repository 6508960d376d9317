"""Writes seeds.json: which seeds reproduce the ten losses that the article of gender-classifier prints.

    python3 make-seeds.py

Drawn by NumPy and by Python's random themselves, and trained here, in plain Python, as the article does it.
"""

import json
import math
import pathlib
import platform
import random

import numpy as np

PEOPLE = [(-2, -1, 1), (25, 6, 0), (17, 4, 0), (-15, -6, 1)]
LOSSES = [0.142, 0.017, 0.008, 0.005, 0.004, 0.003, 0.003, 0.002, 0.002, 0.002]


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def reproduces(draw):
    """Whether a training from these draws, weights first, has the printed loss after each 100 epochs and one."""
    w1, w2, w3, w4, w5, w6, b1, b2, b3 = [draw() for _ in range(9)]

    def forward(x1, x2):
        h1 = sigmoid(w1 * x1 + w2 * x2 + b1)
        h2 = sigmoid(w3 * x1 + w4 * x2 + b2)
        return h1, h2, sigmoid(w5 * h1 + w6 * h2 + b3)

    for epoch in range(901):
        for x1, x2, t in PEOPLE:
            h1, h2, y = forward(x1, x2)
            d = 2 * (y - t) * y * (1 - y)
            d1 = d * w5 * h1 * (1 - h1)
            d2 = d * w6 * h2 * (1 - h2)
            w1 -= 0.1 * d1 * x1
            w2 -= 0.1 * d1 * x2
            b1 -= 0.1 * d1
            w3 -= 0.1 * d2 * x1
            w4 -= 0.1 * d2 * x2
            b2 -= 0.1 * d2
            w5 -= 0.1 * d * h1
            w6 -= 0.1 * d * h2
            b3 -= 0.1 * d
        if epoch % 100 == 0:
            loss = sum((forward(x1, x2)[2] - t) ** 2 for x1, x2, t in PEOPLE) / 4
            if abs(loss - LOSSES[epoch // 100]) > 0.0005:
                return False
    return True


def numpy_draws(seed):
    return np.random.RandomState(seed).standard_normal


def python_draws(seed):
    own = random.Random(seed)
    return lambda: own.gauss(0, 1)


def skipping(draw, count):
    for _ in range(count):
        draw()
    return draw


def lists_below(m):
    return [[a, b] for a in range(m) for b in range(m)]


found = {
    "numpy": np.__version__,
    "python": platform.python_version(),
    "numbers": {
        "below": 20000,
        "found": [n for n in range(20000) if reproduces(numpy_draws(n))],
    },
    "lists": {
        "below": 200,
        "found": [s for s in lists_below(200) if reproduces(numpy_draws(s))],
    },
    "pythonNumbers": {
        "below": 21000,
        "found": [n for n in range(21000) if reproduces(python_draws(n))],
    },
    "skips": {
        "below": 2000,
        "last": 20,
        "found": [
            [n, k]
            for n in range(2000)
            for k in range(21)
            if reproduces(skipping(numpy_draws(n), k))
        ],
    },
}
path = pathlib.Path(__file__).with_name("seeds.json")
path.write_text(json.dumps(found, indent=2) + "\n")
