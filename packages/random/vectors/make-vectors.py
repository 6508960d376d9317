#!/usr/bin/python3
"""Writes numpy.json and python.json beside this file: what np.random and Python's random draw.

A run is a seed and the steps taken from it; a step is a call, by its name in Rng, and what it gives,
time after time (`skip`: how many results were passed over before). Floats are in their shortest
exact form; a seed above 2^53 is a hexadecimal string.

Each normal is first computed a second time with correctly rounded functions (mpmath), and a run in
which the C library's own lead to another double is refused: the vectors hold whatever the machine
they are made on. Needs NumPy and mpmath (Debian: python3-numpy python3-mpmath).
"""

import copy
import json
import math
import pathlib
import platform
import random

import mpmath
import numpy as np

mpmath.mp.prec = 200


def rounded(function, x):
    """The double nearest to the true value."""
    return float(function(mpmath.mpf(x)))


class NumPy:
    """np.random.seed and what follows, by the names of Rng."""

    def __init__(self, seed):
        self.rs = np.random.RandomState(seed)

    def randomSample(self):
        return float(self.rs.random_sample())

    def uniform(self, low, high):
        return float(self.rs.uniform(low, high))

    def standardNormal(self):
        return float(self.rs.standard_normal())

    def normal(self, mean, deviation):
        return float(self.rs.normal(mean, deviation))

    def randint(self, low, high):
        return int(self.rs.randint(low, high))

    def permutation(self, n):
        return self.rs.permutation(n).tolist()

    def shuffle(self, *values):
        """A list and an array must agree, and `permutation` with them."""
        before, values, array = values, list(values), np.array(values)
        numbers = copy_of(self.rs).permutation(len(values))
        copy_of(self.rs).shuffle(array)
        self.rs.shuffle(values)
        assert values == array.tolist() == [before[i] for i in numbers]
        return values

    def fillUniform(self, size, low, high):
        return self.rs.uniform(low, high, size).tolist()

    def fillNormal(self, size, mean, deviation):
        return self.rs.normal(mean, deviation, size).tolist()

    def fillRandint(self, size, low, high):
        return self.rs.randint(low, high, size).tolist()

    def skip(self, draw, count, *bounds):
        """Passed over as an array, unlike the results before a step."""
        draws = {"randomSample": self.rs.random_sample, "uniform": self.rs.uniform}
        draws |= {"standardNormal": self.rs.standard_normal, "normal": self.rs.normal}
        draws |= {"randint": self.rs.randint}
        draws[draw](*bounds, size=count)

    def state(self):
        """The next 624 words before tempering: the rest of this block, the beginning of the next."""
        _, block, position, has_gauss, gauss = self.rs.get_state()
        following = np.random.RandomState()
        following.set_state(("MT19937", block, 624, 0, 0.0))
        following.random_sample()
        words = np.concatenate([block[position:], following.get_state()[1][:position]])

        rotated = np.random.RandomState()
        rotated.set_state(("MT19937", words, 0, has_gauss, gauss))
        rest = copy_of(self.rs)
        assert all(rotated.standard_normal() == rest.standard_normal() for _ in range(2_000))
        return {"words": words.tolist(), "keptNormal": gauss if has_gauss else None}

    def check_normals(self, count):
        """The next normals are those of the polar method with a correctly rounded logarithm."""
        numpy, source = copy_of(self.rs), copy_of(self.rs)
        for _ in range(count):
            if numpy.get_state()[3]:
                numpy.standard_normal()  # kept: was checked with the first of its pair
                continue
            source.set_state(numpy.get_state())
            r2 = 0.0
            while r2 >= 1.0 or r2 == 0.0:
                x1 = 2.0 * source.random_sample() - 1.0
                x2 = 2.0 * source.random_sample() - 1.0
                r2 = x1 * x1 + x2 * x2
            f = math.sqrt(-2.0 * rounded(mpmath.log, r2) / r2)
            pair = (numpy.standard_normal(), numpy.get_state()[4])
            assert pair == (f * x2, f * x1), f"log({r2!r}) of this C library decides a digit"


def copy_of(rs):
    twin = np.random.RandomState()
    twin.set_state(rs.get_state())
    return twin


