class Momentum:
    """v = keep v + g, from 0;   theta - learningRate v

    >>> memory = {}
    >>> Momentum(0.5, keep=0.25).move([1.0], [4.0], memory, 0.5), memory
    ([-1.0], {'v': [4.0]})
    >>> Momentum(0.5, keep=0.25).move([-1.0], [1.0], memory, 0.5), memory
    ([-2.0], {'v': [2.0]})
    """

    def __init__(self, learning_rate, keep=0.9):
        self.learning_rate, self.keep = learning_rate, keep

    def move(self, theta, g, memory, rate):
        last = memory.get("v", [0.0] * len(theta))
        memory["v"] = v = [self.keep * v_i + g_i for v_i, g_i in zip(last, g)]
        return [value - rate * v_i for value, v_i in zip(theta, v)]
