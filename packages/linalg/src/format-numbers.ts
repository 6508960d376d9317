/** Digits after the point, at most: NumPy's `precision`. */
const PRECISION = 8;

/**
 * The texts of numbers that are printed together, equally long, as NumPy writes them.
 *
 * Each has the fewest digits that tell it from every other float64, but at most 8 after the point,
 * rounded half to even. All are written with an exponent, and then with equally many digits, if
 * the largest is at least 1e8, the smallest is below 1e-4, or the one is over 1000 times the other
 * (in magnitude, zeros left out).
 *
 * @see NumPy 1.24, numpy/core/arrayprint.py, class FloatingFormat
 */
export function alignedNumbers(values: readonly number[]): string[] {
  const finite = values.filter(Number.isFinite);
  const write = needExponent(finite) ? writerWithExponent(finite) : writerAtPoint(finite);
  const texts = values.map((value) => {
    if (Number.isNaN(value)) return 'nan';
    const minus = value < 0 || Object.is(value, -0) ? '-' : '';
    return minus + (Number.isFinite(value) ? write(Math.abs(value)) : 'inf');
  });
  const width = longest(texts);
  return texts.map((text) => text.padStart(width));
}

function needExponent(finite: readonly number[]): boolean {
  const magnitudes = finite.filter((value) => value !== 0).map(Math.abs);
  const largest = Math.max(...magnitudes);
  const smallest = Math.min(...magnitudes);
  return largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000;
}

type Writer = (magnitude: number) => string;

/** 1.25 and 3 become `1.25` and `3.  `, so that the points will stand below each other. */
function writerAtPoint(finite: readonly number[]): Writer {
  const parts = finite.map((value) => shortestParts(Math.abs(value), atPoint));
  const length = longest(parts.map(({ fraction }) => fraction));
  return (x) => {
    const { whole, fraction } = shortestParts(x, atPoint);
    return `${whole}.${fraction.padEnd(length)}`;
  };
}

/** 1.25e-7 and 3e100 become `1.25e-007` and `3.00e+100`. */
function writerWithExponent(finite: readonly number[]): Writer {
  const parts = finite.map((value) => shortestParts(Math.abs(value), withExponent));
  const length = longest(parts.map(({ fraction }) => fraction));
  const powerLength = Math.max(2, longest(parts.map(({ power }) => power)));
  return (x) => {
    // Rounded anew: among the smallest float64s the shortest text has fewer digits than are true.
    const { whole, fraction, sign, power } = roundedParts(x, length, withExponent);
    return `${whole}.${fraction.padEnd(length, '0')}e${sign}${power.padStart(powerLength, '0')}`;
  };
}

/** A notation: with so many digits after the point, or with as many as the number needs. */
type Notation = (magnitude: number, digits?: number) => string;

const atPoint: Notation = (x, digits) => (digits === undefined ? String(x) : x.toFixed(digits));
const withExponent: Notation = (x, digits) => x.toExponential(digits);

function shortestParts(x: number, notation: Notation): Parts {
  const parts = partsOf(notation(x));
  return parts.fraction.length <= PRECISION ? parts : roundedParts(x, PRECISION, notation);
}

/** JavaScript rounds up what lies exactly half way; NumPy, like IEEE-754, rounds it to even. */
function roundedParts(x: number, digits: number, notation: Notation): Parts {
  const exact = partsOf(notation(x, 100)); // all digits, or at least enough to see what is half way
  const kept = exact.fraction.slice(0, digits);
  const isHalf = exact.fraction.slice(digits) === '5';
  const isEven = Number((exact.whole + kept).at(-1)) % 2 === 0;
  return isHalf && isEven
    ? { ...exact, fraction: withoutZeros(kept) }
    : partsOf(notation(x, digits));
}

/** A magnitude taken apart: 1.250e-7 is whole 1, fraction 25, sign -, power 7. */
interface Parts {
  readonly whole: string;
  readonly fraction: string;
  readonly sign: string;
  readonly power: string;
}

function partsOf(text: string): Parts {
  const [mantissa, exponent = ''] = text.split('e');
  const [whole, fraction = ''] = mantissa.split('.');
  return {
    whole,
    fraction: withoutZeros(fraction),
    sign: exponent.slice(0, 1),
    power: exponent.slice(1),
  };
}

function withoutZeros(fraction: string): string {
  return fraction.replace(/0+$/, '');
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
