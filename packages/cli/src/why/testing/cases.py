"""Numbers of programs with slips, made by NumPy, for the tests of this package: python3 cases.py > cases.json

Nothing here knows the catalogue: each slip is written once more, as somebody would make it who types the
article's program. Only the names are the same.
"""

import json
import random

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def slope_of_output(z, y):
    return y * (1 - y)


SIGMOID = (sigmoid, slope_of_output)
TANH = (np.tanh, lambda z, y: 1 - y * y)
RELU = (lambda z: np.maximum(0, z), lambda z, y: (z > 0) * 1.0)
NONE = (lambda z: z, lambda z, y: np.ones_like(z))
STEP = (lambda z: (z >= 0) * 1.0, lambda z, y: np.ones_like(z))

BITS = np.array([[0.0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])


def uniform(shape):
    return 2 * np.random.random(shape) - 1


class Program:
    """A training of dense layers; whatever is different is set on it before it runs."""

    seed = 1
    batch = None
    rate = 1.0
    epochs = 1000
    trains_bias = True
    moved = False
    sign = -1
    penalty = 0.0
    skips = 0

    def __init__(self, **own):
        self.__dict__.update(own)

    def data(self):
        return self.X, self.T

    def draw(self, shape):
        return uniform(shape)

    def first(self):
        """Weights layer by layer, row by row, each followed by its bias."""
        W, b = [], []
        for n, m, has_bias in self.sizes:
            W.append(self.draw((n, m)))
            b.append(self.draw((1, m)) if has_bias else None)
        return W, b

    def dy(self, y, t):
        return y - t

    def loss(self, y, t):
        return np.mean(np.abs(y - t))

    def rate_at(self, k):
        return self.rate

    def order(self, n):
        return range(n)

    def through(self, W, dz, dy):
        return dz @ W.T

    def before(self):
        np.random.seed(self.seed)
        if self.skips:
            np.random.random(self.skips)

    def run(self, report=()):
        self.before()
        X, T = self.data()
        W, b = self.first()
        result = {"first": [w.copy() for w in W], "losses": {}}
        size = self.batch or len(X)
        step = 0
        for epoch in range(self.epochs):
            if epoch in report:
                result["losses"][epoch] = float(self.measure(W, b, X, T))
            running = 0.0
            order = list(self.order(len(X)))
            for start in range(0, len(X), size):
                rows = order[start : start + size]
                x, t = X[rows], T[rows]
                hs, zs = [x], []
                for i, (f, _) in enumerate(self.acts):
                    z = hs[-1] @ W[i]
                    if b[i] is not None:
                        z = z + b[i]
                    zs.append(z)
                    hs.append(f(z))
                y = hs[-1]
                if epoch == self.epochs - 1:
                    result["before"] = y.copy() if size == len(X) else None
                running += float(np.sum((y - t) ** 2))
                dy = self.dy(y, t)
                moves = []
                for i in reversed(range(len(W))):
                    dz = dy * self.acts[i][1](zs[i], hs[i + 1])
                    dW = hs[i].T @ dz + 2 * self.penalty * W[i]
                    db = dz.sum(axis=0, keepdims=True)
                    if not self.moved and i > 0:
                        dy_next = self.through(W[i], dz, dy)
                    step_size = self.rate_at(step)
                    moves.append((i, W[i] + self.sign * step_size * dW, db * step_size))
                    if self.moved:
                        W[i] = moves[-1][1]
                        if i > 0:
                            dy_next = self.through(W[i], dz, dy)
                    if i > 0:
                        dy = dy_next
                for i, w, move in moves:
                    W[i] = w
                    if b[i] is not None and self.trains_bias:
                        b[i] = b[i] + self.sign * move
                step += 1
            result["losses"][("running", epoch + 1)] = running
            if epoch + 1 in report:
                pass
        if self.epochs in report:
            result["losses"][self.epochs] = float(self.measure(W, b, X, T))
        result["outputs"] = self.predict(W, b, X)
        result["W"], result["b"] = W, b
        return result

    def predict(self, W, b, X):
        h = X
        for i, (f, _) in enumerate(self.acts):
            h = h @ W[i]
            if b[i] is not None:
                h = h + b[i]
            h = f(h)
        return h

    def measure(self, W, b, X, T):
        loss = self.loss(self.predict(W, b, X), T)
        return loss + self.penalty * sum(np.sum(w * w) for w in W)


def column(*values):
    return np.array([values], dtype=float).T


def one_layer(T, epochs, seed=1):
    return Program(X=BITS.copy(), T=T, sizes=[(3, 1, False)], acts=[SIGMOID], epochs=epochs, seed=seed)


def neuron():
    p = one_layer(column(0, 1, 1, 0), 15000)
    p.X = np.array([[0.0, 0, 1], [1, 1, 1], [1, 0, 1], [0, 1, 1]])
    return p


def two_layer():
    return one_layer(column(0, 0, 1, 1), 10000)


def two_layer_js():
    return one_layer(column(0, 0, 1, 1), 1000, 748)


def hidden(rate=1.0, width=4, epochs=60000):
    return Program(
        X=BITS.copy(), T=column(0, 1, 1, 0), sizes=[(3, width, False), (width, 1, False)],
        acts=[SIGMOID, SIGMOID], epochs=epochs, rate=rate,
    )  # fmt: skip


def three_layer_js():
    p = hidden(epochs=1000)
    p.first = lambda: (
        [
            np.array(
                [
                    [-0.1653904, 0.11737966, -0.71922612, -0.60379702],
                    [0.60148914, 0.93652315, -0.37315164, 0.38464523],
                    [0.7527783, 0.78921333, -0.82991158, -0.92189043],
                ]
            ),
            column(-0.66033916, 0.75628501, -0.80330633, -0.15778475),
        ],
        [None, None],
    )
    return p


def gender():
    p = Program(
        X=np.array([[-2.0, -1], [25, 6], [17, 4], [-15, -6]]), T=column(1, 0, 0, 1), seed=4366,
        sizes=[(2, 2, True), (2, 1, True)], acts=[SIGMOID, SIGMOID], batch=1, rate=0.1, epochs=1000,
    )  # fmt: skip
    p.draw = lambda shape: np.random.normal(size=shape)

    def first():
        w = [np.random.normal() for _ in range(6)]
        b = [np.random.normal() for _ in range(3)]
        W = [np.array([[w[0], w[2]], [w[1], w[3]]]), column(w[4], w[5])]
        return W, [np.array([b[:2]]), np.array([[b[2]]])]

    p.first = first
    p.dy = lambda y, t: 2 * (y - t)
    p.loss = lambda y, t: np.mean((y - t) ** 2)
    return p


def regression():
    p = Program(sizes=[(2, 1, True)], acts=[NONE], rate=0.01, epochs=300)
    p.draw = lambda shape: np.random.uniform(-0.1, 0.1, shape)

    def data():
        x, z, noise = (np.random.uniform(-a, a, (1000, 1)) for a in (10, 10, 1))
        return np.column_stack([x, z]), 2 * x - 3 * z + 5 + noise

    p.data = data
    p.dy = lambda y, t: (y - t) / len(y)
    p.loss = lambda y, t: np.sum((y - t) ** 2) / (2 * len(y))
    return p


def mazur():
    p = Program(
        X=np.array([[0.05, 0.1]]), T=np.array([[0.01, 0.99]]), sizes=[(2, 2, True), (2, 2, True)],
        acts=[SIGMOID, SIGMOID], rate=0.5, epochs=10000, trains_bias=False,
    )  # fmt: skip
    p.first = lambda: (
        [np.array([[0.15, 0.25], [0.2, 0.3]]), np.array([[0.4, 0.5], [0.45, 0.55]])],
        [np.array([[0.35, 0.35]]), np.array([[0.6, 0.6]])],
    )
    p.loss = lambda y, t: 0.5 * np.sum((y - t) ** 2)
    return p


POINTS = np.array(
    [
        [2.7810836, 2.550537003], [1.465489372, 2.362125076], [3.396561688, 4.400293529],
        [1.38807019, 1.850220317], [3.06407232, 3.005305973], [7.627531214, 2.759262235],
        [5.332441248, 2.088626775], [6.922596716, 1.77106367], [8.675418651, -0.242068655],
        [7.673756466, 3.508563011],
    ]
)  # fmt: skip
CLASSES = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]


