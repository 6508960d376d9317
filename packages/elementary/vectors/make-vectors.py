"""Writes <function>.txt beside this file: base64 of little-endian binary64, x f(x) x f(x) ...
(pow: x y f(x, y)), correctly rounded by MPFR. Debian: apt install python3-gmpy2.

    /usr/bin/python3 vectors/make-vectors.py

The arguments are drawn from a fixed seed, so the files come out the same every time.
"""

import base64
import math
import random
import struct
import sys
from pathlib import Path

sys.dont_write_bytecode = True

import gmpy2
import reference

LN2 = math.log(2)
MAX = sys.float_info.max
MIN_NORMAL = sys.float_info.min
SUBNORMAL = 5e-324
INFINITY = math.inf

# Published hard cases: results that agree with a double, or with half-way between two, for 45 to 115 bits
# more. V. Lefevre, J.-M. Muller, Worst Cases for Correct Rounding of the Elementary Functions in Double
# Precision, 2003, with the table in Muller et al., Handbook of Floating-Point Arithmetic; V. Lefevre's
# lists at https://www.vinc17.net/research/testlibm/; a few large arguments of sine and cosine.
WORST = {
    "exp": """
        0x1.ffffffffffffep-52 0x1.1ffffffffff5ep-44 0x1.03fffffffef7fp-39 0x1.836b2fff6d6cbp-33
        0x1.9e9cbbfd6080bp-31 0x1.d77fd13d27fffp-11 0x1.6a4d1af9cc989p-8 0x1.8ae823850230bp-5
        0x1.46370d915991bp-4 0x1.f6e4c3ced7c72p-3 0x1.accfbe46b4ef0p-1 0x1.aca7ae8da5a7bp0
        0x1.d6336a88077aap0 0x1.42ee3c7dc4946p1 0x1.83d4bcdebb3f4p2 -0x1.e8bdbfcd9144ep3
        -0x1.71e0b869b5e79p2 -0x1.02393d5976769p1 -0x1.2a9cad9998262p0 -0x1.cc37ef7de7501p0
        -0x1.22e24fa3d5cf9p-1 -0x1.dc2b5df1f7d3dp-1 -0x1.290ea09e36479p-3 -0x1.a2fefefd580dfp-13
        -0x1.ed318efb627eap-27 -0x1.4bd46601ae1efp-31 -0x1.2000000000288p-42 -0x1.8000000000012p-48
        -0x1.0000000000001p-51 0x1.fffffffffffffp-53 0x1.fffffffffffe0p-48 0x1.7ffe7ffee0024p-32
        0x1.80017ffedffdcp-32 0x1.d7a7d893609e5p-26 0x1.ba07d73250de7p-14 0x1.76e7e5d7b6eacp3
        0x1.a8ead058bc6b8p3 0x1.1d5c2daebe367p4 0x1.c44ce0d716a1ap4 -0x1.1000000000242p-42""",
    "log": """
        0x1.0000000000001p0 0x2.0012ecb039c9cp0 0x6.46a37fd503fdcp0 0x7.78dfecc7f57fp0
        0x9.588ccf24bb9c8p0 0xa.af87550d97e4p0 0xc.76f2496cb039p0 0x11.1867637cbd03p0
        0x13.d9d7d597a9ddp0 0x17.f3825778aaafp0 0x1ac.50b409c8aeep0 0x1.de7cd6751029ap16
        0x1.62a88613629b6p678""",
    "expm1": """
        0x1.1e3779b97f4a0p-50 0x1.1e3779b97f4a1p-50 0x1.1e3779b97f4a2p-50 0x1.1e3779b97f4adp-50
        0x1.2c2fc595456a2p-49 0x1.2c2fc595456a5p-49 0x1.0f876ccdf6cd5p-49 0x1.0f876ccdf6cdbp-49
        0x1.07e0f66afed03p-48 0x1.16f8334644df4p-48 0x1.2548eb9151e80p-48 0x1.03f81f636b806p-47
        0x1.000bffb8030a7p-39 0x1.002881d0cbecfp-12 0x1.006652fb6febep-3 0x1.00a64ea6f1ea3p-7
        0x1.00ada891b730cp0 0x1.00091a4a0dae5p2 0x1.0076d13ab9d18p4 0x1.01e5ceb2c761ep5
        0x1.02e473c781d6ep6 0x1.217a72b274cd7p5 0x1.2baf996c46064p5 0x1.095702237abdcp-34""",
    "log1p": """
        0x1.94d915fa88734p-51 0x1.010634736a28p14 0x1.1e3779b97f4a3p-50 0x1.1e3779b97f4b0p-50
        0x1.2c2fc595456a8p-49 0x1.0f876ccdf6cd9p-49 0x1.07e0f66afed0bp-48 0x1.200000000001bp-46
        0x1.0000ffff82ab3p-37 0x1.002e52063d1b8p-23 0x1.003ff5333549cp-11 0x1.006ea7f7cb461p-9
        0x1.00be7487425e7p-7 0x1.00fad16d4997dp-5 0x1.00c3d4acbba8ap-1 0x1.01867637cbd03p4
        0x1.039d33161ce58p77 0x1.042ba9de75289p77 0x1.0a1636f8aeb6ep93 0x1.2b133e33c7152p70""",
    "tanh": """
        0x1.000b47bdb383fp-9 0x1.0017d47cec425p-12 0x1.002b19915b12bp-7 0x1.004524207fad9p-3
        0x1.00a0f3cf999acp2 0x1.015bdb2761717p4 0x1.015cee8026857p1 0x1.01885ae3c818ap0
        0x1.018a1e31f3a2fp-4 0x1.028bf1d22b07dp-2 0x1.0487b6ec9ca7ap4 0x1.0481dc5df327dp-1
        0x1.02a3ad2ef6f49p-24 0x1.0a402fcc79292p-25 0x1.0a402fcc792a0p-25 0x1.3bacd6561ff5ap-25
        0x1.61246d6ad9aecp-25 0x1.30fc1931f09c8p4 0x1.30fc1931f09c9p4 0x1.30fc1931f09cap4
        0x1.30fc1931f09cbp4""",
    "sin": """
        0x1.e0000000001c2p-20 0x1.598bae9e632f6p-7 0x1.9283586503fep-5 0x1.a202b3fb84788p-4
        0x1.d5064e6fe82c5p-3 0x1.fe767739d0f6dp-2 0x1.d98c4c612718dp-1 0x1.921fb54442d18p0
        0x1.6756745770a51p1 -0x1.0e16eb809a35dp944 -0x1.13a5ccd87c9bbp1008""",
    "cos": """
        0x1.8000000000009p-23 0x1.8000000000024p-22 0x1.2000000000f30p-18 0x1.06b505550e6b2p-9
        0x1.97ccd3d2c438fp-6 0x1.549ec0c0c5afap-5 0x1.efeef61d39ac2p-3 0x1.feb1f7920e248p-2
        0x1.7cb7648526f99p-1 0x1.6b8a6273d7c21p0 -0x1.d19ebc5567dcdp311""",
}
WORST_POW = """
    0x1.ffffffffffffcp-1 0x1.fffffffffffffp-2 0x1.ffffffffffffcp-1 -0x1.ffffffffffffdp-2
    0x1.ffffffffffffp-1 -0x1.ffffffffffff6p-3 0x1.ffffffffffff8p-1 -0x1.ffffffffffffbp-3"""


