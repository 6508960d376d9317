"""An equation with noise, and one neuron without activation."""

import losses
from network import Dense
from program import Program, column


def noisy_equation(rng):
    """targets = ((2 x - 3 z) + 5) + noise"""
    x = [rng.uniform(-10.0, 10.0) for _ in range(1000)]
    z = [rng.uniform(-10.0, 10.0) for _ in range(1000)]
    noise = [rng.uniform(-1.0, 1.0) for _ in range(1000)]
    W = [[rng.uniform(-0.1, 0.1)], [rng.uniform(-0.1, 0.1)]]
    b = [rng.uniform(-0.1, 0.1)]
    targets = [((2.0 * x_i - 3.0 * z_i) + 5.0) + n_i for x_i, z_i, n_i in zip(x, z, noise)]
    return list(zip(x, z)), column(targets), [Dense(W, b, sigmoid=False)]


PROGRAMS = {
    "gradient-descent": Program(
        noisy_equation,
        seed=1,
        epochs=300,
        gradient=losses.half_mean_squared_error_gradient,
        metric=losses.half_mean_squared_error,
        learning_rate=0.01,
    ),
}