def from_zero(p, n):
    p.first = lambda: ([np.zeros((n, 1))], [np.zeros((1, 1))])
    return p


def logistic():
    p = Program(
        X=POINTS.copy(), T=column(*CLASSES), sizes=[(2, 1, True)], acts=[SIGMOID], batch=1, rate=0.3, epochs=100,
    )  # fmt: skip
    return from_zero(p, 2)


def line():
    p = Program(
        X=column(1, 2, 4, 3, 5), T=column(1, 3, 3, 2, 5), sizes=[(1, 1, True)], acts=[NONE], batch=1, rate=0.001, epochs=50,
    )  # fmt: skip
    return from_zero(p, 1)


def perceptron():
    p = Program(
        X=POINTS.copy(), T=column(*CLASSES), sizes=[(2, 1, True)], acts=[STEP], batch=1, rate=0.1, epochs=5,
    )  # fmt: skip
    return from_zero(p, 2)


def from_scratch():
    p = Program(
        X=POINTS.copy(), T=np.array([[1.0 - c, c] for c in CLASSES]), sizes=[(2, 2, True), (2, 2, True)],
        acts=[SIGMOID, SIGMOID], batch=1, rate=0.5, epochs=20,
    )  # fmt: skip
    p.number = random.random

    def first():
        random.seed(p.seed)
        layers = [[[p.number() for _ in range(3)] for _ in range(2)] for _ in range(2)]
        W = [np.array([n[:2] for n in layer]).T for layer in layers]
        return W, [np.array([[n[2] for n in layer]]) for layer in layers]

    p.first = first
    return p


