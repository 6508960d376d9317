import { chooseLesson, chooseTraining } from '@retrace/catalogue/choose';
import { type Finding, puzzle, type Puzzle, readNumbers, slips } from '@retrace/why';
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

/** What a finding names: each answer as the slips that it consists of. */
export function namedBy({ answers }: Finding): string[] {
  return answers.flat().map(({ trial: { slips: names, seed } }) => {
    const all = seed === undefined ? names : [...names, `seed=${seed}`];
    return all.toSorted().join(' + ');
  });
}

/** The same for what was done, where a seed that people like is a slip of its own. */
export function nameOf(names: readonly string[]): string {
  const known = new Set(slips.map(({ name }) => name));
  return names
    .map((name) => (known.has(name.replace('=', '-')) ? name.replace('=', '-') : name))
    .toSorted()
    .join(' + ');
}

/** Whether a finding says something that is not so. */
export function isFalse({ slips: made }: Case, finding: Finding): boolean {
  const { verdict } = finding;
  if (verdict === 'none' || verdict === 'too few digits') return false;
  if (made === null) return true;
  if (verdict === 'float32') return true;
  return !namedBy(finding).includes(nameOf(made));
}

/** Whether it has found what was done. */
export function isRight(own: Case, finding: Finding): boolean {
  const { verdict } = finding;
  const isAnswer = ['same', 'found', 'candidates', 'other roundings'].includes(verdict);
  return own.slips === null ? !isFalse(own, finding) : isAnswer && !isFalse(own, finding);
}
