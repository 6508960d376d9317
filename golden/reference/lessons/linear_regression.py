"""An equation with noise, and one neuron without activation."""

from nn import Dense, GradientDescent, Training, column, half_mean_squared_error, uniform


def noisy_equation(rng):
    """targets = ((2 x - 3 z) + 5) + noise"""
    x = [rng.uniform(-10, 10) for _ in range(1000)]
    z = [rng.uniform(-10, 10) for _ in range(1000)]
    noise = [rng.uniform(-1, 1) for _ in range(1000)]
    targets = [((2 * x_i - 3 * z_i) + 5) + n_i for x_i, z_i, n_i in zip(x, z, noise)]
    return list(zip(x, z)), column(targets)


PROGRAMS = {
    "gradient-descent": Training(
        seed=1,
        data=noisy_equation,
        layers=[Dense(2, 1)],
        initialize=uniform(-0.1, 0.1),
        loss=half_mean_squared_error,
        optimizer=GradientDescent(0.01),
        epochs=300,
    ),
}
