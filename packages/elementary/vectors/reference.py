"""Correctly rounded binary64 functions by MPFR (Debian: apt install python3-gmpy2).

As a program, a filter for `pnpm run soak`: reference.py exp < arguments > results,
where both are binary64 in this machine's byte order; pow and hypot read pairs.
"""

import array
import sys

import gmpy2

# 53 bits, exponents of binary64, and subnormal results rounded once: MPFR corrects its first rounding.
gmpy2.set_context(gmpy2.context(precision=53, emax=1024, emin=-1073, subnormalize=True))

FUNCTIONS = {
    "exp": gmpy2.exp,
    "expm1": gmpy2.expm1,
    "log": gmpy2.log,
    "log1p": gmpy2.log1p,
    "tanh": gmpy2.tanh,
    "sin": gmpy2.sin,
    "cos": gmpy2.cos,
    "log2": gmpy2.log2,
    "log10": gmpy2.log10,
    "exp2": gmpy2.exp2,
    "tan": gmpy2.tan,
    "asin": gmpy2.asin,
    "acos": gmpy2.acos,
    "atan": gmpy2.atan,
    "sinh": gmpy2.sinh,
    "cosh": gmpy2.cosh,
    "cbrt": gmpy2.cbrt,
}


def value(name, x):
    """The function at one double."""
    return float(FUNCTIONS[name](gmpy2.mpfr(x)))


def power(x, y):
    """x^y; differs from ECMAScript's pow where |x| = 1 and y is infinite or NaN."""
    return float(gmpy2.mpfr(x) ** gmpy2.mpfr(y))


def hypot(x, y):
    """The square root of x^2 + y^2."""
    return float(gmpy2.hypot(gmpy2.mpfr(x), gmpy2.mpfr(y)))


PAIRS = {"pow": power, "hypot": hypot}


def sigmoid(z):
    """1 / (1 + e^-z), three roundings."""
    return 1 / (1 + value("exp", -z))


if __name__ == "__main__":
    name = sys.argv[1]
    arguments = array.array("d", sys.stdin.buffer.read())
    if name in PAIRS:
        results = map(PAIRS[name], arguments[::2], arguments[1::2])
    elif name == "sigmoid":
        results = map(sigmoid, arguments)
    else:
        f, mpfr = FUNCTIONS[name], gmpy2.mpfr
        results = (float(f(mpfr(x))) for x in arguments)
    sys.stdout.buffer.write(array.array("d", results).tobytes())
