from arithmetic import elementwise
from layers.layer import Layer


class Dropout(Layer):
    """y = x (k / keep), where k is 0 or 1, drawn in the order of x; in prediction y = x.

    draw: "randomSample" for k = random_sample() < keep, or "randint" for randint(0, 2).

    >>> from generators import NumpyRandom
    >>> from layers.layer import Site
    >>> layer = Dropout(4, 0.5)
    >>> site = Site([[1.0, 2.0, 3.0, 4.0]], rng=NumpyRandom(1))  # .42 .72 .0001 .30
    >>> layer.forward(site)
    >>> site.y
    [[2.0, 0.0, 6.0, 8.0]]
    >>> site.dy = [[1.0, 1.0, 1.0, 1.0]]
    >>> layer.backward(site)
    >>> site.dx
    [[2.0, 0.0, 2.0, 2.0]]
    """

    draws = True

    def __init__(self, inputs, keep, draw="randomSample"):
        if draw not in ("randomSample", "randint") or (draw == "randint" and keep != 0.5):
            raise ValueError(f"dropout: bad draw: got {draw} with keep {keep}")
        self.inputs, self.keep, self.draw = inputs, keep, draw

    def outputs(self, inputs):
        if inputs != self.inputs:
            raise ValueError(f"dropout: inputs do not fit: got {inputs}; {self.inputs} are needed")
        return inputs

    def mask(self, rng):
        if rng is None:
            return 1.0
        k = rng.randint(0, 2) if self.draw == "randint" else rng.random_sample() < self.keep
        return (1.0 if k else 0.0) * (1.0 / self.keep)

    def forward(self, site):
        site.kept = elementwise(lambda _: self.mask(site.rng), site.x)
        site.y = elementwise(lambda x, k: x * k, site.x, site.kept)

    def backward(self, site):
        if site.wants_dx:
            site.dx = elementwise(lambda d, k: d * k, site.dy, site.kept)
