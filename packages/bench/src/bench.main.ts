import { growthPerStep } from './heap.ts';
import { median } from './median.ts';
import { cPlusPlus, numpy, type Outside } from './outside.ts';
import { type Contest, contests } from './trainings.ts';
import type { Library } from './library.ts';
import { withMlMatrix } from './with-ml-matrix.ts';
import { withNumeric } from './with-numeric.ts';

// Run with tsx/esm, not tsx: tsx also transforms what is CommonJS (numeric, ml-matrix), and hands the text
// over in an ArrayBuffer that it detaches. Once one is detached, V8 checks at every access to every typed
// array of the process whether this one is too, and what works on typed arrays is a quarter slower.

/** Rounds in which all take turns, so that a slow moment of the machine hits each of them alike. */
const rounds = 7;

/** How long each is timed in a round, in nanoseconds of processor time. */
const turn = 60e6;

/** Nanoseconds of processor time for a whole training. */
type Contestant = () => number;

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return 1000 * (user + system);
}

/** Times a training as often as a turn allows, without what sets it up. The first ones do not count. */
function inProcess(setUp: () => () => unknown): Contestant {
  const time = (times: number): number => {
    let total = 0;
    for (let i = 0; i < times; i++) {
      const train = setUp();
      const start = processorTime();
      train();
      total += processorTime() - start;
    }
    return total / times;
  };
  time(3);
  return () => time(Math.max(1, Math.round(turn / time(1))));
}

function outside(program: Outside | undefined, { start, epochs }: Contest): Contestant | undefined {
  if (!program) return undefined;
  const once = program(start, epochs, 1).nanoseconds;
  return () => program(start, epochs, Math.max(1, Math.round(turn / once))).nanoseconds;
}

/** A slow library trains fewer epochs; each takes it equally long. */
function library(which: Library, { others, epochs }: Contest): Contestant | undefined {
  if (!others) return undefined;
  const few = Math.ceil(epochs / 20);
  const train = inProcess(() => () => others(which, few));
  return () => (train() * epochs) / few;
}

const programs = { c: cPlusPlus(), python: numpy() };
const names = ['C++ -O2', 'compiled', 'readable', 'NumPy', 'numeric', 'ml-matrix'];

function contestantsOf(contest: Contest): (Contestant | undefined)[] {
  return [
    outside(programs.c, contest),
    inProcess(() => contest.ours(false)),
    inProcess(() => contest.ours(true)),
    outside(programs.python, contest),
    library(withNumeric, contest),
    library(withMlMatrix, contest),
  ];
}

const rows = contests.map((contest) => {
  const contestants = contestantsOf(contest);
  const times = Array.from({ length: rounds }, () => contestants.map((run) => run?.() ?? NaN));
  // Without a compiler, we are the measure.
  const measure = programs.c ? 0 : 1;
  const cells = names.map((_, i) => {
    const sorted = times.map((time) => time[i] / time[measure]).toSorted((a, b) => a - b);
    if (Number.isNaN(sorted[0])) return '-';
    if (i === measure) return `${(median(times.map((time) => time[i])) / 1e6).toFixed(2)} ms`;
    return `${median(sorted).toPrecision(2)} (${sorted[0].toPrecision(2)}-${sorted[rounds - 1].toPrecision(2)})`;
  });
  process.stderr.write('.');
  return [contest.title, ...cells];
});

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const text = [['training', ...names], ['---', ...names.map(() => '---')], ...rows]
  .map(line)
  .join('\n');
process.stdout.write(
  `\n${text}\n\nProcessor time of a whole training, medians of ${rounds} rounds in turn; the others in multiples of the one in milliseconds, with the least and the greatest. Ours record each loss, keep checkpoints and look for numbers that are not finite, as a lesson does; C++ and the libraries only train.\n`,
);
const growth = growthPerStep(100_000);
process.stdout.write(
  `Heap growth over 100,000 readable training steps of eleven-lines: ${growth.toFixed(3)} bytes a step.\n`,
);
