import { acos } from './acos.ts';
import { asin } from './asin.ts';
import { atan } from './atan.ts';
import { cos } from './cos.ts';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { log10 } from './log10.ts';
import { log2 } from './log2.ts';
import { pow } from './pow.ts';
import { sigmoidInto } from './sigmoid.ts';
import { sin } from './sin.ts';
import { tanh } from './tanh.ts';
import { unit, xorshift } from './xorshift.ts';

/** Values in one pass: arguments and results stay in the processor's first or second cache. */
const LENGTH = 4096;
const PASSES = 4000;

const x = new Float64Array(LENGTH);
const y = new Float64Array(LENGTH);
const random = xorshift(1);
/** For pow. */
const exponents = x.map(() => 60 * unit(random) - 30);

interface Contest {
  readonly title: string;
  readonly low: number;
  readonly high: number;
  readonly limit: number;
  readonly ours: () => void;
  readonly theirs: () => void;
}

// One loop for each, written out: a shared one that takes the function would not have it inlined.
const contests: Contest[] = [
  {
    title: 'exp',
    low: -10,
    high: 10,
    limit: 1,
    ours: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = exp(x[i]);
    },
    theirs: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = Math.exp(x[i]);
    },
  },
  {
    title: 'log',
    low: 0,
    high: 100,
    limit: 1.5,
    ours: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = log(x[i]);
    },
    theirs: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = Math.log(x[i]);
    },
  },
  {
    title: 'tanh',
    low: -3,
    high: 3,
    limit: 1.5,
    ours: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = tanh(x[i]);
    },
    theirs: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = Math.tanh(x[i]);
    },
  },
  {
    title: 'sigmoid',
    low: -8,
    high: 8,
    limit: 1,
    ours: () => {
      sigmoidInto(x, y);
    },
    theirs: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = 1 / (1 + Math.exp(-x[i]));
    },
  },
  {
    title: 'sin',
    low: -10,
    high: 10,
    limit: 3,
    ours: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = sin(x[i]);
    },
    theirs: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = Math.sin(x[i]);
    },
  },
  {
    title: 'cos',
    low: -10,
    high: 10,
    limit: 3,
    ours: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = cos(x[i]);
    },
    theirs: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = Math.cos(x[i]);
    },
  },
  {
    title: 'atan',
    low: -10,
    high: 10,
    limit: 3,
    ours: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = atan(x[i]);
    },
    theirs: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = Math.atan(x[i]);
    },
  },
  {
    title: 'asin',
    low: -1,
    high: 1,
    limit: 3,
    ours: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = asin(x[i]);
    },
    theirs: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = Math.asin(x[i]);
    },
  },
  {
    title: 'acos',
    low: -1,
    high: 1,
    limit: 3,
    ours: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = acos(x[i]);
    },
    theirs: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = Math.acos(x[i]);
    },
  },
  {
    title: 'log2',
    low: 0,
    high: 100,
    limit: 3,
    ours: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = log2(x[i]);
    },
    theirs: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = Math.log2(x[i]);
    },
  },
  {
    title: 'log10',
    low: 0,
    high: 100,
    limit: 3,
    ours: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = log10(x[i]);
    },
    theirs: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = Math.log10(x[i]);
    },
  },
  {
    title: 'pow',
    low: 0,
    high: 10,
    limit: 3,
    ours: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = pow(x[i], exponents[i]);
    },
    theirs: () => {
      for (let i = 0; i < LENGTH; i++) y[i] = Math.pow(x[i], exponents[i]);
    },
  },
];

/** Nanoseconds per value of one pass. */
function time(pass: () => void): number {
  const start = performance.now();
  pass();
  return ((performance.now() - start) * 1e6) / LENGTH;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function run({ title, low, high, limit, ours, theirs }: Contest): string {
  const times: { ours: number[]; theirs: number[]; ratio: number[] } = {
    ours: [],
    theirs: [],
    ratio: [],
  };
  for (let pass = -PASSES / 4; pass < PASSES; pass++) {
    // New arguments for each pair of passes, so that no branch is learned by heart.
    for (let i = 0; i < LENGTH; i++) x[i] = low + (high - low) * unit(random);
    const a = time(ours);
    const b = time(theirs);
    if (pass < 0) continue; // the compiler is still at work
    times.ours.push(a);
    times.theirs.push(b);
    times.ratio.push(a / b);
  }
  const cells = [median(times.ours), median(times.theirs), median(times.ratio), limit];
  const row = cells.map((cell) => cell.toFixed(2).padStart(9)).join('');
  return `${title.padEnd(9)}${`${low} ... ${high}`.padEnd(12)}${row}\n`;
}

process.stdout.write(
  `Node ${process.version} ${process.arch}, ns per value: medians of ${PASSES} passes over ${LENGTH} ` +
    `values, ours and Math's in turn\n\n` +
    `function arguments         ours     Math    ratio at most\n`,
);
for (const contest of contests) process.stdout.write(run(contest));
