import numpy as np
np.random.seed(4366)
w = [np.random.normal() for _ in range(9)]
W1 = np.array([[w[0], w[1]], [w[2], w[3]]])
W2 = np.array([w[4], w[5]])
b1 = np.array([w[6], w[7]])
b2 = w[8]
sig = lambda z: 1 / (1 + np.exp(-z))
data = np.array([[-2, -1], [25, 6], [17, 4], [-15, -6]], dtype=float)
answers = np.array([1, 0, 0, 1])
for epoch in range(1000):
    for x, t in zip(data, answers):
        h = sig(W1 @ x + b1)
        y = sig(W2 @ h + b2)
        g = 2 * (y - t) * y * (1 - y)
        gh = g * W2 * h * (1 - h)
        W2 = W2 - 0.1 * g * h
        b2 = b2 - 0.1 * g
        W1 = W1 - 0.1 * np.outer(gh, x)
        b1 = b1 - 0.1 * gh
