import numpy as np
np.random.seed(1)
X = np.array([ [0,0,1],[0,1,1],[1,0,1],[1,1,1] ]).T
Y = np.array([[0,1,1,0]])
W1 = (2*np.random.random((3,4)) - 1).T
W2 = (2*np.random.random((4,1)) - 1).T
lr = 1
for j in range(60000):
    Z1 = W1 @ X
    A1 = 1/(1+np.exp(-Z1))
    Z2 = W2 @ A1
    A2 = 1/(1+np.exp(-Z2))
    dA2 = A2 - Y
    dZ2 = dA2 * A2 * (1 - A2)
    dW2 = dZ2 @ A1.T
    dZ1 = (W2.T @ dZ2) * A1 * (1 - A1)
    dW1 = dZ1 @ X.T
    W1 = W1 - lr * dW1
    W2 = W2 - lr * dW2
