"""sum(|e|) / N

>>> value([[3.0], [0.0]], [[1.0], [4.0]])  # e = 2, -4
3.0
"""

from arithmetic import flat, total
from losses.errors import count, errors


def value(y, t):
    return total(abs(e) for e in flat(errors(y, t))) / count(y)
