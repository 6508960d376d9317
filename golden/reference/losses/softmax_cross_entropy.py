"""The mean over the rows of -sum_j t_j log p_j, where p is the softmax of the row z.

m = max z,   e_j = exp(z_j - m),   s = sum e_j,   p_j = e_j / s

It takes what comes before the softmax; each row of t sums to 1.

>>> value([[0.0, 0.0], [1000.0, 0.0]], [[1.0, 0.0], [0.5, 0.5]])  # (log 2 + 500) / 2
250.34657359027997
>>> gradient([[0.0, 0.0], [1000.0, 0.0]], [[1.0, 0.0], [0.5, 0.5]])
[[-0.25, 0.25], [0.25, -0.25]]
"""

from arithmetic import total
from elementary import exp, log

COST = 200  # one output takes as long as so many multiplications


def value(z, t):
    return total(row_loss(*rows) for rows in zip(z, t)) / len(z)


def row_loss(z, t):
    """sum t_j (log(s) - (z_j - m)), without the terms where t_j is 0"""
    m = max(z)
    log_s = log(total(exp(z_j - m) for z_j in z))
    return total(t_j * (log_s - (z_j - m)) for z_j, t_j in zip(z, t) if t_j != 0)


def gradient(z, t):
    """(p_j - t_j) / R of R rows"""
    R = len(z)
    return [[(p_j - t_j) / R for p_j, t_j in zip(softmax(row), t_i)] for row, t_i in zip(z, t)]


def softmax(z):
    m = max(z)
    e = [exp(z_j - m) for z_j in z]
    s = total(e)
    return [e_j / s for e_j in e]