def softmax_loss(y, t):
    e = np.exp(y - y.max(axis=1, keepdims=True))
    return -np.sum(t * np.log(e / e.sum(axis=1, keepdims=True))) / len(y)


def spiral_linear():
    p = Program(sizes=[(2, 3, True)], acts=[NONE], seed=0, epochs=200, penalty=0.5e-3)

    def data():
        X, T = np.zeros((300, 2)), np.zeros((300, 3))
        for j in range(3):
            r = np.linspace(0.0, 1, 100)
            a = np.linspace(j * 4, (j + 1) * 4, 100) + np.random.randn(100) * 0.2
            X[100 * j : 100 * j + 100] = np.c_[r * np.sin(a), r * np.cos(a)]
            T[100 * j : 100 * j + 100, j] = 1
        return X, T

    p.data = data
    p.skipped = 18

    def first():
        np.random.randn(p.skipped)
        return [0.01 * np.random.randn(2, 3)], [np.zeros((1, 3))]

    p.first = first

    def dy(y, t):
        e = np.exp(y - y.max(axis=1, keepdims=True))
        return (e / e.sum(axis=1, keepdims=True) - t) / len(y)

    p.dy = dy
    p.loss = softmax_loss
    return p


# The slips.


def sets(**own):
    def apply(p):
        p.__dict__.update(own)

    return apply


def times_rate(factor):
    def apply(p):
        p.rate *= factor

    return apply


def draws(f):
    def apply(p):
        p.draw = f

    return apply


def slope(new, where="all"):
    def apply(p):
        last = len(p.acts) - 1
        p.acts = [
            (f, new if where == "all" or (i == last) == (where == "output") else old)
            for i, (f, old) in enumerate(p.acts)
        ]

    return apply


def act(new, where="all"):
    def apply(p):
        last = len(p.acts) - 1
        p.acts = [
            new if where == "all" or (i == last) == (where == "output") else old for i, old in enumerate(p.acts)
        ]

    return apply


