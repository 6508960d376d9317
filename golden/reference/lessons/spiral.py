"""Three arms of a spiral: a linear classifier, and a network with a hundred hidden neurons."""

from elementary import cos, sin
from initializers.filled import matrices_filled
from nn import L2, Dense, GradientDescent, Relu, Training, softmax_cross_entropy

N = 100  # points on each arm


def spiral(rng):
    """Arm k: radius r from 0 to 1, angle from 4 k to 4 (k + 1) with noise, (r sin, r cos)."""
    x, t = [], []
    for k in range(3):
        for r, turn in zip(linspace(0.0, 1.0), linspace(4.0 * k, 4.0 * (k + 1))):
            angle = turn + rng.normal() * 0.2
            x.append([r * sin(angle), r * cos(angle)])
            t.append([float(j == k) for j in range(3)])
    return x, t


def linspace(start, stop):
    """N numbers at equal distances, both ends included."""
    step = (stop - start) / (N - 1)
    return [i * step + start for i in range(N - 1)] + [stop]


def small_weights(skipped):
    """After so many normals, W = 0.01 times a normal; b = 0."""

    def draw(rng, shapes):
        for _ in range(skipped):
            rng.normal()
        return matrices_filled(shapes, lambda rows, columns: 0.01 * rng.normal())

    return draw


def training(layers, skipped, epochs):
    return Training(
        seed=0,
        data=spiral,
        layers=layers,
        initialize=small_weights(skipped),
        loss=softmax_cross_entropy,
        penalty=L2(0.5 * 1e-3),
        optimizer=GradientDescent(1),
        epochs=epochs,
    )


PROGRAMS = {
    # Its first weights had been drawn three times before.
    "linear-classifier": training([Dense(2, 3)], 3 * 6, 200),
    "neural-network": training([Dense(2, 100), Relu(), Dense(100, 3)], 4 * 6, 10_000),
}
