"""A sequence in a row of numbers, and gradients that are added step by step."""

from arithmetic import elementwise


def step_of(rows, t, size):
    """What the rows say of step t.

    >>> step_of([[1, 2, 3, 4], [5, 6, 7, 8]], 1, 2)
    [[3, 4], [7, 8]]
    """
    return [list(row[t * size : (t + 1) * size]) for row in rows]


def joined(steps):
    """Rows for a list of steps.

    >>> joined([[[1, 2], [5, 6]], [[3, 4], [7, 8]]])
    [[1, 2, 3, 4], [5, 6, 7, 8]]
    """
    return [[v for part in row for v in part] for row in zip(*steps)]


def added(total, part):
    """total + part of matrices or vectors, where total begins as +0.

    >>> added(None, [[-0.0]]), added([1.0], [2.0])
    ([[0.0]], [3.0])
    """
    if isinstance(part[0], list):
        total = total or [[0.0] * len(row) for row in part]
        return elementwise(lambda a, b: a + b, total, part)
    return [a + b for a, b in zip(total or [0.0] * len(part), part)]
