import { chooseLesson, chooseTraining } from '@retrace/catalogue/choose';
import {
  type Finding,
  puzzle,
  type Puzzle,
  readNumbers,
  slips,
  type Trial,
  tryOut,
} from '@retrace/why';
import { readFileSync } from 'node:fs';

/** Numbers that a program with slips printed, made by NumPy: see cases.py beside this file. */
export interface Case {
  readonly lesson: string;
  readonly program: string;
  readonly text: string;
  /** By name, or `seed=7`; none where nothing is different; null where it is in no catalogue, or noise. */
  readonly slips: readonly string[] | null;
}

export const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('cases.json', import.meta.url), 'utf8'),
);

export function puzzleOf({ lesson, program, text }: Case): Puzzle {
  return puzzle(chooseTraining(chooseLesson(lesson), program), readNumbers(text));
}

/** What was made, as a trial: where a seed that people like is a slip of its own, it is that. */
function madeAs(names: readonly string[]): Trial {
  const known = new Set(slips.map(({ name }) => name));
  const seed = names.find((name) => name.startsWith('seed='));
  return {
    slips: names.filter((name) => known.has(name)),
    ...(seed === undefined ? {} : { seed: Number(seed.slice('seed='.length)) }),
    isUsual: true,
  };
}

/** Whether an answer is what was made: by the same names, or by others for the same program. */
function isNamed(own: Case, names: readonly string[], { answers }: Finding): boolean {
  const made = tryOut(puzzleOf(own), madeAs(names));
  return answers
    .flat()
    .some(({ values }) =>
      values.every(
        (value, i) => Math.abs(value - (made?.values[i] ?? NaN)) <= 1e-9 * Math.abs(value),
      ),
    );
}

/** Whether a finding says something that is not so. */
export function isFalse(own: Case, finding: Finding): boolean {
  const { verdict } = finding;
  if (verdict === 'none' || verdict === 'too few digits') return false;
  return own.slips === null || verdict === 'float32' || !isNamed(own, own.slips, finding);
}

/** Whether it has found what was done. */
export function isRight(own: Case, finding: Finding): boolean {
  const isAnswer = ['same', 'found', 'candidates', 'other roundings'].includes(finding.verdict);
  return isAnswer === (own.slips !== null) && !isFalse(own, finding);
}
