"""e = y - t over the N elements of the outputs, row by row."""

from arithmetic import elementwise, flat, total


def errors(y, t):
    """The matrix y - t."""
    return elementwise(lambda a, b: a - b, y, t)


def sum_of_squares(y, t):
    """sum(e e)"""
    return total(e * e for e in flat(errors(y, t)))


def count(y):
    """N"""
    return len(y) * len(y[0])