class Python:
    """random.seed and what follows, by the names of Rng and by Python's."""

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.random = self.randomSample = self.r.random
        self.uniform = self.r.uniform
        self.gauss = self.normal = self.standardNormal = self.r.gauss
        self.randrange = self.randint = self.r.randrange

    def permutation(self, n):
        return self.shuffle(*range(n))

    def shuffle(self, *values):
        values = list(values)
        self.r.shuffle(values)
        return values

    def choice(self, *values):
        return self.r.choice(values)

    def fillUniform(self, size, low, high):
        return [self.r.uniform(low, high) for _ in range(size)]

    def fillNormal(self, size, mean, deviation):
        return [self.r.gauss(mean, deviation) for _ in range(size)]

    def fillRandint(self, size, low, high):
        return [self.r.randrange(low, high) for _ in range(size)]

    def skip(self, draw, count, *bounds):
        draws = {"uniform": self.random, "normal": self.gauss, "standardNormal": self.gauss}
        draws |= {"randomSample": self.random, "randint": self.randrange}
        for _ in range(count):
            draws[draw](*bounds)

    def state(self):
        """The next 624 words before tempering: the rest of this block, the beginning of the next."""
        version, (*block, position), gauss = self.r.getstate()
        following = random.Random()
        following.setstate((version, (*block, 624), None))
        following.random()
        words = [*block[position:], *following.getstate()[1][:position]]

        rotated, rest = random.Random(), copy.deepcopy(self.r)
        rotated.setstate((version, (*words, 0), gauss))
        assert all(rotated.gauss(0, 1) == rest.gauss(0, 1) for _ in range(2_000))
        return {"words": words, "keptNormal": gauss}

    def check_normals(self, count):
        """The next normals are those of the same formula with correctly rounded functions."""
        python = copy.deepcopy(self.r)
        for _ in range(count):
            if python.gauss_next is not None:
                python.gauss(0, 1)  # kept: was checked with the first of its pair
                continue
            source = copy.deepcopy(python)
            angle = source.random() * (2 * math.pi)
            radius = math.sqrt(-2.0 * rounded(mpmath.log, 1.0 - source.random()))
            pair = (python.gauss(0, 1), python.gauss_next)
            expected = (rounded(mpmath.cos, angle) * radius, rounded(mpmath.sin, angle) * radius)
            assert pair == expected, f"this C library decides a digit at angle {angle!r}"


def run(generator, name, seed, *steps):
    """Each step is (call, args, how many times, how many to pass over first)."""
    rng = generator(seed)
    done = []
    for call, args, times, *skip in steps:
        step = {"call": call, "args": list(args)}
        for step["skip"] in skip:
            for _ in range(step["skip"]):
                getattr(rng, call)(*args)
        if "ormal" in call or call == "gauss":
            rng.check_normals(times * (args[0] if call == "fillNormal" else 1))
        done.append(step | {"gives": [getattr(rng, call)(*args) for _ in range(times)]})
    exact = isinstance(seed, list) or seed < 2**53
    return {"name": name, "seed": seed if exact else hex(seed), "steps": done}


def each_function(generator, seed):
    return run(
        generator,
        f"seed {seed}, each function in turn",
        seed,
        ("randomSample", (), 4),
        ("uniform", (-1, 1), 2),
        ("uniform", (0.1, 0.7), 2),
        ("standardNormal", (), 3),
        ("normal", (10, 0.1), 2),
        ("randint", (0, 2), 4),
        ("randint", (-3, 7), 4),
        ("permutation", (7,), 1),
        ("shuffle", (5, -1, 0.5, 8), 1),
        ("fillUniform", (6, -1, 1), 1),
        ("fillNormal", (5, 0, 0.01), 1),
        ("randomSample", (), 2),
    )


def mixture(generator, seed, length):
    """Calls in an order without order, so that kept normals outlast any other call."""
    pick = random.Random(seed)
    choices = [
        ("randomSample", ()),
        ("uniform", (-0.5, 2)),
        ("standardNormal", ()),
        ("standardNormal", ()),
        ("normal", (-1, 3)),
        ("randint", (0, 3)),
        ("randint", (1, 1_000)),
        ("randint", (0, 2**33)),
        ("permutation", (3,)),
        ("shuffle", (1, 2, 3, 4)),
        ("fillNormal", (3, 1, 2)),
    ]
    steps = [(*pick.choice(choices), 1) for _ in range(length)]
    return run(generator, f"seed {seed}, {length} calls mixed", seed, *steps)


SEEDS = [0, 1, 2, 42, 123456789, 2**31 - 1, 2**31, 2**32 - 1]

SPANS = [1, 2, 3, 4, 5, 255, 256, 257, 2**31 - 1, 2**31, 2**31 + 1, 2**32 - 1, 2**32]
SPANS += [2**32 + 1, 2**33, 2**40 + 12345, 2**52, 2**52 + 1, 2**53 - 1]


