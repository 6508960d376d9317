from math import exp

i1, i2 = 0.05, 0.10
target1, target2 = 0.01, 0.99
w1, w2, w3, w4 = 0.15, 0.20, 0.25, 0.30
w5, w6, w7, w8 = 0.40, 0.45, 0.50, 0.55
b1, b2 = 0.35, 0.60
rate = 0.5


def sigmoid(x):
    return 1 / (1 + exp(-x))


for step in range(10000):
    net_h1 = w1 * i1 + w2 * i2 + b1
    net_h2 = w3 * i1 + w4 * i2 + b1
    out_h1 = sigmoid(net_h1)
    out_h2 = sigmoid(net_h2)
    net_o1 = w5 * out_h1 + w6 * out_h2 + b2
    net_o2 = w7 * out_h1 + w8 * out_h2 + b2
    out_o1 = sigmoid(net_o1)
    out_o2 = sigmoid(net_o2)
    error = 0.5 * (target1 - out_o1) ** 2 + 0.5 * (target2 - out_o2) ** 2

    delta_o1 = -(target1 - out_o1) * out_o1 * (1 - out_o1)
    delta_o2 = -(target2 - out_o2) * out_o2 * (1 - out_o2)
    delta_h1 = (delta_o1 * w5 + delta_o2 * w7) * out_h1 * (1 - out_h1)
    delta_h2 = (delta_o1 * w6 + delta_o2 * w8) * out_h2 * (1 - out_h2)

    w5 = w5 - rate * delta_o1 * out_h1
    w6 = w6 - rate * delta_o1 * out_h2
    w7 = w7 - rate * delta_o2 * out_h1
    w8 = w8 - rate * delta_o2 * out_h2
    w1 = w1 - rate * delta_h1 * i1
    w2 = w2 - rate * delta_h1 * i2
    w3 = w3 - rate * delta_h2 * i1
    w4 = w4 - rate * delta_h2 * i2
print(error)
