"""Writes <function>.txt beside this file: base64 of little-endian binary64, x f(x) x f(x) ...
(pow and hypot: x y f(x, y)), correctly rounded by MPFR. Debian: apt install python3-gmpy2.

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
# lists at https://www.vinc17.net/research/testlibm/; for the functions from tan on, and the second lines of
# sin, cos and log2, the lists of the CORE-MATH project, https://core-math.gitlabpages.inria.fr; a few large
# arguments of sine and cosine.
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
        0x1.6756745770a51p1 -0x1.0e16eb809a35dp944 -0x1.13a5ccd87c9bbp1008
        0x1.f61863b66f01cp7 0x1.f6377749f9f85p7 0x1.f6873fb1010b1p7 0x1.f6ed8be041402p7
        0x1.f6f7467b00543p7 0x1.f70962241d019p7 0x1.f7a3b38eeb43bp7 0x1.f7e3ed344f5a9p7
        0x1.f7e8be74553bp7 0x1.f7e9e8b240178p7 0x1.f8456526811f5p7 0x1.f87d6fdde170cp7""",
    "cos": """
        0x1.8000000000009p-23 0x1.8000000000024p-22 0x1.2000000000f30p-18 0x1.06b505550e6b2p-9
        0x1.97ccd3d2c438fp-6 0x1.549ec0c0c5afap-5 0x1.efeef61d39ac2p-3 0x1.feb1f7920e248p-2
        0x1.7cb7648526f99p-1 0x1.6b8a6273d7c21p0 -0x1.d19ebc5567dcdp311
        0x1.56e6622a5634ep10 0x1.56f6667fd6e9ap10 0x1.57308849e5c03p10 0x1.5779e0a7314a2p10
        0x1.5788414424826p10 0x1.57a0a4ef05c03p10 0x1.57c1d083dbf66p10 0x1.57d0642f4a336p10
        0x1.58129567fd0d2p10 0x1.582d779b53224p10 0x1.58a02f46988d6p10 0x1.3f06778c3c6a1p104""",
    "log2": """
        0x1.fd131c9252616p-1 0x1.fd18acf596effp-1 0x1.fd262977413fcp-1 0x1.fd43770460e5ep-1
        0x1.fdfed7e7210e2p-1 0x1.fe4a0fe930f28p-1 0x1.fe71c1c5fe84fp-1 0x1.fe85f006adb08p-1
        0x1.feef72f67c668p-1 0x1.fef5cd94f0aap-1 0x1.ff1d0b30a8261p-1 0x1.ff6f0e784fca1p-1
        0x1.ffa10e29bccc2p-1 0x1.ffdcbdb4d06bfp-1""",
    "log10": """
        0x1.127ed722a5b8p-1028 0x1.553c114cff2bp-1026 0x1.fa551fc546894p-1024 0x1.ff8351d5de9a4p-1023
        0x1.0341fa5659dbp-987 0x1.191f3ee5171f9p-987 0x1.0b13759a35f06p-986 0x1.175dd4a907af4p-985
        0x1.cd72ff4afa3e3p814 0x1.ce99e531347e4p814 0x1.d9900558eb88dp814 0x1.dc2bbf7df5d3fp814
        0x1.e1bc6e73d9658p814 0x1.f0dba0c2b7dc2p814 0x1.f9d7f1bd67aa5p814""",
    "tan": """
        0x1.88ddfb05c4073p0 0x1.8dbe8da44673cp0 0x1.8e0a7bd89c49ap0 0x1.8e61b27d70292p0
        0x1.8ef2a05b6f51p0 0x1.8f20f41a5a437p0 0x1.8f80a81bedf28p0 0x1.8f8a9f415c31fp0
        0x1.8f98a0c1eea2cp0 0x1.900943fdb0659p0 0x1.9079e5b17558p0 0x1.907c8042a9555p0
        0x1.90ceb8dd623c5p0 0x1.90f422b49115ep0 0x1.911142c9e4a8bp0 0x1.91beeb637f56p0""",
    "exp2": """
        0x1.fdb3662978bc8p-21 0x1.feb3812711e4cp-21 0x1.ffe167133f42bp-21 0x1.fbd899ae11d33p-21
        0x1.ee88559d92443p-21 0x1.ed4a67da1b6b3p-21 0x1.ef2b8dfe4ba39p-21 -0x1p1023
        -0x1.ff00000000002p9 -0x1.ff00000000001p9 -0x1.fefffffffffffp9 -0x1.feffffffffffep9""",
    "asin": """
        0x1.468effe28c48fp-4 0x1.46891ff193dedp-4 0x1.468b3fe0f84fap-4 0x1.468c5fdd69aa8p-4
        0x1.468a9feab1153p-4 0x1.468c7fe2dea52p-4 0x1.468f3ff699157p-4 0x1.46885fdba52d4p-4
        0x1.468ddff25fb8ep-4 0x1.46919ffa905cp-4 0x1.468bfff0a7549p-4 0x1.46885fe876325p-4""",
    "acos": """
        0x1.026500000227bp-1 0x1.0261e00002918p-1 0x1.025c60000064dp-1 0x1.025d0000327d8p-1
        0x1.0261a0003524dp-1 0x1.02a7a00002b16p-1 0x1.029a4000058b5p-1 0x1.0294200017314p-1
        0x1.0fac891dbe72ap-1 0x1.0feb0304e5cfap-1 0x1.127b00048acaap-1 0x1.12a200028896cp-1
        0x1.1954e0064035fp-1 0x1.1a9c000000354p-1 0x1.025fa00276153p-1 0x1.1278e01566893p-1""",
    "atan": "0x1.b880844f10722p7 0x1p54 0x1p55 -0x1p55 0x1p1009 -0x1p1010 0x1p1023",
    "sinh": """
        0x1.743700f213a13p-26 0x1.99b3b3adc7cf1p-26 0x1.85757c1f75df3p-26 0x1.9aa39e8c12b6ap-26
        0x1.72ab23d018098p-26 0x1.71a7baa9570bdp-26 0x1.71787ed2604c9p-26 0x1.71f673ba479fdp-26
        0x1.71b6595faf9c3p-26 0x1.7178d2cafae6dp-26 0x1.0265fffffffffp-3 0x1.0000fffffffffp-3
        0x1.0042fffffffffp-3""",
    "cosh": """
        0x1.27b589a8fc235p-15 0x1.28beac19b91b5p-15 0x1.29d53ac8326fep-15 0x1.29de6008ea7edp-15
        0x1.29aa10d10bc18p-15 0x1.2a4cbf22f0351p-15 0x1.2a60e7a70347fp-15 0x1.2aa049b930a7ep-15
        0x1.2b1366f7d667cp-15 0x1.2b74bd8b274aep-15 0x1.2bc6192199bb8p-15 0x1.2bffffffbb55ep-15""",
    "cbrt": """
        0x1.67a0c7e462e76p1 0x1.6bcf49fa3884bp1 0x1.ff6e952b1ffa1p1 0x1.b767b543b0956p1
        0x1.577a288016fdap1 0x1.8781debec4298p1 0x1.9b77e69493ba8p1 0x1.9b78223aa307cp1
        0x1.7b97ec4239e11p1 0x1.d3954d3f1546ep1 0x1.c7aa59329fd9ap1 0x1.f7a68b92cbbafp1
        0x1.b7abfd282ff33p1 0x1.6ff9143ff58a7p1 0x1.cbe22cd82013fp1 0x1.d7c1819bc932ep1""",
}
WORST_POW = """
    0x1.ffffffffffffcp-1 0x1.fffffffffffffp-2 0x1.ffffffffffffcp-1 -0x1.ffffffffffffdp-2
    0x1.ffffffffffffp-1 -0x1.ffffffffffff6p-3 0x1.ffffffffffff8p-1 -0x1.ffffffffffffbp-3"""


