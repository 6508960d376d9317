"""exp, log, tanh, sin and cos, correctly rounded: the double nearest to the true value.

Each is computed as an integer v in units of 2^exponent, with a bound on its
error, so that the true value is known to lie between v - error and v + error.
Rounding to a double is monotonic: when both ends round to the same double, the
true value rounds to it too, and the result is decided. When they do not, the
precision p is doubled. That ends, because all of them are transcendental at
every double but 0, and log at every one but 1 (Lindemann): such a value is
neither a double nor half-way between two.

No function of the C library is called. Python's integer / integer is correctly
rounded, subnormal results included.
"""

from functools import lru_cache
from math import frexp, inf, isnan, nan

FIRST_PRECISION = 128  # leaves about one exp in 2^60 undecided
TINY = 2.0**-27  # below it, x^3 / 3 is less than a quarter of the distance between doubles at x


def exp(x, p=FIRST_PRECISION):
    """e^x; 0 and inf beyond what a double holds."""
    if not -746 < x < 710:
        return x if isnan(x) else inf if x > 0 else 0.0
    while True:
        y = nearest(*exp_bounds(x, p))
        if y is not None:
            return y
        p *= 2


def log(x, p=FIRST_PRECISION):
    """The natural logarithm; log(0) = -inf, and nan below 0."""
    if x == 1:
        return 0.0
    if not 0 < x < inf:
        return x if isnan(x) or x == inf else -inf if x == 0 else nan
    while True:
        y = nearest(*log_bounds(x, p))
        if y is not None:
            return y
        p *= 2


def tanh(x, p=FIRST_PRECISION):
    """(1 - E) / (1 + E) with E = e^(-2 |x|), and the sign of x; it falls where E grows."""
    if not TINY < abs(x) < 20:
        return x if isnan(x) or abs(x) <= TINY else 1.0 if x > 0 else -1.0
    while True:
        E, error, exponent = exp_bounds(-2 * abs(x), p)
        one = 1 << -exponent
        low, high = ((one - e) / (one + e) for e in (E + error, E - error))
        if low == high:
            return low if x > 0 else -low
        p *= 2


def sin(x, p=FIRST_PRECISION):
    """The sine of x in radians."""
    return x if abs(x) <= TINY else turned(x, 0, p)


def cos(x, p=FIRST_PRECISION):
    """The cosine of x in radians: the sine a quarter turn further."""
    return 1.0 if abs(x) <= TINY else turned(x, 1, p)


def turned(x, quarters, p):
    """sin(x + quarters pi/2); nan for what is not finite"""
    if not abs(x) < inf:
        return nan
    while True:
        y = nearest(*sin_bounds(x, quarters, p))
        if y is not None:
            return y
        p *= 2


def nearest(v, error, exponent):
    """The double to which all of (v - error .. v + error) 2^exponent rounds, or None."""
    low = rounded(v - error, exponent)
    return low if low == rounded(v + error, exponent) else None


def rounded(v, exponent):
    """v 2^exponent as the nearest double, ties to even."""
    try:
        return v / (1 << -exponent) if exponent < 0 else (v << exponent) / 1
    except OverflowError:
        return inf if v > 0 else -inf


