"""sum(e e) / N

>>> value([[3.0], [0.0]], [[1.0], [4.0]])  # e = 2, -4
10.0
>>> gradient([[3.0], [0.0]], [[1.0], [4.0]])
[[2.0], [-4.0]]
>>> value([[0.0]] * 4, [[1.0], [0.0], [0.0], [1.0]])  # what the gender classifier's article prints
0.5
"""

from arithmetic import elementwise
from losses.errors import count, errors, sum_of_squares


def value(y, t):
    return sum_of_squares(y, t) / count(y)


def gradient(y, t):
    """2 e / N"""
    N = count(y)
    return elementwise(lambda e: 2.0 * e / N, errors(y, t))
