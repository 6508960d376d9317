"""One neuron of three inputs, no bias."""

from program import absolute, one_neuron

X = [[0.0, 0.0, 1.0], [1.0, 1.0, 1.0], [1.0, 0.0, 1.0], [0.0, 1.0, 1.0]]

PROGRAMS = {"neuron": absolute(one_neuron(X, [0, 1, 1, 0]), seed=1, epochs=15_000)}