def common_runs(generator):
    return [
        *(each_function(generator, seed) for seed in SEEDS),
        *(mixture(generator, seed, 60) for seed in (5, 7, 8)),
        run(generator, "random samples far along", 6, ("randomSample", (), 10, 9_990)),
        run(
            generator,
            "normals far along",
            7,
            ("standardNormal", (), 11, 9_990),
            ("randomSample", (), 1),
        ),
        run(generator, "integers far along", 8, ("randint", (0, 10), 30, 9_970)),
        run(
            generator,
            "whole numbers from spans of every size",
            9,
            *(("randint", (0, span), 3) for span in SPANS),
            ("randint", (-(2**52), 2**52 - 1), 3),
            ("randint", (2**53 - 11, 2**53 - 1), 3),
            ("randint", (-(2**53) + 1, -(2**53) + 3), 3),
            ("randomSample", (), 1),
        ),
        run(
            generator,
            "permutations of every size",
            10,
            *(("permutation", (n,), 1) for n in (0, 1, 2, 3, 4, 8, 9, 100)),
            ("randomSample", (), 1),
        ),
        run(
            generator,
            "state: just seeded",
            11,
            ("state", (), 1),
            ("randomSample", (), 1),
            ("standardNormal", (), 3),
        ),
        run(
            generator,
            "state: one normal kept",
            12,
            ("standardNormal", (), 5),
            ("randomSample", (), 100),
            ("state", (), 1),
            ("standardNormal", (), 2),
            ("permutation", (10,), 1),
        ),
        run(
            generator,
            "state: in the third block, none kept",
            13,
            ("standardNormal", (), 2, 598),
            ("randint", (0, 7), 1),
            ("state", (), 1),
            ("randint", (0, 7), 3),
            ("standardNormal", (), 2),
        ),
        *(
            run(
                generator,
                f"seed {seed}, many whole numbers at once, between single ones",
                seed,
                *(("fillRandint", (3, -7, span - 7), 1) for span in SPANS[:-1]),
                ("fillRandint", (40, 0, 2), 1),
                ("randint", (0, 2), 3),
                ("fillRandint", (300, 0, 10), 1),
                ("fillRandint", (0, 0, 10), 1),
                ("randomSample", (), 1),
            )
            for seed in (14, 15)
        ),
        run(
            generator,
            "draws that are skipped",
            16,
            *(
                step
                for skipped in [
                    ("normal", 3),
                    ("standardNormal", 1),
                    ("standardNormal", 4),
                    ("randomSample", 5),
                    ("uniform", 700),
                    ("randint", 100, 0, 10),
                    ("randint", 9, 5, 6),
                    ("randint", 10, -1, 2**33),
                    ("normal", 0),
                    ("normal", 1001),
                ]
                for step in [
                    ("skip", skipped, 1),
                    ("randomSample", (), 1),
                    ("standardNormal", (), 1),
                    ("randint", (0, 9), 1),
                ]
            ),
        ),
    ]


def first_draws(generator, name, seed):
    return run(generator, name, seed, ("randomSample", (), 2), ("standardNormal", (), 2))


NUMPY_RUNS = [
    *common_runs(NumPy),
    *(
        first_draws(NumPy, f"seeded by {name}", key)
        for name, key in [
            ("[0]", [0]),
            ("[5]", [5]),
            ("[1, 2, 3]", [1, 2, 3]),
            ("[3, 2, 1]", [3, 2, 1]),
            ("[1, 2, 3, 0]", [1, 2, 3, 0]),
            ("[2^32 - 1]", [2**32 - 1]),
            ("[0, 2^32 - 1, 2^31]", [0, 2**32 - 1, 2**31]),
            ("623 zeros", [0] * 623),
            ("624 zeros", [0] * 624),
            ("625 zeros", [0] * 625),
        ]
    ),
]


def key(length):
    """A seed of so many words, each third of them 0; vectors.test.ts makes the same."""
    return [0 if i % 3 == 1 else (i * 2654435761 + length) % 2**32 for i in range(length)]


KEYED = {"keyed": [NumPy(key(length)).randomSample() for length in range(1, 701)]}

NAMES = [
    ("random", (), 2),
    ("uniform", (-1, 1), 2),
    ("gauss", (0, 1), 3),
    ("gauss", (0.5, 2), 2),
    ("randrange", (-5, 6), 5),
    *(("choice", tuple(range(10, 10 + n)), 4) for n in (1, 2, 3, 4, 5, 8, 9, 16, 17, 33)),
    *(("shuffle", tuple(range(n)), 1) for n in (2, 3, 4, 5, 8, 9, 16, 17, 33)),
    ("random", (), 1),
]

PYTHON_RUNS = [
    *common_runs(Python),
    *(run(Python, f"seed {seed}, by Python's names", seed, *NAMES) for seed in (0, 1337)),
    *(
        first_draws(Python, f"seed {name}", seed)
        for name, seed in [
            ("2^32", 2**32),
            ("2^32 + 1", 2**32 + 1),
            ("2^53 - 1", 2**53 - 1),
            ("2^53", 2**53),
            ("2^64 - 1", 2**64 - 1),
            ("2^64", 2**64),
            ("2^96 + 5", 2**96 + 5),
            ("10^50", 10**50),
            ("3^5000", 3**5000),
            ("2^19968", 2**19968),
        ]
    ),
]


def write(name, version, runs, more={}):
    """JSON with one step to a line."""
    lines = []
    for r in runs:
        head = f'{{"name": {json.dumps(r["name"])}, "seed": {json.dumps(r["seed"])}, "steps": [\n'
        steps = ",\n".join("  " + json.dumps(step, allow_nan=False) for step in r["steps"])
        lines.append(head + steps + "\n]}")
    end = "".join(f', "{key}": {json.dumps(value)}' for key, value in more.items())
    text = f'{{"{name}": "{version}", "runs": [\n' + ",\n".join(lines) + f"\n]{end}}}\n"
    pathlib.Path(__file__).with_name(f"{name}.json").write_text(text)


write("numpy", np.__version__, NUMPY_RUNS, KEYED)
write("python", platform.python_version(), PYTHON_RUNS)
