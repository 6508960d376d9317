"""A thousand handwritten digits, one after the other; with the two slips of the chapter, and without."""

import json
from base64 import b64decode
from pathlib import Path

from arithmetic import elementwise
from layers.layer import Activation, Layer
from nn import Dense, Dropout, GradientDescent, Relu, Training
from nn import half_sum_squared_error, sum_squared_error, uniform

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
SIZE = 28 * 28


def images(rng):
    """Ink from 0 to 1, and a 1 in the column of the digit."""
    file = json.loads((EXAMPLES / "digits/src/images.json").read_text(encoding="utf-8"))
    packed, values = iter(b64decode(file["pixels"])), []
    for byte in packed:
        values += [byte / 255] if byte else [0.0] * next(packed)  # a 0, and how many there are
    x = [values[i : i + SIZE] for i in range(0, len(values), SIZE)]
    return x, [[1.0 if k == int(label) else 0.0 for k in range(10)] for label in file["labels"]]


class ReluOfSlopeOne(Activation):
    """The first slip: the slope is taken as 1 where y >= 0, which is everywhere."""

    def value(self, z):
        return z if z >= 0 else 0.0

    def slope(self, y):
        return 1.0


class HalfBackDropout(Layer):
    """The second slip: y = x (k 2), but dx = dy k."""

    draws = True

    def forward(self, site):
        if site.rng is None:
            site.y = site.x
            return
        site.kept = elementwise(lambda _: site.rng.randint(0, 2), site.x)
        site.y = elementwise(lambda x, k: x * (k * 2), site.x, site.kept)

    def backward(self, site):
        site.dx = elementwise(lambda d, k: d * k, site.dy, site.kept)


def training(hidden, between, epochs):
    return Training(
        seed=1,
        data=images,
        layers=[Dense(SIZE, hidden, bias=False), *between, Dense(hidden, 10, bias=False)],
        initialize=uniform(-0.1, 0.1),
        loss=half_sum_squared_error,
        metric=sum_squared_error,
        running=True,
        optimizer=GradientDescent(0.005),
        batch_size=1,
        epochs=epochs,
    )


PROGRAMS = {
    "plain": training(40, [ReluOfSlopeOne()], 350),
    "dropout": training(100, [ReluOfSlopeOne(), HalfBackDropout()], 300),
    "without-slips": training(100, [Relu(), Dropout(100, 0.5, draw="randint")], 30),
}