def published(text):
    return [float.fromhex(word) for word in text.split()]


def double(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]


def steps_away(x, steps):
    """The double that many steps further from zero."""
    return double(struct.unpack("<Q", struct.pack("<d", x))[0] + steps)


def any_bits(count):
    return [double(random.getrandbits(64)) for _ in range(count)]


def within(low, high, count):
    return [random.uniform(low, high) for _ in range(count)]


def small(count, least):
    """Both signs, sizes from 2^least to 1."""
    return [random.choice((-1, 1)) * math.ldexp(random.uniform(0.5, 1), random.randint(least, 0)) for _ in range(count)]


def around(points, steps):
    return [steps_away(x, s) for x in points for s in range(-steps, steps + 1)]


def exp_steps(scale, entries):
    """One argument near the multiple of ln2/1024 that begins each of these table entries, one near each 8th border."""
    points = [(j, 0) for j in entries] + [(j, 0.5) for j in range(0, 1024, 8)]
    points = [(random.randint(-4, 4) * 1024 + j + half) * LN2 / 1024 * scale for j, half in points]
    return [steps_away(x, random.randint(-2, 2)) for x in points if x != 0]


def near_multiples_of_ln2(count):
    return around([random.randint(1, 1020) * LN2 * random.choice((-1, 1)) for _ in range(count)], 1)


