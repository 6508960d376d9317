from arithmetic import add_row, column_sums, matmul, transpose
from layers.layer import Layer


class Dense(Layer):
    """z = xW, then + b. W is inputs x outputs; bias is True, False or "frozen".

    >>> from layers.layer import Site
    >>> layer = Dense(3, 2)
    >>> site = Site([[1, 2, 3], [0, -1, 1]], {"W": [[1, 2], [3, 4], [5, 6]], "b": [10, 20]})
    >>> layer.forward(site)
    >>> site.y
    [[32.0, 48.0], [12.0, 22.0]]
    >>> site.dy = [[1, -1], [2, 0]]
    >>> layer.backward(site)
    >>> site.gradients
    {'W': [[1.0, -1.0], [0.0, -2.0], [5.0, -3.0]], 'b': [3.0, -1.0]}
    >>> site.dx
    [[-1.0, -1.0, -1.0], [2.0, 6.0, 10.0]]
    """

    def __init__(self, inputs, outputs, bias=True):
        if bias not in (True, False, "frozen"):
            raise ValueError(f"dense: bad bias: got {bias}; True, False or 'frozen' is needed")
        self.inputs, self.width = inputs, outputs
        self.parameters = {"W": (inputs, outputs)}
        if bias:
            self.parameters["b"] = (outputs,)
        if bias == "frozen":
            self.frozen = ("b",)

    def outputs(self, inputs):
        if inputs != self.inputs:
            raise ValueError(f"dense: inputs do not fit: got {inputs}; {self.inputs} are needed")
        return self.width

    def forward(self, site):
        site.y = matmul(site.x, site.parameters["W"])  #                           z = xW
        if "b" in self.parameters:
            site.y = add_row(site.y, site.parameters["b"])  #                          + b

    def backward(self, site):
        site.gradients["W"] = matmul(transpose(site.x), site.dy)  #               dW = x^T dz
        if "b" in self.parameters:
            site.gradients["b"] = column_sums(site.dy)  #                         db = column sums
        if site.wants_dx:
            site.dx = matmul(site.dy, transpose(site.parameters["W"]))  #         dx = dz W^T
