from math import exp

X = [[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]]
y = [[0], [1], [1], [0]]
first = [
    [-0.165955990594852, 0.4406489868843162, -0.9997712503653102, -0.39533485473632046],
    [-0.7064882183657739, -0.8153228104624044, -0.6274795772446582, -0.3088785459139045],
    [-0.20646505153866013, 0.07763346800671389, -0.1616109711934104, 0.370439000793519],
]
second = [[-0.5910955005369651], [0.7562348727818908], [-0.9452248136041477], [0.34093502035680445]]


def dot(a, b):
    return [[sum(p * q for p, q in zip(row, column)) for column in zip(*b)] for row in a]


def transpose(a):
    return [list(column) for column in zip(*a)]


class Layer:
    def __init__(self, w):
        self.w = w

    def forward(self, x):
        self.x = x
        self.y = [[1 / (1 + exp(-z)) for z in row] for row in dot(x, self.w)]
        return self.y

    def backward(self, dy):
        dz = [[e * v * (1 - v) for e, v in zip(p, q)] for p, q in zip(dy, self.y)]
        dx = dot(dz, transpose(self.w))
        dw = dot(transpose(self.x), dz)
        self.w = [[w + d for w, d in zip(p, q)] for p, q in zip(self.w, dw)]
        return dx


class Network:
    def __init__(self, *layers):
        self.layers = layers

    def step(self, x, t):
        for layer in self.layers:
            x = layer.forward(x)
        e = [[p - q for p, q in zip(r, s)] for r, s in zip(t, x)]
        for layer in reversed(self.layers):
            e = layer.backward(e)


network = Network(Layer(first), Layer(second))
for epoch in range(3000):
    network.step(X, y)
