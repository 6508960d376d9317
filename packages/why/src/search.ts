import { chanceOf } from './chance.ts';
import { looksLikeFloat32 } from './float32.ts';
import { type Outcome, type Puzzle, type Trial, tryOut } from './puzzle.ts';
import { type Stage, stages, trialsOf } from './trials.ts';

/** What came of a search. */
export interface Finding {
  readonly verdict:
    | 'too few digits'
    | 'same'
    | 'found'
    | 'candidates'
    | 'other roundings'
    | 'float32'
    | 'none';
  /**
   * What gives all digits: each group is one answer, and its trials give the same numbers, so that no digit
   * can tell them apart. Where there is none, the nearest.
   */
  readonly answers: readonly (readonly Outcome[])[];
  /** How many variations were tried. */
  readonly tried: number;
  /** How many of them would be expected to give all digits by chance. */
  readonly chance: number;
  /** Whether all was tried that was to be. */
  readonly isComplete: boolean;
}

export interface SearchOptions {
  /** How many other seeds to try. */
  readonly seeds?: number;
  /** Tries trials, here or elsewhere, and tells of the outcomes of some at a time; stops where told so. */
  readonly tryAll?: TryAll;
  /** Hears how far it is: so many trials of this stage, and so many of all stages. */
  readonly tell?: (stage: Stage, done: number, total: number, tried: number) => void;
  /** Whether to stop with what there is. */
  readonly isOver?: () => boolean;
}

export type TryAll = (
  trials: readonly Trial[],
  heard: (outcomes: readonly (Outcome | undefined)[]) => void,
  isOver: () => boolean,
) => Promise<void>;

/** Fewer digits, all numbers together, say nothing. */
const leastDigits = 4;
/** How likely an agreement by chance may be for a finding. */
const mostChance = 0.02;

/**
 * Searches the change of a program that gives somebody's numbers: none, one slip, another seed, two slips; and
 * says how sure that is.
 */
export async function search(own: Puzzle, options: SearchOptions = {}): Promise<Finding> {
  const { seeds = 10_000, tryAll = inOrder(own), tell, isOver = () => false } = options;
  const digits = own.numbers.reduce((sum, each) => sum + each.digits, 0);
  if (digits < leastDigits) {
    return { verdict: 'too few digits', answers: [], tried: 0, chance: 1, isComplete: true };
  }
  const all: Outcome[] = [];
  let tried = 0;
  let isComplete = true;
  for (const stage of stages) {
    const trials = trialsOf(own, stage, { seeds });
    let done = 0;
    let isFound = false;
    // oxlint-disable-next-line no-await-in-loop -- what is further away comes after what is near
    await tryAll(
      trials,
      (outcomes) => {
        done += outcomes.length;
        tried += outcomes.length;
        for (const outcome of outcomes) {
          if (!outcome) continue;
          all.push(outcome);
          isFound ||= stage !== 'single' && outcome.roundedMiss <= 1;
        }
        tell?.(stage, done, trials.length, tried);
      },
      () => isFound || isOver(),
    );
    // Behind the first that gives all digits the ones further away need not be tried.
    isComplete &&= isFound || done === trials.length;
    if (stage === 'none') continue; // the single slips show what else gives these digits
    const finding = judge(own, all, tried, isComplete);
    if (finding) return finding;
    if (isOver()) break;
  }
  const answers = nearest(own, all).map((outcome) => [outcome]);
  return { verdict: 'none', answers, tried, chance: 0, isComplete };
}

/** One after the other, here. */
function inOrder(own: Puzzle): TryAll {
  return async (trials, heard, isOver) => {
    for (const trial of trials) {
      if (isOver()) return;
      // oxlint-disable-next-line no-await-in-loop -- whoever waits for the answer has a turn in between
      heard([await Promise.resolve(tryOut(own, trial))]);
    }
  };
}

/** How many things are changed: slips, the seed, and how the numbers are read. */
export function changesOf({ groups }: Puzzle, { trial, readings }: Outcome): number {
  const isUsual = groups.every((group, i) => group.readings[readings[i]].isUsual);
  return trial.slips.length + (trial.seed === undefined ? 0 : 1) + (isUsual ? 0 : 1);
}

/** What the outcomes so far say; undefined where they say nothing yet. */
function judge(
  own: Puzzle,
  all: readonly Outcome[],
  tried: number,
  isComplete: boolean,
): Finding | undefined {
  const isExact = all.some(({ miss }) => miss <= 1);
  const missOf = ({ miss, roundedMiss }: Outcome): number => (isExact ? miss : roundedMiss);
  const matches = all.filter((outcome) => missOf(outcome) <= 1);
  const rest = { tried, isComplete };
  if (matches.length === 0) {
    const base = all.find(({ trial }) => trial.slips.length === 0 && trial.seed === undefined);
    if (!base || !looksLikeFloat32(own, base)) return undefined;
    return { verdict: 'float32', answers: [[base]], chance: 0, ...rest };
  }
  const chance = chanceOf(distinctMisses(all, missOf), own.numbers.length);
  const least = Math.min(...matches.map((outcome) => changesOf(own, outcome)));
  const groups = grouped(matches.filter((outcome) => changesOf(own, outcome) === least));
  if (least === 0) {
    const others = grouped(matches.filter((outcome) => changesOf(own, outcome) > 0));
    const verdict = isExact ? 'same' : 'other roundings';
    return { verdict, answers: [...groups, ...others], chance, ...rest };
  }
  const verdict =
    chance > mostChance ? 'too few digits' : groups.length === 1 ? 'found' : 'candidates';
  return { verdict, answers: groups, chance, ...rest };
}

/** How far off those are that give other values, each value once; ascending. */
function distinctMisses(all: readonly Outcome[], missOf: (outcome: Outcome) => number): number[] {
  const misses = new Map<string, number>();
  for (const outcome of all) {
    const miss = missOf(outcome);
    if (miss > 1) misses.set(outcome.values.map((value) => value.toPrecision(8)).join(), miss);
  }
  return [...misses.values()].toSorted((a, b) => a - b);
}

/** Outcomes with the same values, but for roundings, together. */
function grouped(outcomes: readonly Outcome[]): Outcome[][] {
  const groups: Outcome[][] = [];
  for (const outcome of outcomes) {
    const same = groups.find(([first]) => areAlike(first.values, outcome.values));
    if (same) same.push(outcome);
    else groups.push([outcome]);
  }
  return groups;
}

function areAlike(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => Math.abs(value - b[i]) <= 1e-9 * Math.abs(value));
}

/** The three that agree to the most digits; of those that agree equally well, the one with fewer changes. */
function nearest(own: Puzzle, all: readonly Outcome[]): Outcome[] {
  const ranked = all.filter(({ digits }) => digits >= 1);
  ranked.sort(
    (a, b) =>
      Math.round(2 * b.digits) - Math.round(2 * a.digits) ||
      changesOf(own, a) - changesOf(own, b) ||
      a.miss - b.miss,
  );
  return grouped(ranked)
    .slice(0, 3)
    .map(([first]) => first);
}
