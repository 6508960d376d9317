"""sum(e e)

>>> value([[3.0], [0.0]], [[1.0], [4.0]])  # e = 2, -4
20.0
>>> gradient([[3.0], [0.0]], [[1.0], [4.0]])
[[4.0], [-8.0]]
"""

from arithmetic import elementwise
from losses.errors import errors, sum_of_squares


def value(y, t):
    return sum_of_squares(y, t)


def gradient(y, t):
    """2 e"""
    return elementwise(lambda e: 2.0 * e, errors(y, t))
