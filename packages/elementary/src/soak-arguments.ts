import { asin, cbrt, exp, hypot, log, log1p, tanh } from './index.ts';
import { FIRST_WORD } from './log-table.ts';
import { powerOfTwo } from './powers-of-two.ts';
import { type Random, unit } from './xorshift.ts';

type Draw = (random: Random) => number;

const double = new Float64Array(1);
const bits = new BigUint64Array(double.buffer);

/** Any double: all exponents, NaN, infinities and subnormals. */
function anything(random: Random): number {
  bits[0] = (BigInt.asUintN(32, BigInt(random())) << 32n) + BigInt.asUintN(32, BigInt(random()));
  return double[0];
}

function between(low: number, high: number): Draw {
  return (random) => low + (high - low) * unit(random);
}

/** Both signs, every size from 2^least to 1 equally often. */
function small(least: number): Draw {
  return (random) => {
    const size = (1 + unit(random)) * powerOfTwo(Math.floor((least - 1) * unit(random)));
    return random() < 0 ? -size : size;
  };
}

/** Up to 4 ulps beside a multiple of ln2/2048: the entries of exp's table and the borders between. */
function nearStep(random: Random): number {
  double[0] = (Math.floor(32_768 * unit(random)) - 16_384) * (Math.LN2 / 2048);
  bits[0] = BigInt.asUintN(64, bits[0] + BigInt(Math.floor(9 * unit(random)) - 4));
  return double[0];
}

/** Up to 4 ulps beside a multiple of pi/512: the entries of the sine's table and the borders between. */
function nearAngle(random: Random): number {
  const u = unit(random);
  double[0] = Math.floor(1024 * u * u * u * u * 65_536) * (Math.PI / 512);
  bits[0] = BigInt.asUintN(63, bits[0] + BigInt(Math.floor(9 * unit(random)) - 4));
  return random() < 0 ? -double[0] : double[0];
}

/** Up to 4 ulps beside k/128, or what a function makes of it: the directions of the angles' table and the borders between. */
function nearDirection(f: (slope: number) => number): Draw {
  return (random) => {
    double[0] = f(Math.floor(129 * unit(random)) / 128);
    bits[0] = BigInt.asUintN(63, bits[0] + BigInt(Math.floor(9 * unit(random)) - 4));
    return random() < 0 ? -double[0] : double[0];
  };
}

/** The sine and the cosine of the angle whose tangent is given. */
const sineOf = (slope: number): number => slope / hypot(1, slope);
const cosineOf = (slope: number): number => 1 / hypot(1, slope);

/** Up to 4 ulps beside a power of ten. */
function nearPowerOfTen(random: Random): number {
  double[0] = Number(`1e${Math.floor(632 * unit(random)) - 323}`);
  bits[0] = BigInt.asUintN(63, bits[0] + BigInt(Math.floor(9 * unit(random)) - 4));
  return double[0];
}

/** Up to 4 ulps beside a border between intervals of log's table, for any power of two. */
function nearBorder(random: Random): number {
  const word = FIRST_WORD + 2048 * Math.floor(512 * unit(random));
  const power = 1_048_576 * Math.floor(40 * unit(random) - 20);
  bits[0] = (BigInt(word + power) << 32n) + BigInt(Math.floor(9 * unit(random)) - 4);
  return double[0];
}

/** pi/2 less a point half-way between two doubles from 1 on, up to 2^-26 in size. */
function shortOfQuarterTurn(random: Random): number {
  const k = Math.floor(67_108_864 * small(-26)(random));
  return (k + 0.5) * Number.EPSILON + 6.123233995736766e-17;
}

/** x below 2^-19, with x^3 / divisor half-way between two multiples of x's last place. */
function halfWayCube(divisor: number): Draw {
  return (random) => {
    const size = powerOfTwo(Math.floor(-26 + 7 * unit(random)));
    const ulp = size * Number.EPSILON;
    const x = size * (1 + unit(random));
    const k = Math.floor((x * x * x) / (divisor * ulp));
    return cbrt((k + 0.5) * ulp * divisor);
  };
}

/*
 * Arguments whose results lie close to half-way between two doubles, so that the later phases decide:
 * the inverse function of such a point, where the function is flat enough or the argument small.
 */
const hard: Readonly<
  Record<'acos' | 'asin' | 'atan' | 'cos' | 'exp' | 'exp2' | 'expm1' | 'tanh', Draw>
