"""0.5 sum(e e)

>>> value([[3.0], [0.0]], [[1.0], [4.0]])  # e = 2, -4
10.0
>>> gradient([[3.0], [0.0]], [[1.0], [4.0]])
[[2.0], [-4.0]]
"""

from losses.errors import errors, sum_of_squares


def value(y, t):
    return 0.5 * sum_of_squares(y, t)


def gradient(y, t):
    """e"""
    return errors(y, t)
