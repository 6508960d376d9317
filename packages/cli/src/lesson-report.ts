import { checkGolden, type GoldenCheck, type Problem, startRuns } from '@retrace/golden';
import {
  type Lesson,
  prepare,
  type Program,
  type Result,
  resultOfCalculation,
  resultOfTraining,
  type TrainingRun,
} from '@retrace/lesson';
import { gradientCheck } from '@retrace/nn';
import { isOurs } from './main.ts';
import type { Witness } from './python-witness.ts';
import { count } from './show-program.ts';

/** What each witness says of a lesson. */
export interface LessonReport {
  readonly lesson: string;
  readonly figures: Tally;
  readonly claims: Tally;
  /** Derivatives that central differences confirm. */
  readonly gradients: Tally;
  readonly golden: GoldenCheck;
  readonly witness: Witness;
  /** All that is wrong with it, whichever witness says so. */
  readonly problems: readonly Problem[];
}

export interface Tally {
  readonly hold: number;
  readonly of: number;
}

/** Runs a lesson once, and asks all its witnesses. */
export function reportOn(
  lesson: Lesson,
  ask: (lesson: string) => Witness,
  folder: string,
): LessonReport {
  const { slug } = lesson;
  try {
    const runs = startRuns(lesson);
    const results = lesson.programs.map((program) => resultOf(program, runs.get(program.slug)));
    const figures = tally(results.flatMap((result) => result.figures));
    const claims = tally(results.flatMap((result) => result.claims));
    const gradients = tally(lesson.programs.flatMap(derivativesOf));
    const golden = checkGolden(lesson, runs, folder);
    const witness = golden.problems.some(({ kind }) => kind === 'missing-file')
      ? notAsked('there is no golden file to recompute')
      : ask(slug);
    return {
      lesson: slug,
      figures,
      claims,
      gradients,
      golden,
      witness,
      problems: [
        ...fallen(slug, 'figure', 'printed figure', figures),
        ...fallen(slug, 'claim', 'claim', claims),
        ...fallen(slug, 'gradient', 'derivative', gradients),
        ...golden.problems,
        ...contradiction(slug, witness),
      ],
    };
  } catch (error) {
    if (!isOurs(error)) throw error;
    const problem = beside(slug, 'lesson', `it cannot be run: ${error.message}`, [
      `git restore examples/${slug}`,
    ]);
    const message = problem.message;
    const golden = { status: 'differs', message, problems: [problem], differences: [] } as const;
    const witness = ask(slug);
    return {
      lesson: slug,
      figures: { hold: 0, of: 0 },
      claims: { hold: 0, of: 0 },
      gradients: { hold: 0, of: 0 },
      golden,
      witness,
      problems: [problem, ...contradiction(slug, witness)],
    };
  }
}

function notAsked(says: string): Witness {
  return { status: 'not run', says };
}

/** A program's figures and claims, measured on its run. */
export function resultOf(program: Program, run: TrainingRun | undefined): Result {
  if (program.kind === 'calculation') return resultOfCalculation(program);
  return run ? resultOfTraining(program, run) : { figures: [], claims: [] };
}

function tally(all: readonly { readonly holds: boolean }[]): Tally {
  return { hold: all.filter(({ holds }) => holds).length, of: all.length };
}

/**
 * Each derivative of the first step: by the chain rule, and as a difference of two losses. The losses
 * of a thousand samples carry more rounding than those of four; a wrong derivative is off by far more.
 */
function derivativesOf(program: Program): { holds: boolean }[] {
  if (program.kind === 'calculation') return [];
  const { network, data } = prepare(program);
  return gradientCheck(network, data, program.loss).map(({ difference }) => ({
    holds: difference < 1e-6,
  }));
}

function fallen(
  lesson: string,
  kind: Problem['kind'],
  what: string,
  { hold, of }: Tally,
): Problem[] {
  if (hold === of) return [];
  const wrong = `${of - hold} of ${count(of, what)} ${of - hold === 1 ? 'does' : 'do'} not hold`;
  return [beside(lesson, kind, wrong, [`pnpm run example ${lesson}`])];
}

function contradiction(lesson: string, { status, says }: Witness): Problem[] {
  if (status !== 'differs') return [];
  return [
    beside(lesson, 'witness', `the Python witness differs: ${says}`, [
      `python3 golden/witness/witness.py ${lesson}`,
    ]),
  ];
}

function beside(
  lesson: string,
  kind: Problem['kind'],
  wrong: string,
  mend: readonly string[],
): Problem {
  const file = `examples/${lesson}`;
  return { kind, file, message: `${file}: ${wrong}`, mend };
}