def log_intervals(shift):
    """First, a middle and the last double of the 512 intervals of the logarithm's table."""
    words = [(0x3FE6A400 + 2048 * i) << 32 for i in range(512)]
    ends = [double(w + offset) for w in words for offset in (0, random.getrandbits(42), (2048 << 32) - 1)]
    return [x - shift for x in ends]


def hardest(name, arguments, keep):
    """Those whose results lie nearest to half-way between two doubles."""

    def distance(x):
        with gmpy2.context(precision=160):
            y = reference.FUNCTIONS[name](gmpy2.mpfr(x))
            if not gmpy2.is_finite(y) or y == 0:
                return 1
            scaled = gmpy2.mul_2exp(abs(y), 400) if abs(y) < 1 else abs(y)
            units = scaled / gmpy2.exp2(gmpy2.floor(gmpy2.log2(scaled)) - 52)
            return abs(units - gmpy2.floor(units) - 0.5)

    return sorted(arguments, key=distance)[:keep]


EDGES = [0.0, -0.0, SUBNORMAL, -SUBNORMAL, MIN_NORMAL, -MIN_NORMAL, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5]
EDGES += [MAX, -MAX, INFINITY, -INFINITY, math.nan]
EXP_EDGES = around([709.782712893384, -708.3964185322641, -745.1332191019411, -708.0, 709.0, 710.0, -746.0], 2)
TINY = [s * math.ldexp(m, -e) for e in (26, 27, 28, 52, 53, 54, 55, 60, 300, 1000) for m in (1, 1 + 2**-52, 1.5) for s in (1, -1)]
HALF_WAY = [s * k * 2.0**-53 for k in (1, 2, 3, 5, 7, 9, 1001, 2**20 + 1) for s in (1, -1)]


