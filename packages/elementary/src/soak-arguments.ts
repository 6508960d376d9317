import { exp, log, log1p, tanh } from './index.ts';
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

/** Up to 4 ulps beside a border between intervals of log's table, for any power of two. */
function nearBorder(random: Random): number {
  const word = FIRST_WORD + 2048 * Math.floor(512 * unit(random));
  const power = 1_048_576 * Math.floor(40 * unit(random) - 20);
  bits[0] = (BigInt(word + power) << 32n) + BigInt(Math.floor(9 * unit(random)) - 4);
  return double[0];
}

/*
 * Arguments whose results lie close to half-way between two doubles, so that the later phases decide:
 * the inverse function of such a point, where the function is flat enough or the argument small.
 */
const hard: Readonly<Record<'exp' | 'expm1' | 'tanh', Draw>> = {
  //  e^x = y + 2^-53,   1 < y < 2
  exp: (random) => log1p(1 + Math.abs(small(-40)(random)) - 1 + powerOfTwo(-53)),
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
  sin: [anything, between(-10, 10), small(-40)],
  cos: [anything, between(-10, 10), small(-40)],
  log2: [anything, between(0, 2), shifted(small(-53), 1), nearBorder],
  log10: [anything, between(0, 100), shifted(small(-53), 1)],
};

/** Arguments of every kind that is worth trying on the function, in turn. */
export function argumentsFor(name: string, length: number, random: Random): Float64Array {
  const kinds = draws[name];
  return Float64Array.from({ length }, (_, i) => kinds[i % kinds.length](random));
}

/** Pairs for pow; not |x| = 1, where ECMAScript and IEEE-754 differ. */
export function pairsFor(_: string, length: number, random: Random): Float64Array {
  const base = between(0, 10);
  const exponent = between(-300, 300);
  const pairs = new Float64Array(2 * length);
  for (let i = 0; i < pairs.length; i += 2) {
    const kind = (i >> 1) % 4;
    pairs[i] = kind === 0 ? anything(random) : kind === 1 ? 1 + small(-52)(random) : base(random);
    pairs[i + 1] =
      kind === 0 ? anything(random) : kind === 2 ? Math.floor(exponent(random)) : exponent(random);
    if (Math.abs(pairs[i]) === 1) pairs[i] = 2;
  }
  return pairs;
}
