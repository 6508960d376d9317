import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import pMap from 'p-map';
import { libraries } from './algebra.ts';
import { growthPerStep } from './heap.ts';
import { median } from './median.ts';
import { cPlusPlus, cPlusPlusProduct, cPlusPlusSearch, numpy, type Outside } from './outside.ts';
import { processorTime, turn } from './processor-time.ts';
import { type Product, products } from './products.ts';
import { type Search, searches } from './searches.ts';
import { type Contest, contests } from './trainings.ts';

/** Rounds in which all take turns, so that a slow moment of the machine hits each of them alike. */
const rounds = 7;

/** What --write replaces in the README: all from here on. */
const mark = '<!-- written by pnpm run bench --write -->';

interface Contestant {
  /** Nanoseconds of processor time for a whole training. */
  readonly takeTurn: () => Promise<number>;
  readonly end: () => void;
}

const program = fileURLToPath(new URL('contestant.main.ts', import.meta.url));

/** A contestant of ours, or a library. */
async function inNode({ title }: Contest, name: string): Promise<Contestant> {
  // Not tsx: that also transforms what is CommonJS (numeric, ml-matrix), and hands the text over in an
  // ArrayBuffer that it detaches. Once one is detached, V8 checks at every access to every typed array of
  // the process whether this one is too, and what works on typed arrays is a quarter slower.
  const child = fork(program, [title, name], { execArgv: ['--import', 'tsx/esm'] });
  let isOver = false;
  child.on('exit', () => {
    if (!isOver) throw new Error(`bench: ${name} has ended in ${title}`);
  });
  const hear = (): Promise<unknown> => new Promise((resolve) => child.once('message', resolve));
  await hear(); // it is warm
  return {
    async takeTurn() {
      const said = hear();
      child.send('turn');
      return Number(await said);
    },
    end() {
      isOver = true;
      child.disconnect();
    },
  };
}

function outside(run: Outside | undefined, { start, epochs }: Contest): Contestant | undefined {
  if (!run) return undefined;
  const { nanoseconds } = run(start, epochs, 1);
  const repetitions = Math.max(1, Math.round(turn / nanoseconds));
  return {
    takeTurn: () => Promise.resolve(run(start, epochs, repetitions).nanoseconds),
    end: () => {},
  };
}

// Before anything else has left something to collect.
const growth = growthPerStep(100_000);

const programs = { c: cPlusPlus(), python: numpy() };
const others = await libraries();

/** Two digits, and no exponent. */
const short = (value: number): string =>
  value < 10 ? value.toPrecision(2) : String(Number(value.toPrecision(2)));

const names = ['C++ -O2', 'compiled', 'readable', 'NumPy', ...others.map(({ name }) => name)];

function inTurn<T, R>(all: readonly T[], work: (each: T) => Promise<R>): Promise<R[]> {
  return pMap(all, work, { concurrency: 1 });
}

/** One after the other, so that none grows warm beside others. */
async function contestantsOf(contest: Contest): Promise<(Contestant | undefined)[]> {
  return [
    outside(programs.c, contest),
    await inNode(contest, 'compiled'),
    await inNode(contest, 'readable'),
    outside(programs.python, contest),
    ...(await inTurn(others, async ({ name, fits }) =>
      fits(contest.network) ? inNode(contest, name) : undefined,
    )),
  ];
}

async function rowOf(contest: Contest): Promise<string[]> {
  const contestants = await contestantsOf(contest);
  const times = await inTurn(Array.from({ length: rounds }), () =>
    inTurn(contestants, async (contestant) => contestant?.takeTurn() ?? NaN),
  );
  for (const contestant of contestants) contestant?.end();
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
}

const rows = await inTurn(contests, rowOf);

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
