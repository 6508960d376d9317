from math import sqrt


class Adam:
    """c = 1 - beta (1 - c), m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2, all from 0;

    theta - (learningRate (m / c1)) / (sqrt(v / c2) + epsilon)

    >>> memory = {}
    >>> Adam(0.5, beta1=0.5, beta2=0.75, epsilon=1.0).move([1.0], [3.0], memory, 0.5)
    [0.625]
    >>> memory
    {'c1': 0.5, 'c2': 0.25, 'm': [1.5], 'v': [2.25]}

    See  Kingma and Ba, Adam: A Method for Stochastic Optimization (2015), algorithm 1.
    """

    def __init__(self, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
        self.learning_rate, self.epsilon = learning_rate, epsilon
        self.beta1, self.beta2 = beta1, beta2

    def move(self, theta, g, memory, rate):
        beta1, beta2, zeros = self.beta1, self.beta2, [0.0] * len(theta)
        memory["c1"] = c1 = 1.0 - beta1 * (1.0 - memory.get("c1", 0.0))
        memory["c2"] = c2 = 1.0 - beta2 * (1.0 - memory.get("c2", 0.0))
        m = [beta1 * a + (1.0 - beta1) * d for a, d in zip(memory.get("m", zeros), g)]
        v = [beta2 * a + (1.0 - beta2) * (d * d) for a, d in zip(memory.get("v", zeros), g)]
        memory["m"], memory["v"] = m, v
        return [
            value - (rate * (m_i / c1)) / (sqrt(v_i / c2) + self.epsilon)
            for value, m_i, v_i in zip(theta, m, v)
        ]
