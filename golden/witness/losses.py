"""What is minimized, as the gradient in the outputs y, and what is reported, as a number.

e = y - t over the N elements of the outputs, row by row.
"""

from network import total


def errors(y, t):
    """e = y - t, as one list."""
    return [a - b for rows in zip(y, t) for a, b in zip(*rows)]


def half_sum_squared_error_gradient(y, t):
    """d/dy of 0.5 sum(e e):   e"""
    return [[a - b for a, b in zip(*rows)] for rows in zip(y, t)]


def mean_squared_error_gradient(y, t):
    """d/dy of sum(e e) / N:   2 e / N"""
    N = len(y) * len(y[0])
    return [[2.0 * (a - b) / N for a, b in zip(*rows)] for rows in zip(y, t)]


def half_mean_squared_error_gradient(y, t):
    """d/dy of sum(e e) / (2 N):   e / N"""
    N = len(y) * len(y[0])
    return [[(a - b) / N for a, b in zip(*rows)] for rows in zip(y, t)]


def half_sum_squared_error(y, t):
    """0.5 sum(e e)"""
    return 0.5 * total(v * v for v in errors(y, t))


def mean_absolute_error(y, t):
    """sum(|e|) / N"""
    e = errors(y, t)
    return total(map(abs, e)) / len(e)


def mean_squared_error(y, t):
    """sum(e e) / N"""
    e = errors(y, t)
    return total(v * v for v in e) / len(e)


def half_mean_squared_error(y, t):
    """sum(e e) / (2 N)"""
    e = errors(y, t)
    return total(v * v for v in e) / (2 * len(e))
