import type { Training } from '@retrace/lesson';
import type { Puzzle, Trial } from './puzzle.ts';
import type { Slip } from './slip.ts';
import { slips } from './slips/index.ts';

/** How far a search goes: from no change at all to the ones further away. */
export const stages = ['none', 'single', 'seeds', 'pairs', 'seeds and slips'] as const;
export type Stage = (typeof stages)[number];

export interface TrialOptions {
  /** How many seeds, from 0 on; a tenth of them with each of the most frequent slips. */
  readonly seeds: number;
}

/** How many slips are frequent enough to be tried with other seeds. */
const mostFrequent = 10;
/** How many are frequent enough to be tried with rare ones: these, and the seeds that people like. */
const frequent = 20;

/** What is tried at a stage, the most frequent first. */
export function trialsOf({ program }: Puzzle, stage: Stage, { seeds }: TrialOptions): Trial[] {
  if (stage === 'none') return [{ slips: [], isUsual: true }];
  const own = applicable(program);
  if (stage === 'single') {
    return [
      { slips: [], isUsual: false },
      ...own.map(({ name }) => ({ slips: [name], isUsual: true })),
    ];
  }
  const draws = program.seed !== null;
  if (stage === 'seeds') {
    return draws ? upTo(seeds).map((seed) => ({ slips: [], seed, isUsual: true })) : [];
  }
  if (stage === 'seeds and slips') {
    const first = own.filter(({ about }) => about !== 'seed').slice(0, mostFrequent);
    const few = draws ? upTo(Math.ceil(seeds / 10)) : [];
    return first.flatMap(({ name }) => few.map((seed) => ({ slips: [name], seed, isUsual: true })));
  }
  const pairs = own.flatMap((first, i) =>
    own
      .slice(i + 1)
      .filter(
        ({ about, isRare }) => about !== first.about && (i < frequent || !(isRare || first.isRare)),
      )
      .map((second) => ({
        slips: [first.name, second.name],
        isUsual: true,
        rank: (i + 1) * (own.indexOf(second) + 1),
      })),
  );
  return [
    ...own.map(({ name }) => ({ slips: [name], isUsual: false })),
    ...pairs
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ slips: names, isUsual }) => ({ slips: names, isUsual })),
  ];
}

/** The slips that can be made, and none twice under two names: half the epochs may be 5,000. */
export function applicable(program: Training): Slip[] {
  const seen = new Set<string>();
  return slips.filter(({ name, about, apply }) => {
    const slipped = apply(program);
    if (!slipped) return false;
    const { epochs, optimizer } = slipped;
    const isNumber = about === 'epochs' || about === 'learning rate';
    const rate = JSON.stringify(optimizer.options['learningRate']);
    const key = isNumber ? `${epochs} epochs, rate ${rate}` : name;
    return !seen.has(key) && seen.add(key);
  });
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