def exp_bounds(x, p):
    """v, error, exponent with |e^x - v 2^exponent| < error 2^exponent, for p >= 70.

    x = k ln 2 + j/256 + s,  0 <= s < 1/256:   e^x = 2^k e^(j/256) e^s

    In units of 2^-p: flooring x costs 1, k ln 2 at most 2 |k| < 2156, and the
    slope of e^r is at most 2 for r <= ln 2; together less than 2^13. Each of the
    two series is less than 2 p too small and enters a product of factors below
    2.1, which costs 9 p + 1. In all less than 128 p.
    """
    numerator, denominator = x.as_integer_ratio()
    k, r = divmod((numerator << p) // denominator, ln2(p))
    j = r >> (p - 8)
    s = r - (j << (p - 8))
    v = (exp_table(p)[j] * exp_series(s, p)) >> p
    return v, 128 * p, k - p


def log_bounds(x, p):
    """v, error, exponent with |log x - v 2^exponent| < error 2^exponent, for p >= 72.

    x = m 2^e,  0.7 <= m < 1.4,  q = (m - 1) / (m + 1):   log x = 2 atanh q + e ln 2

    In units of 2^-p: |q| < 1/5, so the series has less than p/4 + 1 terms, each at
    most 3 too small, and q itself costs 2; twice that is 1.5 p + 10. e ln 2 costs
    at most 2 |e| < 2150. In all less than 32 p.
    """
    m, e = frexp(x)
    if m < 0.7:
        m, e = 2 * m, e - 1
    n, d = m.as_integer_ratio()
    series = 2 * atanh_series((abs(n - d) << p) // (n + d), p)
    v = (series if n > d else -series) + e * ln2(p)
    return v, 32 * p, -p


def sin_bounds(x, quarters, p):
    """v, error, exponent with |sin(x + quarters pi/2) - v 2^exponent| < error 2^exponent.

    x = k pi/2 + r,  |r| < 0.79:   sin or cos of r, with a sign, by k + quarters modulo 4

    With q - p bits more than x has before its point, k units of 2^-q are less than one of 2^-p:
    r costs at most 4. Each of the series has less than p terms, each at most 4 too small or large.
    """
    numerator, denominator = x.as_integer_ratio()
    q = p + max(0, frexp(x)[1]) + 2
    exact, quarter = (numerator << q) // denominator, half_pi(q)
    k = (2 * exact + quarter) // (2 * quarter)
    r = (exact - k * quarter) >> (q - p)
    turn = (k + quarters) % 4
    v = alternating_series(1 << p, 0, r, p) if turn % 2 else alternating_series(r, 1, r, p)
    return -v if turn >= 2 else v, 8 * p, -p


def alternating_series(term, n, r, p):
    """term - term r^2 / ((n + 1)(n + 2)) + ..., in units of 2^-p.

    cos r begins with the term 1 and n = 0, sin r with r and 1.
    """
    square, total = (r * r) >> p, 0
    while term:
        total += term
        term = -((term * square) >> p) // ((n + 1) * (n + 2))
        n += 2
    return total


def exp_series(r, p):
    """1 + r + r^2/2! + r^3/3! + ..., 0 <= r < 1, in units of 2^-p; less than 2 p too small."""
    term = total = 1 << p
    n = 1
    while term:
        term = ((term * r) >> p) // n
        total += term
        n += 1
    return total


def atanh_series(q, p):
    """q + q^3/3 + q^5/5 + ..., 0 <= q < 1/2, in units of 2^-p."""
    square = (q * q) >> p
    power, total, n = q, 0, 1
    while power:
        total += power // n
        power = (power * square) >> p
        n += 2
    return total


@lru_cache(maxsize=None)
def exp_table(p):
    """e^(j/256) for all j/256 < ln 2, in units of 2^-p."""
    return [exp_series(j << (p - 8), p) for j in range(178)]


@lru_cache(maxsize=None)
def ln2(p):
    """ln 2 = 2 atanh(1/3) in units of 2^-p, less than 2 too small: 32 more bits are dropped."""
    return (2 * atanh_series((1 << (p + 32)) // 3, p + 32)) >> 32


@lru_cache(maxsize=None)
def half_pi(p):
    """pi/2 = 8 atan(1/5) - 2 atan(1/239) (Machin) in units of 2^-p; 32 more bits are dropped."""

    def atan(n):
        term, total, k = (1 << (p + 32)) // n, 0, 1
        while term:
            total += term // k if k % 4 == 1 else -(term // k)
            term //= n * n
            k += 2
        return total

    return (8 * atan(5) - 2 * atan(239)) >> 32
