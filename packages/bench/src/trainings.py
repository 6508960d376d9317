"""The trainings with NumPy, as one writes them.

    trainings.py NAME EPOCHS REPETITIONS < start     as trainings.cpp
"""

import sys
import time

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def neuron(x, t, theta, epochs):
    W = theta.reshape(3, 1).copy()
    for _ in range(epochs):
        y = sigmoid(x @ W)
        W -= x.T @ ((y - t) * (y * (1 - y)))
    return W.ravel()


def eleven_lines(x, t, theta, epochs):
    W1 = theta[:12].reshape(3, 4).copy()
    W2 = theta[12:].reshape(4, 1).copy()
    for _ in range(epochs):
        h = sigmoid(x @ W1)
        y = sigmoid(h @ W2)
        dz2 = (y - t) * (y * (1 - y))
        dz1 = (dz2 @ W2.T) * (h * (1 - h))
        W2 -= h.T @ dz2
        W1 -= x.T @ dz1
    return np.concatenate([W1.ravel(), W2.ravel()])


def two_layers(x, t, theta, epochs, sizes, batch_size, rate):
    inputs, hidden, outputs = sizes
    places = np.cumsum([inputs * hidden, hidden, hidden * outputs])
    W1, b1, W2, b2 = (part.copy() for part in np.split(theta, places))
    W1 = W1.reshape(inputs, hidden)
    W2 = W2.reshape(hidden, outputs)
    batches = [slice(i, i + batch_size) for i in range(0, len(x), batch_size)]
    for _ in range(epochs):
        for batch in batches:
            h = sigmoid(x[batch] @ W1 + b1)
            y = sigmoid(h @ W2 + b2)
            e = y - t[batch]
            dz2 = 2 * e / e.size * (y * (1 - y))
            dz1 = (dz2 @ W2.T) * (h * (1 - h))
            W2 -= rate * (h.T @ dz2)
            b2 -= rate * dz2.sum(axis=0)
            W1 -= rate * (x[batch].T @ dz1)
            b1 -= rate * dz1.sum(axis=0)
    return np.concatenate([W1.ravel(), b1, W2.ravel(), b2])


def regression(x, t, theta, epochs):
    W = theta[:2].reshape(2, 1).copy()
    b = theta[2:].copy()
    for _ in range(epochs):
        dy = (x @ W + b - t) / len(x)
        W -= 0.01 * (x.T @ dy)
        b -= 0.01 * dy.sum(axis=0)
    return np.concatenate([W.ravel(), b])


def digits(x, t, theta, epochs):
    return two_layers(x, t, theta, epochs, (784, 128, 10), 64, 0.1)


trainings = {
    "neuron": (3, 1, neuron),
    "eleven-lines": (3, 1, eleven_lines),
    "training": (2, 1, lambda *a: two_layers(*a, (2, 2, 1), 1, 0.1)),
    "gradient-descent": (2, 1, regression),
    "dense data": (784, 10, digits),
    "sparse data": (784, 10, digits),
}

inputs, outputs, training = trainings[sys.argv[1]]
epochs, repetitions = int(sys.argv[2]), int(sys.argv[3])
numbers = np.array(sys.stdin.read().split(), dtype=np.float64)
sizes, numbers = numbers[:3].astype(int), numbers[3:]
x, t, theta = np.split(numbers, np.cumsum(sizes)[:2])
x, t = x.reshape(-1, inputs), t.reshape(-1, outputs)
result = training(x, t, theta, epochs)
start = time.process_time_ns()
for _ in range(repetitions):
    result = training(x, t, theta, epochs)
print((time.process_time_ns() - start) // repetitions)
print(*(repr(float(value)) for value in result))