WORST_HYPOT = """
    0x1.000001cc784cbp52 0x1.fdd67bceb35fp52 0x1.6p-45 0x1.2c2fc595456a7p-71
    0x1.87de29ce10f34p-14 0x1.0000002d413cdp0 0x0.603e52daf0bfdp-1022 -0x0.a622d0a9a433bp-1022
    0x0.19deaac345ffap-1022 0x0.92c8727c389b6p-1022 -0x0.fffffffffffffp-1022 0x0.0000000000001p-1022
    0x1.00014d4b1c6b9p-1015 -0x1.000105ba9bf4p-1015 0x1.6a0a41410b1abp-1004 -0x1.4495fce36a73ep-1023
    0x1.a308e1455f447p0 0x1.9d931a83ef879p0 0x1.6d080c1f5339ep25 0x1.149ee0ad66632p13
    -0x1.72b48b14296a7p-510 -0x1.3dcd53d99b107p-518 0x1.9c6d80093ebf8p446 0x1.add8969f3a07ep421
    -0x0.5a22c27a3893p-1022 0x0.9cfea180c00dap-1022 0x1.fffffffffffffp1023 0x1.fffffffffffffp1023
    0x1p-1074 0x1p-1074 0x1.fffffffffffffp1023 0x1p-1074"""


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
            y = gmpy2.mpfr(x[0]) ** gmpy2.mpfr(x[1]) if name == "pow" else reference.FUNCTIONS[name](gmpy2.mpfr(x))
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
        ) + within(-10, 10, 150) + hardest(name, within(-4, 4, 50_000), 30) + [
            j * math.pi / 256 for j in range(1, 129)  # each table entry
        ]
    powers_of_two = [2.0**k for k in (-1074, -1073, -1022, -10, -1, 1, 3, 10, 1023)]
    yield "log2", published(WORST["log2"]) + EDGES + around(powers_of_two[2:], 1) + powers_of_two + [abs(x) for x in any_bits(200)] + within(
        0, 3, 150
    ) + [1 + x for x in HALF_WAY] + hardest("log2", within(0, 4, 50_000), 30)
    yield "log10", published(WORST["log10"]) + EDGES + around([10.0**k for k in range(-5, 25)], 1) + [abs(x) for x in any_bits(200)] + within(
        0, 3, 150
    ) + [1 + x for x in HALF_WAY] + hardest("log10", within(0, 4, 50_000), 30)


