from math import exp

X = [[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]]
y = [[0], [1], [1], [0]]
syn0 = [
    [-0.165955990594852, 0.4406489868843162, -0.9997712503653102, -0.39533485473632046],
    [-0.7064882183657739, -0.8153228104624044, -0.6274795772446582, -0.3088785459139045],
    [-0.20646505153866013, 0.07763346800671389, -0.1616109711934104, 0.370439000793519],
]
syn1 = [[-0.5910955005369651], [0.7562348727818908], [-0.9452248136041477], [0.34093502035680445]]


def dot(a, b):
    return [[sum(row[k] * b[k][j] for k in range(len(b))) for j in range(len(b[0]))] for row in a]


def transpose(a):
    return [list(column) for column in zip(*a)]


def sigmoid(a):
    return [[1 / (1 + exp(-z)) for z in row] for row in a]


def slope(a):
    return [[value * (1 - value) for value in row] for row in a]


def times(a, b):
    return [[p * q for p, q in zip(r, s)] for r, s in zip(a, b)]


def add(a, b):
    for i in range(len(a)):
        for j in range(len(a[0])):
            a[i][j] += b[i][j]


for epoch in range(60000):
    l1 = sigmoid(dot(X, syn0))
    l2 = sigmoid(dot(l1, syn1))
    l2_error = [[y[i][0] - l2[i][0]] for i in range(4)]
    l2_delta = times(l2_error, slope(l2))
    l1_error = dot(l2_delta, transpose(syn1))
    l1_delta = times(l1_error, slope(l1))
    add(syn1, dot(transpose(l1), l2_delta))
    add(syn0, dot(transpose(X), l1_delta))
print(l2)
