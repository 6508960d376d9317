"""sum(e e) / (2 N)

>>> value([[3.0], [0.0]], [[1.0], [4.0]])  # e = 2, -4
5.0
>>> gradient([[3.0], [0.0]], [[1.0], [4.0]])
[[1.0], [-2.0]]
"""

from arithmetic import elementwise
from losses.errors import count, errors, sum_of_squares


def value(y, t):
    return sum_of_squares(y, t) / (2 * count(y))


def gradient(y, t):
    """e / N"""
    N = count(y)
    return elementwise(lambda e: e / N, errors(y, t))
