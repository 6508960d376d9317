"""The share of rows in which the largest y, the first of equals, has the column of the largest t.

>>> value([[0.1, 0.9], [0.5, 0.5], [0.2, 0.1], [0.0, 0.0]], [[0, 1], [1, 0], [0, 1], [1, 0]])
0.75
"""


def value(y, t):
    right = [row for row, t_i in zip(y, t) if row.index(max(row)) == t_i.index(max(t_i))]
    return len(right) / len(y)
