"""What NumPy 1.24 makes of arange, linspace, broadcasting, argmax and allclose: /usr/bin/python3 make-numpy-vectors.py"""

import json
import random
from pathlib import Path

import numpy as np

assert np.__version__.startswith("1.24."), np.__version__
rng = random.Random(1)
nan, inf = float("nan"), float("inf")


def plain(number):
    """A number as JSON, or else as text that JavaScript's Number() reads."""
    number = float(number)
    if np.isnan(number):
        return "NaN"
    if np.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    return "-0" if str(number) == "-0.0" else int(number) if number.is_integer() and abs(number) < 1e15 else number


def matrix(array):
    return {"rows": array.shape[0], "cols": array.shape[1], "values": [plain(v) for v in array.flat]}


def decimal():
    return rng.randint(-300, 300) / rng.choice([1, 3, 7, 10, 64, 100])


arange = [(0, 1, 0.1), (1, 1.3, 0.1), (-3, 3, 0.5), (0, 5, 1), (5, 0, -1.5), (1e16, 1e16 + 9, 3)]
while len(arange) < 24:
    start, step = decimal(), decimal() / 50
    if step != 0:
        arange.append((start, start + step * rng.randint(1, 9), step))
linspace = [(0, 1, 11), (-1, 1, 4), (2, 3, 1), (5, -5, 8), (0.1, 0.1, 3)]
linspace += [(decimal(), decimal(), rng.randint(2, 9)) for _ in range(15)]

operations = {"add": np.add, "subtract": np.subtract, "multiply": np.multiply, "divide": np.divide}
shapes = [(1, 1), (1, 3), (2, 1), (2, 3)]
broadcast = []
for name, operation in operations.items():
    for a_shape in shapes:
        for b_shape in shapes:
            a, b = (np.array([decimal() for _ in range(r * c)]).reshape(r, c) for r, c in (a_shape, b_shape))
            broadcast.append({"name": name, "a": matrix(a), "b": matrix(b), "c": matrix(operation(a, b))})

rows = np.array([[1, 3, 3], [nan, 5, nan], [5, nan, inf], [-inf, -inf, -inf], [0.0, -0.0, 0.0], [-1, -2, inf]])
values = [0.0, -0.0, 1.0, 1.00001, 1.000011, 1e-8, 1.1e-8, 1e10, 1.00001e10, 1.0001e10, inf, -inf, nan]
close = "".join("1" if np.allclose([[a]], [[b]]) else "0" for a in values for b in values)

vectors = {
    "arange": [{"start": a, "stop": b, "step": s, "values": [plain(v) for v in np.arange(a, b, s)]} for a, b, s in arange],
    "linspace": [{"start": a, "stop": b, "count": n, "values": [plain(v) for v in np.linspace(a, b, n)]} for a, b, n in linspace],
    "broadcast": broadcast,
    "rows": {**matrix(rows), "argmax": [int(v) for v in rows.argmax(1)], "min": [plain(v) for v in rows.min(1)], "max": [plain(v) for v in rows.max(1)]},
    "allClose": {"values": [plain(v) for v in values], "table": close},
}


def lines(value):
    if isinstance(value, list):
        return "[\n" + ",\n".join(json.dumps(v, separators=(",", ":")) for v in value) + "\n]"
    return json.dumps(value, separators=(",", ":"))


out = Path(__file__).with_name("numpy.json")
out.write_text("{" + ",\n".join(f'"{k}": {lines(v)}' for k, v in vectors.items()) + "}\n")
print(out, out.stat().st_size, "bytes")
