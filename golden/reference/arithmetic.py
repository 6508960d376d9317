"""Sums and products of plain lists, in the order that the contract demands.

A matrix is a list of rows, a vector a flat list. Every sum starts at +0 and adds
in ascending index, one rounding for the product and one for the sum; the built-in
sum() must not be used, since from Python 3.12 on it compensates for rounding.
"""


def total(values):
    """v_0 + v_1 + ..., from the left.

    >>> total([1e16, 1.0, -1e16, 1.0])  # 2 where rounding is compensated
    1.0
    >>> total([-0.0])
    0.0
    """
    result = 0.0
    for value in values:
        result += value
    return result


def dot(u, v):
    """u_0 v_0 + u_1 v_1 + ..., from the left."""
    result = 0.0
    for a, b in zip(u, v):
        result += a * b
    return result


def matmul(a, b):
    """C = AB.

    >>> matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]])
    [[19.0, 22.0], [43.0, 50.0]]
    >>> matmul([[-1.0]], [[0.0]])
    [[0.0]]
    >>> matmul([[1e16, 1.0, -1e16, 1.0]], column([1, 1, 1, 1]))
    [[1.0]]

    A zero in A is passed over: +0 or -0 added to a sum that starts at +0 changes nothing, as long as
    B is finite, and a training stops where it is not.
    """
    result = []
    for row in a:
        sums = [0.0] * len(b[0])
        for value, b_p in zip(row, b):
            if value != 0:
                sums = [s + value * w for s, w in zip(sums, b_p)]
        result.append(sums)
    return result


def transpose(a):
    """
    >>> transpose([[1, 2, 3], [4, 5, 6]])
    [(1, 4), (2, 5), (3, 6)]
    """
    return list(zip(*a))


def add_row(a, row):
    """a_ij + row_j"""
    return [[v + r for v, r in zip(a_i, row)] for a_i in a]


def column_sums(a):
    """One sum for each column, over the rows in ascending order."""
    return [total(column) for column in zip(*a)]


def elementwise(f, *matrices):
    """f(a_ij, b_ij, ...)

    >>> elementwise(max, [[1, 5]], [[4, 2]])
    [[4, 5]]
    """
    return [[f(*values) for values in zip(*rows)] for rows in zip(*matrices)]


def column(values):
    """One value in each row."""
    return [[value] for value in values]


def flat(a):
    """The values of a vector, or of a matrix row by row.

    >>> flat([[1, 2], [3, 4]]), flat([1, 2])
    ([1, 2, 3, 4], [1, 2])
    """
    return [v for row in a for v in row] if len(shape(a)) == 2 else list(a)


def shape(a):
    """(rows, columns) of a matrix, (length,) of a vector.

    >>> shape([[1, 2, 3], [4, 5, 6]]), shape([1, 2, 3])
    ((2, 3), (3,))
    """
    return (len(a), len(a[0])) if a and isinstance(a[0], (list, tuple)) else (len(a),)


def shaped(draw, dimensions):
    """A vector or matrix of these dimensions, each value from a call of draw, row by row.

    >>> shaped(iter([1, 2, 3, 4, 5, 6]).__next__, (2, 3))
    [[1, 2, 3], [4, 5, 6]]
    >>> shaped(float, (2,))
    [0.0, 0.0]
    """
    if len(dimensions) == 1:
        return [draw() for _ in range(dimensions[0])]
    return [shaped(draw, dimensions[1:]) for _ in range(dimensions[0])]
