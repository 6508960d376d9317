import numpy as np

def make(rng_seed, n=1000):
    np.random.seed(rng_seed)
    x = np.random.uniform(-10, 10, (n, 1))
    z = np.random.uniform(-10, 10, (n, 1))
    noise = np.random.uniform(-1, 1, (n, 1))
    return np.hstack([x, z]), 2 * x - 3 * z + 5 + noise

def init():
    return {'W': np.random.uniform(-0.1, 0.1, (2, 1)), 'b': np.random.uniform(-0.1, 0.1, 1)}

def forward(params, X):
    return X @ params['W'] + params['b']

def update(params, grads, lr):
    for key in params:
        params[key] -= lr * grads[key]

def train(epochs=300, lr=0.01):
    X, T = make(1)
    params = init()
    for epoch in range(epochs):
        Y = forward(params, X)
        E = Y - T
        grads = {'W': X.T @ E / len(X), 'b': E.mean(axis=0)}
        update(params, grads, lr)
        if epoch % 100 == 0:
            print((E ** 2).mean() / 2)
    return params

params = train()
