"""What several tests need."""


def slopes(loss, values):
    """d loss() / d v of each value of a list, or of a list of rows, by central differences."""
    if isinstance(values[0], list):
        return [slopes(loss, row) for row in values]

    def slope(i, h=2.0**-17):
        value, ends = values[i], []
        for moved in (value + h, value - h):
            values[i] = moved
            ends.append(loss())
        values[i] = value
        return (ends[0] - ends[1]) / (2 * h)

    return [slope(i) for i in range(len(values))]


def normals(rng, rows, columns):
    return [[rng.standard_normal() for _ in range(columns)] for _ in range(rows)]


def assert_near(test, a, b, delta=1e-8):
    """All values of two lists, or of two lists of rows, differ by less than delta."""
    test.assertEqual(len(a), len(b))
    for u, v in zip(a, b):
        if isinstance(u, list):
            assert_near(test, u, v, delta)
        else:
            test.assertAlmostEqual(u, v, delta=delta)