> = {
  //  acos x = pi/2 - x - x^3/6 ...
  acos: shortOfQuarterTurn,
  //  asin x = x + x^3/6 ...
  asin: halfWayCube(6),
  //  atan x = x - x^3/3 ... = pi/2 - 1/x + ...
  atan: (random) => (random() < 0 ? halfWayCube(3)(random) : 1 / shortOfQuarterTurn(random)),
  //  1 - cos x = 2 sin(x/2)^2 = y + 2^-54,   0 < y < 1/2
  cos: (random) =>
    2 * asin(Math.sqrt((Math.abs(small(-40)(random)) / 2 + 1 - 1 + powerOfTwo(-54)) / 2)),
  //  e^x = y + 2^-53,   1 < y < 2
  exp: (random) => log1p(1 + Math.abs(small(-40)(random)) - 1 + powerOfTwo(-53)),
  //  2^x = y + 2^-53,   1 < y < 2
  exp2: (random) => hard.exp(random) / Math.LN2,
  //  e^x - 1 = y + 2^-54,   -1 < y < -1/2
  expm1: (random) => log(exp(-37 * unit(random)) - 1 + 1 + powerOfTwo(-54)),
  //  tanh x = y + 2^-54,   y close to 1
  tanh: (random) => {
    const y = tanh(8 + 10.5 * unit(random));
    return log1p((2 * y) / (1 - y - powerOfTwo(-54))) / 2;
  },
};

function shifted(draw: Draw, by: number): Draw {
  return (random) => draw(random) + by;
}

const circular = [
  anything,
  between(-10, 10),
  between(-1, 1),
  between(-550_000, 550_000),
  small(-40),
  nearAngle,
];

const circle = [
  anything,
  between(-1, 1),
  between(-1, 1),
  small(-30),
  shifted(small(-53), 1),
  shifted(small(-53), -1),
  nearDirection(sineOf),
  nearDirection(cosineOf),
];

const draws: Readonly<Record<string, readonly Draw[]>> = {
  exp: [
    anything,
    between(-745.2, 709.8),
    between(-10, 10),
    between(-1, 1),
    small(-60),
    nearStep,
    hard.exp,
  ],
  expm1: [anything, between(-40, 709.8), between(-3, 3), small(-60), nearStep, hard.expm1],
  sigmoid: [anything, between(-745.2, 745.2), between(-10, 10), small(-60), nearStep],
  tanh: [
    anything,
    between(-20, 20),
    between(-1, 1),
    between(-0.2, 0.2),
    small(-30),
    nearStep,
    hard.tanh,
  ],
  log: [anything, between(0, 1), between(0, 100), shifted(small(-53), 1), nearBorder],
  log1p: [anything, between(-1, 1), between(0, 100), small(-60), shifted(nearBorder, -1)],
  sin: circular,
  cos: [...circular, hard.cos],
  tan: circular,
  log2: [anything, between(0, 2), shifted(small(-53), 1), nearBorder],
  log10: [anything, between(0, 100), shifted(small(-53), 1), nearBorder, nearPowerOfTen],
  exp2: [anything, between(-1080, 1030), between(-10, 10), between(-1, 1), small(-60), hard.exp2],
  sinh: [anything, between(-711, 711), between(-3, 3), small(-30), nearStep],
  cosh: [anything, between(-711, 711), between(-3, 3), small(-30), nearStep],
  atan: [
    anything,
    between(-10, 10),
    between(-1, 1),
    small(-30),
    nearDirection((slope) => slope),
    nearDirection((slope) => 1 / slope),
    hard.atan,
  ],
  asin: [...circle, hard.asin],
  acos: [...circle, hard.acos],
  cbrt: [anything, between(-10, 10)],
};

type DrawPair = (random: Random) => [number, number];

const exponent = between(-300, 300);
const powers: readonly DrawPair[] = [
  (random) => [anything(random), anything(random)],
  (random) => [1 + small(-52)(random), exponent(random)],
  (random) => [between(0, 10)(random), Math.floor(exponent(random))],
  (random) => [between(0, 10)(random), exponent(random)],
];
const sides: readonly DrawPair[] = [
  (random) => [anything(random), anything(random)],
  (random) => [exponent(random), exponent(random)],
  (random) => [exponent(random), small(-40)(random)],
  (random) => {
    const x = anything(random);
    return [x, x * small(-30)(random)];
  },
];

/** Arguments of every kind that is worth trying on the function, in turn. */
export function argumentsFor(name: string, length: number, random: Random): Float64Array {
  const kinds = draws[name];
  return Float64Array.from({ length }, (_, i) => kinds[i % kinds.length](random));
}

/** Pairs for pow or hypot: for pow not |x| = 1, where ECMAScript and IEEE-754 differ. */
export function pairsFor(name: string, length: number, random: Random): Float64Array {
  const kinds = name === 'pow' ? powers : sides;
  const pairs = new Float64Array(2 * length);
  for (let i = 0; i < length; i++) {
    const pair = kinds[i % kinds.length](random);
    pairs.set(Math.abs(pair[0]) === 1 ? [2, pair[1]] : pair, 2 * i);
  }
  return pairs;
}
