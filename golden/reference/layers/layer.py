"""What a layer is, and what it works on."""

from arithmetic import elementwise


class Layer:
    """Two functions on a site: forward sets y; backward sets, and never adds to, gradients and dx.

    parameters   the shape of each by its name, in the order of theta
    frozen       names of parameters that are used and never moved
    draws        whether forward draws a mask from site.rng
    cost         how many multiplications one output takes as long as, beside those by weights
    """

    parameters = {}
    frozen = ()
    draws = False
    cost = 0

    def outputs(self, inputs):
        """How many values come out for one sample."""
        return inputs


class Site:
    """What one layer reads and sets for one batch, a sample in each row.

    rng is None in prediction; dx is not computed where nobody wants it, as in the first layer.
    """

    def __init__(self, x, parameters=None, rng=None, wants_dx=True):
        self.x, self.parameters, self.rng, self.wants_dx = x, parameters, rng, wants_dx
        self.y = self.dy = self.dx = None
        self.gradients = {}


class Activation(Layer):
    """y = value(z) for each element; dz = dy * slope(y), with the slope taken from the output."""

    def forward(self, site):
        site.y = elementwise(self.value, site.x)

    def backward(self, site):
        if site.wants_dx:
            site.dx = elementwise(lambda d, y: d * self.slope(y), site.dy, site.y)