def other_arguments():
    """The same for the functions that came later."""
    yield "exp2", published(WORST["exp2"]) + EDGES + around([1024.0, -1022.0, -1074.0, -1075.0], 2) + TINY + list(
        map(float, range(-1076, 1026, 50))
    ) + any_bits(150) + within(-1080, 1030, 150) + within(-3, 3, 150) + small(100, -54) + hardest("exp2", within(-3, 3, 100_000), 40)
    quarter = [random.randint(1, 10**6) * math.pi / 4 for _ in range(60)]
    steps = around([random.randint(1, 10**6) * math.pi / 512 for _ in range(60)], 1)
    yield "tan", published(WORST["tan"]) + EDGES + TINY + quarter + steps + [6381956970095103 * 2.0**797] + any_bits(150) + within(
        -10, 10, 150
    ) + around([2.0**19, -(2.0**19)], 1) + hardest("tan", within(-4, 4, 50_000), 40)
    slopes = [k / 128 for k in range(1, 129)]  # each entry of the angles' table, each border between
    ends = [s * x for x in around([1.0], 4) + [1 - 2.0**-k for k in range(2, 54, 3)] for s in (1, -1)]
    ends += [s * f(math.atan(x)) for x in slopes for f in (math.sin, math.cos) for s in (1, -1)]
    for name in ("asin", "acos"):
        yield name, published(WORST[name]) + EDGES + TINY + ends + any_bits(100) + within(-1, 1, 250) + small(150, -30) + hardest(
            name, within(-1, 1, 50_000), 40
        )
    slopes += [1 / x for x in slopes] + [s * 2.0**k for k in range(1, 60, 3) for s in (1, -1)]
    yield "atan", published(WORST["atan"]) + EDGES + TINY + slopes + any_bits(
        150
    ) + within(-10, 10, 150) + small(150, -30) + hardest("atan", within(-4, 4, 50_000), 40)
    largest = around([710.4758600739439, -710.4758600739439, 709.0, 0.015625], 2)
    for name in ("sinh", "cosh"):
        yield name, published(WORST[name]) + EDGES + TINY + largest + any_bits(150) + within(-711, 711, 150) + within(
            -3, 3, 150
        ) + small(150, -30) + hardest(name, within(-4, 4, 50_000), 40)
    yield "cbrt", published(WORST["cbrt"]) + EDGES + [s * float(k) ** 3 for k in range(1, 60) for s in (1, -1)] + around(
        [27.0, 1e-300, 2.0**900, 2.0**-900], 1
    ) + any_bits(250) + within(-10, 10, 150) + hardest("cbrt", within(1, 8, 50_000), 40)


def hypot_arguments():
    words = published(WORST_HYPOT)
    pairs = list(zip(words[::2], words[1::2]))
    pairs += [(3.0, 4.0), (-5.0, 12.0), (0.0, -0.0), (-0.0, 3.0), (INFINITY, math.nan), (math.nan, -INFINITY), (math.nan, 1.0)]
    # m^2 - n^2, 2 m n, m^2 + n^2: the last of 54 bits and odd, half-way between two doubles
    for m in random.sample(range(70_000_000, 90_000_000), 40):
        n = math.isqrt(2**53 - m * m) + 1
        n += (m + n + 1) % 2
        pairs.append((float(m * m - n * n), float(2 * m * n)))
    pairs += list(zip(any_bits(150), any_bits(150)))
    pairs += list(zip(within(-10, 10, 150), within(-10, 10, 150)))
    pairs += [(x, x * y) for x, y in zip(any_bits(100), small(100, -30)) if abs(x) < MAX]
    return pairs


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
    powers = pow_arguments()
    for name, xs in other_arguments():
        write(name, [v for x in xs for v in (x, reference.value(name, x))])
    powers += hardest("pow", list(zip(within(0, 9, 50_000), within(-30, 30, 50_000))), 40)
    write("pow", [v for x, y in powers for v in (x, y, reference.power(x, y))])
    write("hypot", [v for x, y in hypot_arguments() for v in (x, y, reference.hypot(x, y))])
