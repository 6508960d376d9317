"""Every generator by its name in TypeScript: a function of a seed."""

from generators.numpy_random import NumpyRandom
from generators.python_random import PythonRandom

GENERATORS = {"numpy": NumpyRandom, "python": PythonRandom}
