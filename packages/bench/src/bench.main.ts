import { growthPerStep } from './heap.ts';
import { median } from './median.ts';
import { contests } from './trainings.ts';
import { withMlMatrix } from './with-ml-matrix.ts';
import { withNumeric } from './with-numeric.ts';

// Run with tsx/esm, not tsx: tsx also transforms what is CommonJS (numeric, ml-matrix), and hands the text
// over in an ArrayBuffer that it detaches. Once one is detached, V8 checks at every access to every typed
// array of the process whether this one is too, and what works on typed arrays is a quarter slower.

/** Rounds in which all take turns, so that a slow moment of the machine hits each of them alike. */
const rounds = 11;

function milliseconds(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

const lines = contests.map((contest) => {
  const contestants = [
    contest.ours,
    () => contest.others(withNumeric),
    () => contest.others(withMlMatrix),
  ];
  for (const run of contestants) run();
  const times = Array.from({ length: rounds }, () => contestants.map(milliseconds));
  const ratio = (i: number): string => `${median(times.map((t) => t[i] / t[0])).toFixed(1)} x`;
  const ours = `${median(times.map(([time]) => time)).toFixed(1)} ms`;
  return [contest.name, ours, ratio(1), ratio(2)];
});

const header = ['training', 'ours', 'numeric', 'ml-matrix'];
const text = [header, ...lines]
  .map(([name, ...cells]) => name.padEnd(36) + cells.map((cell) => cell.padStart(12)).join(''))
  .join('\n');
process.stdout.write(
  `${text}\n\nTimes as medians of ${rounds} rounds in turn; the ratios say how many times as long the others take.\n`,
);
const growth = growthPerStep(100_000);
process.stdout.write(
  `Heap growth over 100,000 training steps of eleven-lines: ${growth.toFixed(3)} bytes a step.\n`,
);
