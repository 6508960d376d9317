#!/usr/bin/python3
"""Writes numpy.json beside this file: what NumPy's legacy RandomState draws.

A run is a seed and the steps taken from it; a step is a call and what it gives, time after time
(`skip`: how many results were passed over before). Floats are in their shortest exact form.

Each normal is first computed a second time with a correctly rounded logarithm (mpmath), and a run
in which NumPy's own, from the C library, leads to another double is refused: the vectors hold
whatever the machine they are made on. Needs NumPy and mpmath (Debian: python3-numpy python3-mpmath).
"""

import json
import math
import pathlib
import random

import mpmath
import numpy as np

mpmath.mp.prec = 200


def copy_of(rs):
    twin = np.random.RandomState()
    twin.set_state(rs.get_state())
    return twin


def check_normals(rs, count):
    """The next normals are those of the polar method with a correctly rounded logarithm."""
    numpy, source = copy_of(rs), copy_of(rs)
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
        f = math.sqrt(-2.0 * float(mpmath.log(mpmath.mpf(r2))) / r2)
        pair = (numpy.standard_normal(), numpy.get_state()[4])
        assert pair == (f * x2, f * x1), f"log({r2!r}) of this C library decides a digit"


def state(rs):
    """The next 624 words before tempering: the rest of this block, the beginning of the next."""
    _, block, position, has_gauss, gauss = rs.get_state()
    following = np.random.RandomState()
    following.set_state(("MT19937", block, 624, 0, 0.0))
    following.random_sample()
    words = np.concatenate([block[position:], following.get_state()[1][:position]])

    rotated = np.random.RandomState()
    rotated.set_state(("MT19937", words, 0, has_gauss, gauss))
    rest = copy_of(rs)
    assert all(rotated.standard_normal() == rest.standard_normal() for _ in range(2_000))
    return {"words": words.tolist(), "keptNormal": gauss if has_gauss else None}


def shuffle(rs, values):
    """A list and an array must agree, and `permutation` with them."""
    values = list(values)
    array, numbers = np.array(values), copy_of(rs).permutation(len(values))
    copy_of(rs).shuffle(array)
    before = list(values)
    rs.shuffle(values)
    assert values == array.tolist() == [before[i] for i in numbers]
    return values


CALLS = {
    "randomSample": lambda rs: float(rs.random_sample()),
    "uniform": lambda rs, low, high: float(rs.uniform(low, high)),
    "standardNormal": lambda rs: float(rs.standard_normal()),
    "normal": lambda rs, mean, deviation: float(rs.normal(mean, deviation)),
    "randint": lambda rs, low, high: int(rs.randint(low, high)),
    "permutation": lambda rs, n: rs.permutation(n).tolist(),
    "shuffle": lambda rs, *values: shuffle(rs, values),
    "fillUniform": lambda rs, size, low, high: rs.uniform(low, high, size).tolist(),
    "fillNormal": lambda rs, size, mean, deviation: rs.normal(mean, deviation, size).tolist(),
    "state": state,
}


def run(name, seed, *steps):
    """Each step is (call, args, how many times, how many to pass over first)."""
    rs = np.random.RandomState(seed)
    done = []
    for call, args, times, *skip in steps:
        step = {"call": call, "args": list(args)}
        for step["skip"] in skip:
            for _ in range(step["skip"]):
                CALLS[call](rs, *args)
        if "ormal" in call:
            check_normals(rs, times * (args[0] if call == "fillNormal" else 1))
        done.append(step | {"gives": [CALLS[call](rs, *args) for _ in range(times)]})
    return {"name": name, "seed": seed, "steps": done}


def each_function(seed):
    return run(
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


def mixture(seed, length):
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
    return run(f"seed {seed}, {length} calls mixed", seed, *steps)


SPANS = [1, 2, 3, 4, 5, 255, 256, 257, 2**31 - 1, 2**31, 2**31 + 1, 2**32 - 1, 2**32]
SPANS += [2**32 + 1, 2**33, 2**40 + 12345, 2**52, 2**52 + 1, 2**53 - 1]

RUNS = [
    *map(each_function, [0, 1, 2, 42, 123456789, 2**31 - 1, 2**31, 2**32 - 1]),
    *(mixture(seed, 60) for seed in (5, 7, 8)),
    run("random samples far along", 6, ("randomSample", (), 10, 9_990)),
    run("normals far along", 7, ("standardNormal", (), 11, 9_990), ("randomSample", (), 1)),
    run("integers far along", 8, ("randint", (0, 10), 30, 9_970)),
    run(
        "whole numbers from spans of every size",
        9,
        *(("randint", (0, span), 3) for span in SPANS),
        ("randint", (-(2**52), 2**52 - 1), 3),
        ("randint", (2**53 - 11, 2**53 - 1), 3),
        ("randint", (-(2**53) + 1, -(2**53) + 3), 3),
        ("randomSample", (), 1),
    ),
    run(
        "permutations of every size",
        10,
        *(("permutation", (n,), 1) for n in (0, 1, 2, 3, 4, 8, 9, 100)),
        ("randomSample", (), 1),
    ),
    run(
        "state: just seeded",
        11,
        ("state", (), 1),
        ("randomSample", (), 1),
        ("standardNormal", (), 3),
    ),
    run(
        "state: one normal kept",
        12,
        ("standardNormal", (), 5),
        ("randomSample", (), 100),
        ("state", (), 1),
        ("standardNormal", (), 2),
        ("permutation", (10,), 1),
    ),
    run(
        "state: in the third block, none kept",
        13,
        ("standardNormal", (), 2, 598),
        ("randint", (0, 7), 1),
        ("state", (), 1),
        ("randint", (0, 7), 3),
        ("standardNormal", (), 2),
    ),
]


def written(runs):
    """JSON with one step to a line."""
    lines = []
    for r in runs:
        head = f'{{"name": {json.dumps(r["name"])}, "seed": {r["seed"]}, "steps": [\n'
        steps = ",\n".join("  " + json.dumps(step, allow_nan=False) for step in r["steps"])
        lines.append(head + steps + "\n]}")
    return f'{{"numpy": "{np.__version__}", "runs": [\n' + ",\n".join(lines) + "\n]}\n"


pathlib.Path(__file__).with_name("numpy.json").write_text(written(RUNS))
