from layers.dense import Dense
from layers.layer import Layer, Site
from layers.steps import added, joined, step_of


class TimeDistributedDense(Layer):
    """z_t = x_t W, then + b: dense at each step; the gradients of the steps are added, the last first.

    >>> layer = TimeDistributedDense(2, 1, 1)
    >>> site = Site([[3.0, 5.0]], {"W": [[2.0]], "b": [1.0]})
    >>> layer.forward(site)
    >>> site.y
    [[7.0, 11.0]]
    >>> site.dy = [[10.0, 1.0]]
    >>> layer.backward(site)
    >>> site.gradients, site.dx
    ({'W': [[35.0]], 'b': [11.0]}, [[20.0, 2.0]])
    """

    def __init__(self, steps, inputs, outputs, bias=True):
        self.dense, self.steps = Dense(inputs, outputs, bias), steps
        self.parameters = self.dense.parameters

    def outputs(self, inputs):
        return self.steps * self.dense.outputs(inputs // self.steps)

    def forward(self, site):
        site.steps = [
            Site(step_of(site.x, t, self.dense.inputs), site.parameters, wants_dx=site.wants_dx)
            for t in range(self.steps)
        ]
        for step in site.steps:
            self.dense.forward(step)
        site.y = joined([step.y for step in site.steps])

    def backward(self, site):
        site.gradients = dict.fromkeys(self.parameters)
        for t in reversed(range(self.steps)):
            step = site.steps[t]
            step.dy = step_of(site.dy, t, self.dense.width)
            self.dense.backward(step)
            for name, total in site.gradients.items():
                site.gradients[name] = added(total, step.gradients[name])
        if site.wants_dx:
            site.dx = joined([step.dx for step in site.steps])
