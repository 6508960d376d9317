import { startRun, type Text, type Training } from '@retrace/lesson';
import { NonFiniteError } from '@retrace/nn';
import { type Agreement, agreement, together } from './agreement.ts';
import type { GivenNumber } from './read-numbers.ts';
import type { Reading } from './readings/reading.ts';
import { type ReadingOptions, readingsOf } from './readings/readings.ts';
import { withSlips } from './slip.ts';
import { slipNamed, slips } from './slips/index.ts';

/** Numbers that somebody got of a program, and what they may be. */
export interface Puzzle {
  readonly program: Training;
  readonly numbers: readonly GivenNumber[];
  readonly groups: readonly Group[];
}

/** Numbers that belong together: of one kind. */
interface Group {
  readonly numbers: readonly GivenNumber[];
  readonly readings: readonly Reading[];
}

/** Numbers of which nobody can say what they are, or none at all. */
export class CannotRead extends Error {
  override readonly name = 'CannotRead';
  /** Why, for people. */
  readonly reason: Text;

  constructor(program: Training, numbers: readonly GivenNumber[]) {
    super(
      `puzzle: no reading: got ${numbers.length} numbers; as many as there are outputs, weights or losses are needed`,
    );
    this.reason = numbers.length === 0 ? noNumbers : noSuchCount(program, numbers.length);
  }
}

const noNumbers: Text = {
  en: 'there are no numbers; paste what your program prints, such as 0.0096 0.0078 0.9935 0.9921',
  zh: '没有数字；请贴上你的程序打印的数字，例如 0.0096 0.0078 0.9935 0.9921',
};

function noSuchCount(program: Training, count: number): Text {
  const { network, data } = startRun({ ...program, checkpoints: [] });
  const [outputs, parameters] = [data.t.data.length, network.theta.length];
  return {
    en: `${program.slug} has nothing of which there are ${count}; it has ${outputs} outputs and ${parameters} parameters. Paste all of them, or say what they are`,
    zh: `${program.slug} 没有一样东西正好有 ${count} 个数；它有 ${outputs} 个输出、${parameters} 个参数。请贴上全部，或者说明是什么`,
  };
}

/**
 * What the numbers may be, group by group.
 *
 * @throws {CannotRead} if there are none, or a program has nothing of which there are so many
 */
export function puzzle(
  program: Training,
  numbers: readonly GivenNumber[],
  options: ReadingOptions = {},
): Puzzle {
  const variants = slips.flatMap(({ about, apply }) =>
    otherCounts.has(about) ? (apply(program) ?? []) : [],
  );
  const groups = groupsOf(numbers, options).map((own) => ({
    numbers: own,
    readings: readingsOf(program, variants, own, options),
  }));
  const unread = groups.find(({ readings }) => readings.length === 0);
  if (unread || groups.length === 0) throw new CannotRead(program, unread?.numbers ?? []);
  return { program, numbers, groups };
}

/** What slips are about that change how many numbers there are. */
const otherCounts = new Set(['bias', 'inputs', 'order']);

function groupsOf(
  numbers: readonly GivenNumber[],
  { what, epochs }: ReadingOptions,
): GivenNumber[][] {
  if (what !== undefined || epochs !== undefined) return numbers.length > 0 ? [[...numbers]] : [];
  const groups: GivenNumber[][] = [];
  for (const number of numbers) {
    const last = groups.at(-1);
    if (last && last[0].kind === number.kind) last.push(number);
    else groups.push([number]);
  }
  return groups;
}

/** What is tried: slips by name, another seed, and whether the numbers are read as the article prints them. */
export interface Trial {
  readonly slips: readonly string[];
  readonly seed?: number;
  readonly isUsual: boolean;
}

/** What came of it. */
export interface Outcome extends Agreement {
  readonly trial: Trial;
  /** How each group was read, as an index. */
  readonly readings: readonly number[];
  /** The program's own values, in the order of the numbers. */
  readonly values: readonly number[];
}

/** The program of a trial; undefined where a slip cannot be made in it. */
export function programOf({ program }: Puzzle, trial: Trial): Training | undefined {
  const { seed } = trial;
  const seeded = seed === undefined ? program : { ...program, seed };
  return withSlips(seeded, trial.slips.map(slipNamed));
}

/**
 * Trains the program of a trial, and holds it against the numbers; undefined where it cannot be made, or where
 * it is soon clear that it gives others.
 */
export function tryOut(own: Puzzle, trial: Trial): Outcome | undefined {
  const program = programOf(own, trial);
  if (!program) return undefined;
  try {
    return holdAgainst(own, trial, program);
  } catch (error) {
    // A slip may send the training to infinity, or leave it nothing to draw from.
    if (error instanceof NonFiniteError || error instanceof RangeError) return undefined;
    throw error;
  }
}

interface Candidate {
  readonly group: number;
  readonly index: number;
  readonly parts: ReturnType<Reading['parts']>;
  readonly values: number[];
  /** Which of its parts comes next. */
  next: number;
}

function holdAgainst({ groups }: Puzzle, trial: Trial, program: Training): Outcome | undefined {
  let candidates = groups.flatMap(({ readings }, group) =>
    readings.flatMap((reading, index): Candidate[] => {
      const isTried = reading.isFrequent || !trial.isUsual;
      const parts = isTried ? reading.parts(program) : [];
      return parts.length > 0 ? [{ group, index, parts, values: [], next: 0 }] : [];
    }),
  );
  const epochs = new Set(candidates.flatMap(({ parts }) => parts.map(({ epoch }) => epoch)));
  const run = startRun({ ...program, checkpoints: [] }, { checkpoints: [...epochs] });
  for (const epoch of [...epochs].toSorted((a, b) => a - b)) {
    if (candidates.every(({ parts, next }) => parts[next]?.epoch !== epoch)) continue;
    const state = run.at(epoch);
    candidates = candidates.filter((candidate) => {
      const { group, parts, values } = candidate;
      while (parts[candidate.next]?.epoch === epoch) {
        values.push(...Array.from(parts[candidate.next].values(state, run)));
        candidate.next++;
      }
      const { numbers } = groups[group];
      if (values.length > numbers.length) return false;
      // Where not even the first digit agrees, the later epochs need not be trained.
      return (
        candidate.next === parts.length || agreement(values, numbers, 0, values.length).digits > 0.5
      );
    });
    if (groups.some((_, group) => candidates.every((each) => each.group !== group)))
      return undefined;
  }
  const best = groups.map(({ numbers, readings }, group) => {
    const agreements = candidates
      .filter((each) => each.group === group && each.values.length === numbers.length)
      .map(({ index, values }) => ({ index, values, ...agreement(values, numbers) }))
      .toSorted(
        (a, b) =>
          a.miss - b.miss || Number(readings[b.index].isUsual) - Number(readings[a.index].isUsual),
      );
    return agreements[0];
  });
  if (best.some((each) => each === undefined)) return undefined;
  // Read in a usual way, they have been tried before.
  if (!trial.isUsual && best.every(({ index }, i) => groups[i].readings[index].isFrequent)) {
    return undefined;
  }
  return {
    trial,
    ...together(best),
    readings: best.map(({ index }) => index),
    values: best.flatMap(({ values }) => values),
  };
}
