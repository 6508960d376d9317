"""max(0, 1 - t y) summed over the N elements, divided by N; t is -1 or 1

>>> value([[2.0, 0.5], [3.0, -4.0]], [[1, 1], [-1, -1]])  # 0, 0.5, 4, 0
1.125
>>> gradient([[2.0, 0.5], [3.0, -4.0]], [[1, 1], [-1, -1]])
[[0.0, -0.25], [0.25, 0.0]]
"""

from arithmetic import elementwise, flat, total
from losses.errors import count


def value(y, t):
    margins = elementwise(lambda y, t: 1.0 - t * y, y, t)
    return total(max(0.0, margin) for margin in flat(margins)) / count(y)


def gradient(y, t):
    """-t / N where 1 - t y > 0, else 0"""
    N = count(y)
    return elementwise(lambda y, t: -t / N if 1.0 - t * y > 0 else 0.0, y, t)
