from arithmetic import add_row, column_sums, elementwise, matmul, transpose
from layers.layer import Layer
from layers.sigmoid import Sigmoid
from layers.steps import added, joined, step_of
from layers.tanh import Tanh

ACTIVATIONS = {"sigmoid": Sigmoid, "tanh": Tanh}


def plus(a, b):
    return elementwise(lambda u, v: u + v, a, b)


class Recurrent(Layer):
    """h_t = f((x_t Wx + h_{t-1} Wh) + b), with h_0 = 0; y is h_1 ... h_T.

    >>> from layers.layer import Site
    >>> layer = Recurrent(2, 1, 1, activation="sigmoid", bias=False)
    >>> site = Site([[0.0, -2.0]], {"Wx": [[1.0]], "Wh": [[4.0]]})
    >>> layer.forward(site)
    >>> site.y  # -2 + 4 / 2 = 0
    [[0.5, 0.5]]
    >>> site.dy = [[0.0, 1.0]]
    >>> layer.backward(site)
    >>> site.gradients  # dz_2 = 1 / 4, dz_1 = 4 / 4 / 4
    {'Wx': [[-0.5]], 'Wh': [[0.125]]}
    >>> site.dx
    [[0.25, 0.25]]
    """

    def __init__(self, steps, inputs, hidden, activation="tanh", bias=True):
        self.f = ACTIVATIONS[activation]()
        self.steps, self.inputs, self.hidden = steps, inputs, hidden
        self.parameters = {"Wx": (inputs, hidden), "Wh": (hidden, hidden)}
        if bias:
            self.parameters["b"] = (hidden,)

    def outputs(self, inputs):
        if inputs != self.steps * self.inputs:
            raise ValueError(f"recurrent: {self.steps} steps of {self.inputs} do not fit {inputs}")
        return self.steps * self.hidden

    def forward(self, site):
        Wx, Wh = site.parameters["Wx"], site.parameters["Wh"]
        site.h = [[[0.0] * self.hidden for _ in site.x]]  # h_0, h_1 ...
        for t in range(self.steps):
            x = step_of(site.x, t, self.inputs)
            z = plus(matmul(x, Wx), matmul(site.h[-1], Wh))
            if "b" in self.parameters:
                z = add_row(z, site.parameters["b"])
            site.h.append(elementwise(self.f.value, z))
        site.y = joined(site.h[1:])

    def backward(self, site):
        site.gradients = dict.fromkeys(self.parameters)
        dz, dx = None, []
        for t in reversed(range(self.steps)):
            dh = step_of(site.dy, t, self.hidden)
            if dz:
                dh = plus(matmul(dz, transpose(site.parameters["Wh"])), dh)
            dz = elementwise(lambda d, y: d * self.f.slope(y), dh, site.h[t + 1])
            parts = {
                "Wx": matmul(transpose(step_of(site.x, t, self.inputs)), dz),
                "Wh": matmul(transpose(site.h[t]), dz),
                "b": column_sums(dz),
            }
            for name, total in site.gradients.items():
                site.gradients[name] = added(total, parts[name])
            dx.insert(0, matmul(dz, transpose(site.parameters["Wx"])))
        if site.wants_dx:
            site.dx = joined(dx)
