"""Matrices as NumPy 1.24 prints them: /usr/bin/python3 make-format-vectors.py [how many] [file]

Without arguments it writes format.json, which the tests read; with a large number it makes a longer
trial. The large matrices are not listed: their k-th value is first + k * step.
"""

import json
import random
import sys
from pathlib import Path

import numpy as np

assert np.__version__.startswith("1.24."), np.__version__
rng = random.Random(1)
inf, nan = float("inf"), float("nan")

BY_HAND = [
    [[10.08740896], [-0.20695366], [-4.83757835]],
    [[1, 2], [3, 4]],
    [[0.0]], [[-0.0]], [[-0.0, 1e-5]], [[1.0, -0.0, 0.25]],
    [[1000, 1], [500, 2]], [[1001, 1]], [[1000.0000000000001, 1]],
    [[99999999.0]], [[1e8]], [[0.0001]], [[0.00009999999]], [[99999999.99999999, 1e8 - 1]],
    [[1e16, 1], [12345678901234567890, 2]], [[1e100, 1e-5]], [[5e-324, 1.7976931348623157e308]], [[5e-324]], [[5e-324, 1.5]], [[5e-324, 2e-323, 1.23e-320]],
    [[nan]], [[inf]], [[-inf]], [[nan, inf], [-inf, nan]], [[nan, 1]], [[-inf, 0.5]], [[inf, 1e10]], [[-inf, -1e-10, nan]],
    [[1, inf]], [[nan, 100.125]],
    # Exactly half way at the eighth digit, and next to it.
    [[0.001953125, 0.005859375]], [[1.001953125, 1.005859375, -1.001953125]], [[0.001953125 + 2**-60, 0.001953125 - 2**-60]],
    [[1000000005.0, 1000000015.0, 1000000025.0]], [[9999999995.0]], [[9.9999999999]], [[0.1999999999]], [[0.99999999949]],
    [[2.0**-27, 3 * 2.0**-27]], [[67108864.1, 67108864.12345678]], [[123456.125, 98765432.10000001]], [[33554432.000000007]],
    [[0.1, 0.2, 0.30000000000000004]], [[1 / 3, 2 / 3]], [[1e23, 1.5e300]], [[1e22, 9007199254740993]],
]


def value(kind):
    sign = rng.choice([1, -1])
    if kind == "unit":
        return rng.uniform(-1, 1)
    if kind == "integer":
        return float(rng.randint(-1000, 1000))
    if kind == "decimal":
        return sign * rng.randint(0, 10**6) / 10 ** rng.randint(0, 7)
    if kind == "tie":  # an odd multiple of 2^-9 ends in a 5 at the ninth digit
        return sign * (2 * rng.randint(0, 5000) + 1) / 512
    if kind == "tie with exponent":
        return sign * float(rng.randint(10**8, 10**9) * 10 + 5)
    if kind == "scaled":
        return sign * rng.random() * 10.0 ** rng.randint(-12, 12)
    if kind == "wide":
        return sign * rng.random() * 10.0 ** rng.randint(-300, 300)
    if kind == "subnormal":
        return sign * rng.randint(1, 10 ** rng.randint(1, 15)) * 5e-324
    return rng.choice([nan, inf, -inf, 0.0, -0.0, 1.0, rng.uniform(-10, 10)])


KINDS = ["unit", "integer", "decimal", "tie", "tie with exponent", "scaled", "wide", "subnormal", "special"]


def drawn():
    kind = rng.choice(KINDS)
    rows, cols = rng.choice([(1, 1), (1, 3), (3, 1), (2, 2), (2, 4), (1, 9), (2, 12)])
    return [[value(kind if rng.random() < 0.9 else rng.choice(KINDS)) for _ in range(cols)] for _ in range(rows)]


LARGE = [(1, 1000), (1000, 1), (1, 1001), (1001, 1), (7, 200), (200, 7), (6, 200), (200, 6), (6, 167), (167, 6), (40, 40)]
STEPS = [(0.0, 1.0), (-3.0, 0.015625), (1.5, 1e-7), (0.0, 12345.0)]


def plain(number):
    """A number as JSON, or else as text that JavaScript's Number() reads."""
    if np.isnan(number):
        return "NaN"
    if np.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    return "-0" if str(number) == "-0.0" else int(number) if number.is_integer() and abs(number) < 1e15 else number


count = int(sys.argv[1]) if len(sys.argv) > 1 else 140
listed, large = [], []
for matrix in BY_HAND + [drawn() for _ in range(count)]:
    array = np.array(matrix, dtype=float)
    values = [plain(float(v)) for v in array.flat]
    listed.append({"rows": array.shape[0], "cols": array.shape[1], "values": values, "text": str(array)})
for at, (rows, cols) in enumerate(LARGE):
    for first, step in STEPS if count > 1000 else STEPS[at % 4 : at % 4 + 1]:
        if rows * cols > 1000 or at == 0 or count > 1000:
            array = (first + np.arange(rows * cols) * step).reshape(rows, cols)
            large.append({"rows": rows, "cols": cols, "first": first, "step": step, "text": str(array)})


def lines(vectors):
    return "[\n" + ",\n".join(json.dumps(v, separators=(",", ":")) for v in vectors) + "\n]"


out = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).with_name("format.json")
out.write_text(f'{{"listed": {lines(listed)},\n"large": {lines(large)}}}\n')
print(out, len(listed) + len(large), "vectors,", out.stat().st_size, "bytes")