def scale_dy(factor):
    def apply(p):
        old = p.dy
        p.dy = lambda y, t: factor(y) * old(y, t)

    return apply


def columns(p):
    def first():
        return [p.draw((m, n)).T for n, m, _ in p.sizes], [None] * len(p.sizes)

    p.first = first


def later_first(p):
    def first():
        return [p.draw((n, m)) for n, m, _ in reversed(p.sizes)][::-1], [None] * len(p.sizes)

    p.first = first


def default_rng(p):
    rng = np.random.default_rng(p.seed)
    p.draw = lambda shape: 2 * rng.random(shape) - 1


def python_random(p):
    rng = random.Random(p.seed)
    p.draw = lambda shape: np.array([[2 * rng.random() - 1 for _ in range(shape[1])] for _ in range(shape[0])])


def extra_bias(p):
    old = p.first
    p.first = lambda: (old()[0], [np.zeros((1, m)) for _, m, _ in p.sizes])


def no_bias(p):
    old = p.first
    p.first = lambda: (old()[0], [None for _ in p.sizes])


def twice_made(p):
    old = p.first

    def first():
        old()
        return old()

    p.first = first


def data_changed(f):
    def apply(p):
        data = p.data
        p.data = lambda: f(*(v.copy() for v in data()))

    return apply


def edited(row, col):
    def change(X, T):
        X[row][col] = 1 - X[row][col]
        return X, T

    return data_changed(change)


def ascent(p):
    p.sign = 1


def error_for_delta(p):
    p.through = lambda W, dz, dy: dy @ W.T


def normal_zero_bias(p):
    """The biases are set to 0; only the weights are drawn."""
    old = p.first

    def first():
        W, b = old()
        return W, [np.zeros_like(v) for v in b]

    p.first = first


def twice(z, y):
    return sigmoid(y) * (1 - sigmoid(y))


