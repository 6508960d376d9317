"""Least-squares problems with their exact answers: python3 make-least-squares-vectors.py

Longley, Wampler1-5 and Filip are data sets of NIST's StRD (https://www.itl.nist.gov/div898/strd/lls/lls.shtml).
Each answer is found in exact rational arithmetic from the normal equations of the float64 problem
as given, and rounded once, so it is the float64 nearest to the truth.
"""

import json
from fractions import Fraction
from pathlib import Path


def exact(A, b):
    A = [[Fraction(v) for v in row] for row in A]
    b = [Fraction(v) for v in b]
    n = len(A[0])
    rows = [
        [sum(row[i] * row[j] for row in A) for j in range(n)] + [sum(row[i] * y for row, y in zip(A, b))]
        for i in range(n)
    ]
    for j in range(n):
        p = next(i for i in range(j, n) if rows[i][j] != 0)
        rows[j], rows[p] = rows[p], rows[j]
        for i in range(n):
            if i != j:
                factor = rows[i][j] / rows[j][j]
                rows[i] = [u - factor * v for u, v in zip(rows[i], rows[j])]
    return [float(rows[j][n] / rows[j][j]) for j in range(n)]


def powers(xs, degree):
    """1, x, (x x), ((x x) x) ...: every product rounded, as the TypeScript test does it."""
    rows = []
    for x in xs:
        row = [1.0]
        for _ in range(degree):
            row.append(row[-1] * x)
        rows.append(row)
    return rows


LONGLEY = """
83.0 234289 2356 1590 107608 1947 60323
88.5 259426 2325 1456 108632 1948 61122
88.2 258054 3682 1616 109773 1949 60171
89.5 284599 3351 1650 110929 1950 61187
96.2 328975 2099 3099 112075 1951 63221
98.1 346999 1932 3594 113270 1952 63639
99.0 365385 1870 3547 115094 1953 64989
100.0 363112 3578 3350 116219 1954 63761
101.2 397469 2904 3048 117388 1955 66019
104.6 419180 2822 2857 118734 1956 67857
108.4 442769 2936 2798 120445 1957 68169
110.8 444546 4681 2637 121950 1958 66513
112.6 482704 3813 2552 123366 1959 68655
114.2 502601 3931 2514 125368 1960 69564
115.7 518173 4806 2572 127852 1961 69331
116.9 554894 4007 2827 130081 1962 70551
"""
longley = [[float(v) for v in line.split()] for line in LONGLEY.split("\n") if line]

FILIP_X = """
-6.860120914 -4.324130045 -4.358625055 -4.358426747 -6.955852379 -6.661145254 -6.355462942 -6.118102026
-7.115148017 -6.815308569 -6.519993057 -6.204119983 -5.853871964 -6.109523091 -5.79832982 -5.482672118
-5.171791386 -4.851705903 -4.517126416 -4.143573228 -3.709075441 -3.499489089 -6.300769497 -5.953504836
-5.642065153 -5.031376979 -4.680685696 -4.329846955 -3.928486195 -8.56735134 -8.363211311 -8.107682739
-7.823908741 -7.522878745 -7.218819279 -6.920818754 -6.628932138 -6.323946875 -5.991399828 -8.781464495
-8.663140179 -8.473531488 -8.247337057 -7.971428747 -7.676129393 -7.352812702 -7.072065318 -6.774174009
-6.478861916 -6.159517513 -6.835647144 -6.53165267 -6.224098421 -5.910094889 -5.598599459 -5.290645224
-4.974284616 -4.64454848 -4.290560426 -3.885055584 -3.408378962 -3.13200249 -8.726767166 -8.66695597
-8.511026475 -8.165388579 -7.886056648 -7.588043762 -7.283412422 -6.995678626 -6.691862621 -6.392544977
-6.067374056 -6.684029655 -6.378719832 -6.065855188 -5.752272167 -5.132414673 -4.811352704 -4.098269308
-3.66174277 -3.2644011
"""
FILIP_Y = """
0.8116 0.9072 0.9052 0.9039 0.8053 0.8377 0.8667 0.8809 0.7975 0.8162 0.8515 0.8766 0.8885 0.8859 0.8959 0.8913
0.8959 0.8971 0.9021 0.909 0.9139 0.9199 0.8692 0.8872 0.89 0.891 0.8977 0.9035 0.9078 0.7675 0.7705 0.7713
0.7736 0.7775 0.7841 0.7971 0.8329 0.8641 0.8804 0.7668 0.7633 0.7678 0.7697 0.77 0.7749 0.7796 0.7897 0.8131
0.8498 0.8741 0.8061 0.846 0.8751 0.8856 0.8919 0.8934 0.894 0.8957 0.9047 0.9129 0.9209 0.9219 0.7739 0.7681
0.7665 0.7703 0.7702 0.7761 0.7809 0.7961 0.8253 0.8602 0.8809 0.8301 0.8664 0.8834 0.8898 0.8964 0.8963 0.9074
0.9119 0.9228
"""
filip_x = [float(v) for v in FILIP_X.split()]
filip_y = [float(v) for v in FILIP_Y.split()]

# Wampler3 adds these disturbances, which are orthogonal to all powers up to x^5; 4 and 5 add more of them.
HALF = [759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048]
WAMPLER = HALF + [2048] + HALF[::-1]
xs = [float(x) for x in range(21)]
sums = [sum(x**k for k in range(6)) for x in range(21)]

vectors = {
    "longley": {"rows": [row[:-1] for row in longley], "y": [row[-1] for row in longley]},
    "wampler1": {"x": xs, "degree": 5, "y": [float(s) for s in sums]},
    # 1 + x/10 + x^2/100 + ...; NIST prints every digit of it.
    "wampler2": {"x": xs, "degree": 5, "y": [float(Fraction(sum(x**k * 10 ** (5 - k) for k in range(6)), 10**5)) for x in range(21)]},
    "wampler3": {"x": xs, "degree": 5, "y": [float(s + d) for s, d in zip(sums, WAMPLER)]},
    "wampler4": {"x": xs, "degree": 5, "y": [float(s + 100 * d) for s, d in zip(sums, WAMPLER)]},
    "wampler5": {"x": xs, "degree": 5, "y": [float(s + 10000 * d) for s, d in zip(sums, WAMPLER)]},
    "filip": {"x": filip_x, "degree": 10, "y": filip_y},
    # Rows of Hilbert's matrix, whose columns are nearly dependent.
    "hilbert": {"rows": [[1 / (i + j + 1) for j in range(8)] for i in range(12)], "y": [float(i % 3) for i in range(12)]},
}
for name, problem in vectors.items():
    if "x" in problem:
        A = powers(problem["x"], problem["degree"])
    else:
        A = problem["rows"] if name == "hilbert" else [[1.0] + row for row in problem["rows"]]
        problem["rows"] = A
    problem["exact"] = exact(A, problem["y"])


def compact(problem):
    return {k: [int(v) if isinstance(v, float) and v.is_integer() else v for v in vs] if isinstance(vs, list) and not isinstance(vs[0], list) else vs for k, vs in problem.items()}


out = Path(__file__).with_name("least-squares.json")
out.write_text("{\n" + ",\n".join(f'"{k}": {json.dumps(compact(v), separators=(",", ":"))}' for k, v in vectors.items()) + "\n}\n")
print(out, out.stat().st_size, "bytes")
