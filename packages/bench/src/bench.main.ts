import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { libraries, type Library } from './algebra.ts';
import { growthPerStep } from './heap.ts';
import { median } from './median.ts';
import { cPlusPlus, cPlusPlusProduct, cPlusPlusSearch, numpy, type Outside } from './outside.ts';
import { type Product, products } from './products.ts';
import { type Search, searches } from './searches.ts';
import { type Contest, contests } from './trainings.ts';

// Run with tsx/esm, not tsx: tsx also transforms what is CommonJS (numeric, ml-matrix), and hands the text
// over in an ArrayBuffer that it detaches. Once one is detached, V8 checks at every access to every typed
// array of the process whether this one is too, and what works on typed arrays is a quarter slower.

/** Rounds in which all take turns, so that a slow moment of the machine hits each of them alike. */
const rounds = 7;

/** What --write replaces in the README: all from here on. */
const mark = '<!-- written by pnpm run bench --write -->';

/** How long each is timed in a round, in nanoseconds of processor time. */
const turn = 60e6;

/** Nanoseconds of processor time for a whole training. */
type Contestant = () => number;

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return 1000 * (user + system);
}

/**
 * Times a training as often as a turn allows, without what sets it up. The first turns do not count: the
 * engine has not yet made its code fast.
 */
function inProcess(setUp: () => () => unknown): Contestant {
  const time = (times: number): number => {
    const trainings = Array.from({ length: times }, setUp);
    const start = processorTime();
    for (const train of trainings) train();
    return (processorTime() - start) / times;
  };
  const takeTurn = (): number => time(Math.max(1, Math.round(turn / time(1))));
  for (let i = 0; i < 5; i++) takeTurn();
  return takeTurn;
}

function outside(program: Outside | undefined, { start, epochs }: Contest): Contestant | undefined {
  if (!program) return undefined;
  const once = program(start, epochs, 1).nanoseconds;
  return () => program(start, epochs, Math.max(1, Math.round(turn / once))).nanoseconds;
}

/** A slow library trains fewer epochs; each takes it equally long. */
function library({ fits, train }: Library, { network, epochs }: Contest): Contestant | undefined {
  if (!fits(network)) return undefined;
  const few = Math.ceil(epochs / 20);
  const once = inProcess(() => () => train(network, few));
  return () => (once() * epochs) / few;
}

// Before anything else has left something to collect.
const growth = growthPerStep(100_000);

const programs = { c: cPlusPlus(), python: numpy() };
const others = await libraries();
const names = ['C++ -O2', 'compiled', 'readable', 'NumPy', ...others.map(({ name }) => name)];

function contestantsOf(contest: Contest): (Contestant | undefined)[] {
  return [
    outside(programs.c, contest),
    inProcess(() => contest.ours(false)),
    inProcess(() => contest.ours(true)),
    outside(programs.python, contest),
    ...others.map((each) => library(each, contest)),
  ];
}

/** Two digits, and no exponent. */
const short = (value: number): string =>
  value < 10 ? value.toPrecision(2) : String(Number(value.toPrecision(2)));

const rows = contests.map((contest) => {
  const contestants = contestantsOf(contest);
  const times = Array.from({ length: rounds }, () => contestants.map((run) => run?.() ?? NaN));
  // Without a compiler, we are the measure.
  const measure = programs.c ? 0 : 1;
  const cells = names.map((_, i) => {
    const sorted = times.map((time) => time[i] / time[measure]).toSorted((a, b) => a - b);
    if (Number.isNaN(sorted[0])) return '-';
    if (i === measure) return `${(median(times.map((time) => time[i])) / 1e6).toFixed(2)} ms`;
    return `${short(median(sorted))} (${short(sorted[0])}-${short(sorted[rounds - 1])})`;
  });
  process.stderr.write('.');
  return [contest.title, ...cells];
});

const outsideSearch = cPlusPlusSearch();

function searchRow({ name, count, ours }: Search): string[] {
  const search = ours();
  search(count);
  const times = Array.from({ length: rounds }, () => {
    const start = processorTime();
    search(count);
    const own = processorTime() - start;
    return [outsideSearch?.(name, count).nanoseconds ?? NaN, own];
  });
  const rates = [0, 1].map((i) => Math.round((1e9 * count) / median(times.map((time) => time[i]))));
  return [name, ...rates.map((rate) => (Number.isNaN(rate) ? '-' : rate.toLocaleString('en')))];
}

const outsideProduct = cPlusPlusProduct();

/** Billions of additions and multiplications per second. */
function productRow({ n, ours }: Product): string[] {
  const repetitions = Math.ceil(2e8 / (n * n * n));
  const time = (readable: boolean): number => {
    const start = processorTime();
    for (let i = 0; i < repetitions; i++) ours(readable);
    return (processorTime() - start) / repetitions;
  };
  const takeTurns = (): number[] => [
    outsideProduct?.(n, repetitions).nanoseconds ?? NaN,
    time(false),
    time(true),
  ];
  takeTurns();
  const times = Array.from({ length: rounds }, takeTurns);
  const rates = [0, 1, 2].map((i) => (2 * n * n * n) / median(times.map((row) => row[i])));
  return [`${n} x ${n}`, ...rates.map((rate) => (Number.isNaN(rate) ? '-' : rate.toFixed(1)))];
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = [['training', ...names], ['---', ...names.map(() => '---')], ...rows].map(line);
const text = `${table.join('\n')}

Processor time of a whole training on ${cpus()[0].model.trim()}, Node ${process.versions.node}: medians
of ${rounds} rounds in turn. The first column is in milliseconds, the others are multiples of it, with the least and
the greatest. Ours record each loss, keep checkpoints and look for numbers that are not finite, as a
lesson does; the others only train. tfjs has 32 bits, half the work, and brain.js keeps
its outputs in 32, and has the classifier's kind of network only. A readable step leaves
${growth.toFixed(2)} bytes of heap behind.

${[['search for a seed', 'C++ -O2', '`find-seed`'], ['---', '---', '---'], ...searches.map(searchRow)].map(line).join('\n')}

Seeds tried per second of processor time, medians of ${rounds} rounds.

${[['product of matrices', 'C++ -O2, packed', '`matmul`, packed', '`matmul`, readable'], ['---', '---', '---', '---'], ...products.map(productRow)].map(line).join('\n')}

Billions of additions and multiplications per second of processor time, medians of ${rounds} rounds.
`;
if (process.argv.includes('--write')) {
  const readme = new URL('../README.md', import.meta.url);
  const [head] = readFileSync(readme, 'utf8').split(mark);
  writeFileSync(readme, `${head}${mark}\n\n${text}`);
} else process.stdout.write(`\n${text}`);