SLIPS = {
    "none": lambda p: None,
    "seed-0": sets(seed=0),
    "seed-42": sets(seed=42),
    "seed=7": sets(seed=7),
    "seed=2017": sets(seed=2017),
    "seed=9999": sets(seed=9999),
    "weights-from-0-to-1": draws(lambda shape: np.random.random(shape)),
    "weights-normal": draws(lambda shape: np.random.randn(*shape)),
    "weights-half-range": draws(lambda shape: np.random.random(shape) - 0.5),
    "weights-normal-0-01": draws(lambda shape: 0.01 * np.random.randn(*shape)),
    "learning-rate-tenth": times_rate(0.1),
    "learning-rate-ten-times": times_rate(10),
    "learning-rate-half": times_rate(0.5),
    "learning-rate-twice": times_rate(2),
    "learning-rate-is-0.01": sets(rate=0.01),
    "learning-rate-is-0.2": sets(rate=0.2),
    "slope-of-sigmoid-twice": slope(twice),
    "slope-of-sigmoid-twice-output": slope(twice, "output"),
    "slope-of-sum": slope(lambda z, y: z * (1 - z)),
    "slope-left-out": slope(lambda z, y: 1.0),
    "slope-left-out-output": slope(lambda z, y: 1.0, "output"),
    "slope-left-out-hidden": slope(lambda z, y: 1.0, "hidden"),
    "slope-of-tanh": slope(lambda z, y: 1 - y * y),
    "hidden-through-moved-weights": sets(moved=True),
    "epochs-one-fewer": lambda p: sets(epochs=p.epochs - 1)(p),
    "epochs-one-more": lambda p: sets(epochs=p.epochs + 1)(p),
    "epochs-tenth": lambda p: sets(epochs=p.epochs // 10)(p),
    "epochs-ten-times": lambda p: sets(epochs=p.epochs * 10)(p),
    "epochs-are-500": sets(epochs=500),
    "epochs-are-5000": sets(epochs=5000),
    "epochs-are-20000": sets(epochs=20000),
    "one-sample-at-a-time": sets(batch=1),
    "batch-of-all": sets(batch=None),
    "batch-of-all-summed": sets(batch=None),
    "samples-reversed": data_changed(lambda X, T: (X[::-1], T[::-1])),
    "generator-default-rng": default_rng,
    "generator-python": python_random,
    "generator-array-seed": lambda p: sets(seed=[p.seed])(p),
    "draws-skipped-parameters": twice_made,
    "draws-skipped-3": sets(skips=3),
    "drawn-by-column": columns,
    "drawn-later-layer-first": later_first,
    "bias-extra": extra_bias,
    "bias-missing": no_bias,
    "bias-not-trained": sets(trains_bias=False),
    "bias-trained": sets(trains_bias=True),
    "biases-0-after-drawing": normal_zero_bias,
    "error-in-place-of-delta": error_for_delta,
    "tanh-for-sigmoid": act(TANH),
    "tanh-for-sigmoid-hidden": act(TANH, "hidden"),
    "relu-for-sigmoid-hidden": act(RELU, "hidden"),
    "identity-for-sigmoid-output": act(NONE, "output"),
    "inputs-not-shifted": data_changed(lambda X, T: (X + np.array([135, 66]), T)),
    "inputs-standardised": data_changed(lambda X, T: ((X - X.mean(axis=0)) / X.std(axis=0), T)),
    "inputs-tenth": data_changed(lambda X, T: (X / 10, T)),
    "inputs-minus-1-for-0": data_changed(lambda X, T: (2 * X - 1, T)),
    "targets-reversed": data_changed(lambda X, T: (X, T[::-1] if len(T) > 1 else T[:, ::-1])),
    "targets-inverted": data_changed(lambda X, T: (X, 1 - T)),
    "targets-of-xor": data_changed(lambda X, T: (X, column(0, 1, 1, 0))),
    "typo-x-2-1": edited(1, 0),
    "update-with-wrong-sign": ascent,
    "loss-mean-squared-error": scale_dy(lambda y: 2 / y.size),
    "loss-half-mean-squared-error": scale_dy(lambda y: 1 / y.size),
    "loss-sum-squared-error": scale_dy(lambda y: 2),
    "loss-half-sum-squared-error": scale_dy(lambda y: 0.5),
    "loss-sum-over-samples": scale_dy(lambda y: len(y)),
    "penalty-missing": sets(penalty=0.0),
    "penalty-twice": lambda p: sets(penalty=2 * p.penalty)(p),
    "penalty-half": lambda p: sets(penalty=p.penalty / 2)(p),
}


def numpy8(values):
    return str(np.array(values))


def listed(values):
    return str(np.array(values).tolist())


def four(values):
    return " ".join(f"{v:.4f}" for v in np.array(values).flatten())


def flat_neurons(result):
    return [w for W in result["W"] for w in W.flatten()]


def outputs(result):
    return result["outputs"]


def outputs_before(result):
    return result["before"]


def all_weights(result):
    return "\n".join(numpy8(W) for W in result["W"])


def first_layer(result):
    return result["W"][0]


def parameters(result):
    parts = []
    for W, b in zip(result["W"], result["b"]):
        parts += [W.flatten()] + ([] if b is None else [b.flatten()])
    return np.concatenate(parts)


def losses_at(epochs, text=None):
    def read(result):
        values = [result["losses"][e] for e in epochs]
        return "\n".join(f"Error:{v}" for v in values) if text is None else text(epochs, values)

    read.epochs = epochs
    return read


def gender_log(epochs, values):
    return "\n".join(f"Epoch {e - 1} loss: {v:.3f}" for e, v in zip(epochs, values))


def gender_log_6(epochs, values):
    return "\n".join(f"Epoch {e - 1} loss: {v:.6f}" for e, v in zip(epochs, values))


def iteration_log(epochs, values):
    return "\n".join(f"iteration {e}: loss {v:f}" for e, v in zip(epochs, values))


def running_log(result):
    k = sum(1 for key in result["losses"] if isinstance(key, tuple))
    return "\n".join(f">epoch={e}, lrate=0.500, error={result['losses'][('running', e + 1)]:.6f}" for e in range(k))


TEN = [0, 10000, 20000, 30000, 40000, 50000]
HUNDREDS = [100 * k + 1 for k in range(10)]

# lesson, program, how to make it, the slips (none, one, two), what is printed, how
CASES = [
    ("single-neuron", "neuron", neuron, s, r, f)
    for s, r, f in [
        (["none"], first_layer, numpy8),
        (["none"], first_layer, listed),
        (["seed-42"], first_layer, numpy8),
        (["seed=7"], first_layer, numpy8),
        (["seed=9999"], outputs, listed),
        (["weights-from-0-to-1"], first_layer, numpy8),
        (["weights-normal"], outputs, numpy8),
        (["learning-rate-ten-times"], first_layer, listed),
        (["learning-rate-tenth"], outputs, numpy8),
        (["learning-rate-is-0.2"], first_layer, numpy8),
        (["slope-of-sigmoid-twice"], first_layer, numpy8),
        (["slope-of-tanh"], first_layer, numpy8),
        (["slope-left-out"], first_layer, numpy8),
        (["epochs-one-fewer"], first_layer, listed),
        (["epochs-tenth"], first_layer, numpy8),
        (["epochs-ten-times"], outputs, numpy8),
        (["one-sample-at-a-time"], first_layer, numpy8),
        (["generator-default-rng"], first_layer, numpy8),
        (["generator-python"], first_layer, numpy8),
        (["generator-array-seed"], first_layer, numpy8),
        (["draws-skipped-parameters"], first_layer, numpy8),
        (["draws-skipped-3"], first_layer, numpy8),
        (["bias-extra"], first_layer, numpy8),
        (["tanh-for-sigmoid"], first_layer, numpy8),
        (["inputs-minus-1-for-0"], first_layer, numpy8),
        (["targets-inverted"], outputs, numpy8),
        (["typo-x-2-1"], first_layer, numpy8),
        (["update-with-wrong-sign"], first_layer, numpy8),
        (["loss-mean-squared-error"], first_layer, numpy8),
        (["learning-rate-half", "weights-from-0-to-1"], first_layer, numpy8),
        (["seed=7", "weights-normal"], first_layer, numpy8),
        (["slope-left-out", "learning-rate-tenth"], first_layer, numpy8),
        (["epochs-are-20000", "generator-python"], first_layer, numpy8),
        (["one-sample-at-a-time", "learning-rate-tenth"], outputs, numpy8),
    ]
] + [
    ("xor", "two-layer", two_layer, s, r, f)
    for s, r, f in [
        (["none"], outputs_before, four),
        (["none"], outputs_before, numpy8),
        (["seed=2017"], outputs, numpy8),
        (["weights-normal"], outputs_before, numpy8),
        (["learning-rate-tenth"], outputs_before, four),
        (["slope-left-out"], outputs_before, numpy8),
        (["slope-of-sigmoid-twice"], outputs_before, numpy8),
        (["targets-of-xor"], outputs_before, numpy8),
        (["samples-reversed"], outputs_before, numpy8),
        (["epochs-are-5000"], outputs_before, numpy8),
        (["weights-from-0-to-1", "epochs-are-5000"], outputs_before, numpy8),
        (["slope-left-out", "epochs-are-500"], outputs_before, numpy8),
    ]
] + [
    ("xor", "eleven-lines", hidden, s, r, f)
    for s, r, f in [
        (["none"], losses_at(TEN), None),
        (["seed-0"], losses_at(TEN), None),
        (["seed=7"], outputs, numpy8),
        (["weights-from-0-to-1"], losses_at(TEN), None),
        (["slope-of-sigmoid-twice-output"], outputs, numpy8),
        (["slope-left-out-hidden"], losses_at(TEN), None),
        (["slope-left-out-output"], outputs, listed),
        (["hidden-through-moved-weights"], losses_at(TEN), None),
        (["hidden-through-moved-weights"], outputs, numpy8),
        (["error-in-place-of-delta"], outputs, numpy8),
        (["learning-rate-half"], all_weights, None),
        (["drawn-by-column"], all_weights, None),
        (["drawn-later-layer-first"], outputs, numpy8),
        (["bias-extra"], outputs, numpy8),
        (["tanh-for-sigmoid-hidden"], outputs, numpy8),
        (["relu-for-sigmoid-hidden"], outputs, numpy8),
        (["epochs-tenth"], outputs, numpy8),
        (["hidden-through-moved-weights", "weights-from-0-to-1"], outputs, numpy8),
        (["seed-42", "learning-rate-half"], outputs, numpy8),
    ]
] + [
    ("xor", "three-layer-js", three_layer_js, s, r, f)
    for s, r, f in [
        (["hidden-through-moved-weights"], outputs, numpy8),
        (["slope-left-out-output"], outputs, listed),
        (["learning-rate-twice"], outputs, four),
        (["bias-extra"], outputs, numpy8),
        (["learning-rate-twice", "hidden-through-moved-weights"], outputs, numpy8),
    ]
] + [
    ("gender-classifier", "training", gender, s, r, f)
    for s, r, f in [
        (["none"], losses_at(HUNDREDS, gender_log), None),
        (["inputs-not-shifted"], losses_at(HUNDREDS, gender_log_6), None),
        (["batch-of-all-summed"], losses_at(HUNDREDS, gender_log_6), None),
        (["loss-half-sum-squared-error"], outputs, numpy8),
        (["bias-not-trained"], losses_at(HUNDREDS, gender_log_6), None),
        (["bias-missing"], outputs, numpy8),
        (["seed=7"], losses_at(HUNDREDS, gender_log_6), None),
        (["hidden-through-moved-weights"], parameters, listed),
        (["inputs-standardised"], outputs, numpy8),
        (["learning-rate-is-0.01"], losses_at(HUNDREDS, gender_log_6), None),
        (["biases-0-after-drawing"], outputs, numpy8),
        (["hidden-through-moved-weights", "learning-rate-is-0.01"], outputs, listed),
        (["batch-of-all-summed", "learning-rate-ten-times"], outputs, numpy8),
    ]
] + [
    ("linear-regression", "gradient-descent", regression, s, r, f)
    for s, r, f in [
        (["learning-rate-twice"], parameters, listed),
        (["seed-42"], parameters, numpy8),
        (["epochs-are-500"], parameters, numpy8),
        (["bias-missing"], first_layer, numpy8),
        (["inputs-tenth"], parameters, numpy8),
    ]
] + [
    ("backpropagation", "training", mazur, s, r, f)
    for s, r, f in [
        (["none"], outputs, listed),
        (["hidden-through-moved-weights"], outputs, numpy8),
        (["bias-trained"], outputs, numpy8),
        (["slope-left-out-hidden"], outputs, numpy8),
        (["learning-rate-is-0.01"], parameters, numpy8),
        (["targets-reversed"], outputs, numpy8),
        (["bias-trained", "hidden-through-moved-weights"], outputs, numpy8),
    ]
] + [
    ("from-scratch", "logistic-regression", logistic, s, r, f)
    for s, r, f in [
        (["none"], parameters, listed),
        (["batch-of-all"], parameters, numpy8),
        (["slope-left-out"], parameters, numpy8),
        (["learning-rate-is-0.01"], parameters, listed),
        (["samples-reversed"], parameters, numpy8),
        (["inputs-standardised"], parameters, numpy8),
    ]
] + [
    ("from-scratch", "line", line, s, r, f)
    for s, r, f in [
        (["batch-of-all"], parameters, numpy8),
        (["learning-rate-is-0.01"], parameters, listed),
        (["bias-not-trained"], parameters, listed),
    ]
] + [
    ("from-scratch", "backpropagation", from_scratch, s, r, f)
    for s, r, f in [
        (["none"], running_log, None),
        (["seed-0"], running_log, None),
        (["hidden-through-moved-weights"], running_log, None),
        (["batch-of-all"], running_log, None),
        (["bias-not-trained"], parameters, listed),
    ]
] + [
    ("spiral", "linear-classifier", spiral_linear, s, r, f)
    for s, r, f in [
        (["none"], losses_at(list(range(0, 200, 10)), iteration_log), None),
        (["penalty-missing"], losses_at(list(range(0, 200, 10)), iteration_log), None),
        (["penalty-twice"], losses_at(list(range(0, 200, 10)), iteration_log), None),
        (["learning-rate-half"], losses_at(list(range(0, 200, 10)), iteration_log), None),
        (["loss-sum-over-samples"], losses_at(list(range(0, 200, 10)), iteration_log), None),
    ]
]  # fmt: skip

# What is in no catalogue.
UNKNOWN = [
    ("single-neuron", "neuron", neuron, [times_rate(1.7)], first_layer, numpy8),
    ("single-neuron", "neuron", neuron, [sets(epochs=12345)], first_layer, listed),
    ("single-neuron", "neuron", neuron, [draws(lambda shape: 0.3 * np.random.random(shape) - 0.1)], first_layer, numpy8),
    ("single-neuron", "neuron", neuron, [data_changed(lambda X, T: (X + 0.05, T))], outputs, numpy8),
    ("xor", "two-layer", two_layer, [times_rate(3.3)], outputs_before, four),
    ("xor", "two-layer", two_layer, [sets(seed=123456)], outputs_before, numpy8),
    ("xor", "two-layer", two_layer, [sets(epochs=7777)], outputs_before, four),
    ("xor", "eleven-lines", hidden, [slope(lambda z, y: 0.9 * y * (1 - y))], outputs, numpy8),
    ("xor", "eleven-lines", hidden, [sets(seed=54321, rate=0.77)], losses_at(TEN), None),
    ("gender-classifier", "training", gender, [data_changed(lambda X, T: (X * 0.37, T))], losses_at(HUNDREDS, gender_log), None),
    ("gender-classifier", "training", gender, [sets(seed=77777)], losses_at(HUNDREDS, gender_log), None),
    ("linear-regression", "gradient-descent", regression, [sets(rate=0.0133)], parameters, numpy8),
    ("backpropagation", "training", mazur, [sets(rate=0.45)], outputs, numpy8),
    ("from-scratch", "logistic-regression", logistic, [sets(epochs=137)], parameters, listed),
    ("from-scratch", "line", line, [sets(rate=0.0017)], parameters, listed),
]  # fmt: skip


def made(lesson, program, make, changes, read, write):
    p = make()
    for change in changes:
        change(p)
    result = p.run(getattr(read, "epochs", ()))
    printed = read(result)
    text = printed if write is None else write(printed)
    return {"lesson": lesson, "program": program, "text": text}


def of_slips(case):
    lesson, program, make, slips, read, write = case
    named = [s for s in slips if s != "none"]
    return {**made(lesson, program, make, [SLIPS[s] for s in slips], read, write), "slips": named}


def of_unknown(case):
    return {**made(*case), "slips": None}


cases = []
for case in CASES:
    cases.append(of_slips(case))
for case in UNKNOWN:
    cases.append(of_unknown(case))
noise = np.random.RandomState(99)
for lesson, program, count in [
    ("single-neuron", "neuron", 3), ("xor", "two-layer", 4), ("xor", "eleven-lines", 4), ("xor", "eleven-lines", 6),
    ("gender-classifier", "training", 4), ("backpropagation", "training", 2), ("from-scratch", "line", 2),
]:  # fmt: skip
    cases.append({"lesson": lesson, "program": program, "text": numpy8(noise.random(count)), "slips": None})
    cases.append({"lesson": lesson, "program": program, "text": four(noise.random(count)), "slips": None})
print(json.dumps(cases, indent=1))
