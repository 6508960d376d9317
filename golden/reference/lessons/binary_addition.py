"""Ten thousand additions of two numbers, each of them drawn anew and read bit by bit."""

from nn import GradientDescent, Recurrent, Sigmoid, TimeDistributedDense, Training
from nn import half_sum_squared_error, mean_absolute_error, uniform

BITS = 8


def bits(value):
    """The lowest first."""
    return [value >> place & 1 for place in range(BITS)]


def draw(rng):
    """a, then b; their bits side by side, and those of their sum."""
    a, b = rng.randint(0, 128), rng.randint(0, 128)
    return [[v for pair in zip(bits(a), bits(b)) for v in pair]], [bits(a + b)]


def initialize(rng, shapes):
    """In the article's order: into the hidden layer, out of it, within it."""
    (Wx, Wh), (W,) = (layer.values() for layer in shapes)
    drawn = [uniform(-1, 1)(rng, [{"W": size}])[0]["W"] for size in (Wx, W, Wh)]
    return [{"Wx": drawn[0], "Wh": drawn[2]}, {"W": drawn[1]}]


PROGRAMS = {
    "addition": Training(
        seed=0,
        data=draw,
        fresh_data=True,
        running=True,
        layers=[
            Recurrent(BITS, 2, 16, activation="sigmoid", bias=False),
            TimeDistributedDense(BITS, 16, 1, bias=False),
            Sigmoid(),
        ],
        initialize=initialize,
        loss=half_sum_squared_error,
        metric=mean_absolute_error,
        optimizer=GradientDescent(0.1),
        epochs=10_000,
    )
}
