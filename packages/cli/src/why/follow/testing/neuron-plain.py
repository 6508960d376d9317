from math import exp

data = [([0, 0, 1], 0), ([1, 1, 1], 1), ([1, 0, 1], 1), ([0, 1, 1], 0)]
w = [-0.165955990594852, 0.4406489868843162, -0.9997712503653102]

def sigmoid(z):
    return 1 / (1 + exp(-z))

for step in range(15000):
    change = [0.0, 0.0, 0.0]
    for x, t in data:
        z = 0
        for i in range(3):
            z += x[i] * w[i]
        y = sigmoid(z)
        delta = (t - y) * y * (1 - y)
        for i in range(3):
            change[i] += x[i] * delta
    for i in range(3):
        w[i] += change[i]
print(w)