def arguments():
    """Function by function, what it is held against."""
    yield "exp", published(WORST["exp"]) + EDGES + EXP_EDGES + TINY + HALF_WAY + exp_steps(1, range(1024)) + near_multiples_of_ln2(
        50
    ) + any_bits(200) + within(-745, 710, 250) + within(-10, 10, 250) + small(150, -54) + hardest(
        "exp", within(-20, 20, 200_000), 60
    )
    yield "expm1", published(WORST["expm1"]) + EDGES + EXP_EDGES + around([-37.5, -37.0, 0.00390625, -0.00390625], 2) + TINY + HALF_WAY + exp_steps(
        1, range(0, 1024, 8)
    ) + any_bits(200) + within(-40, 710, 150) + within(-3, 3, 200) + small(200, -56) + hardest(
        "expm1", within(-10, 10, 100_000) + small(100_000, -50), 60
    )
    yield "log", published(WORST["log"]) + EDGES + around(
        [1 - 2**-11, 1 + 2**-10, 0.75, 1.25], 2
    ) + [1 + x for x in HALF_WAY] + log_intervals(0) + [abs(x) for x in any_bits(250)] + within(0, 10, 150) + within(
        0, 1, 150
    ) + [1 + x for x in small(150, -52)] + [SUBNORMAL * random.getrandbits(random.randint(1, 52)) for _ in range(40)] + hardest(
        "log", within(0, 4, 200_000), 60
    )
    yield "log1p", published(WORST["log1p"]) + EDGES + around([0.00390625, -0.00390625, -1 + 2**-53, 2.0**53], 2) + TINY + HALF_WAY + log_intervals(
        1
    )[::3] + any_bits(250) + within(-1, 10, 200) + small(250, -56) + hardest(
        "log1p", within(-1, 4, 100_000) + small(100_000, -50), 60
    )
    yield "tanh", published(WORST["tanh"]) + EDGES + around([0.125, -0.125, 19.0625, 19.061547465398498, 20.0], 2) + TINY + exp_steps(
        0.5, range(0, 1024, 8)
    ) + any_bits(150) + within(-20, 20, 250) + within(-1, 1, 250) + small(200, -30) + hardest(
        "tanh", within(-3, 3, 200_000), 60
    )
    quarter = [random.randint(1, 10**6) * math.pi / 4 for _ in range(60)]
    for name in ("sin", "cos"):
        yield name, published(WORST[name]) + EDGES + TINY + quarter + [6381956970095103 * 2.0**797] + any_bits(
            150
        ) + within(-10, 10, 150) + hardest(name, within(-4, 4, 50_000), 30)
    powers_of_two = [2.0**k for k in (-1074, -1073, -1022, -10, -1, 1, 3, 10, 1023)]
    yield "log2", EDGES + around(powers_of_two[2:], 1) + powers_of_two + [abs(x) for x in any_bits(200)] + within(
        0, 3, 150
    ) + [1 + x for x in HALF_WAY] + hardest("log2", within(0, 4, 50_000), 30)
    yield "log10", EDGES + around([10.0**k for k in range(-5, 25)], 1) + [abs(x) for x in any_bits(200)] + within(
        0, 3, 150
    ) + [1 + x for x in HALF_WAY] + hardest("log10", within(0, 4, 50_000), 30)


def pow_arguments():
    pairs = list(zip(published(WORST_POW)[::2], published(WORST_POW)[1::2]))
    pairs += [(x, y) for x in (2.0, 3.0, 9.0, 10.0, 0.25, 1.5, 2.0**-1074) for y in (0.5, -0.5, 2.0, -2.0, 3.0, 0.25, 22.0, 34.0)]
    pairs += [(float(random.randint(2, 2**11) ** 4), random.choice((0.25, 0.5, 0.75, 1.25))) for _ in range(30)]
    pairs += [(float(random.randint(2, 2**18)), 3.0) for _ in range(30)]
    pairs += [(-x, y) for x, y in zip(within(0, 9, 20), (-3.0, -2.0, 2.0, 3.0) * 5)]
    pairs += list(zip(within(0, 10, 150), within(-30, 30, 150)))
    pairs += [(abs(x), y) for x, y in zip(any_bits(100), small(100, -10))]
    pairs += [(1 + x, y * 2.0**random.randint(0, 50)) for x, y in zip(small(100, -52), small(100, -3)) if x > -1]
    pairs += [(x, y / math.log(x)) for x in within(0.01, 9, 40) for y in random.choices((709.78, -708.5, -745.0, -740.0, 1e-17), k=1)]
    return [(x, y) for x, y in pairs if not (math.isnan(x) or math.isnan(y) or abs(x) == 1)]


def write(name, numbers):
    packed = struct.pack(f"<{len(numbers)}d", *numbers)
    Path(__file__).with_name(f"{name}.txt").write_bytes(base64.b64encode(packed) + b"\n")


if __name__ == "__main__":
    random.seed(2003)
    for name, xs in arguments():
        write(name, [v for x in xs for v in (x, reference.value(name, x))])
    write("pow", [v for x, y in pow_arguments() for v in (x, y, reference.power(x, y))])
