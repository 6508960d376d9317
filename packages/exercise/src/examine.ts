import type { Check } from './check.ts';
import { GapError } from './gap.ts';
import type { Outcome, Step } from './step.ts';
import { describe } from './value.ts';

type Failure = Exclude<Outcome, { holds: true }>;

/** What a check says of a file. `passed` are the steps that held before it stopped. */
export type Verdict =
  | { readonly status: 'done'; readonly passed: readonly string[] }
  | { readonly status: 'undone'; readonly passed: readonly string[]; readonly gap: GapError }
  | Wrong
  | { readonly status: 'broken'; readonly passed: readonly string[]; readonly error: unknown };

export interface Wrong {
  readonly status: 'wrong';
  readonly passed: readonly string[];
  readonly step: string;
  readonly expected?: string | undefined;
  readonly got: string;
  readonly hint: string;
  /** What the check says to the mistake that gives just the same; undefined if it knows none. */
  readonly mistake: string | undefined;
}

/**
 * Asks a file the questions of its check, up to the first that fails.
 *
 * @param exercise What the file exports.
 * @param asking Hears of each question before it is asked: the answer may take for ever.
 */
export function examine<Exercise>(
  check: Check<Exercise>,
  exercise: unknown,
  asking: (step: string, passed: readonly string[]) => void = () => {},
): Verdict {
  const passed: string[] = [];
  if (!isWhole(check, exercise)) {
    return { status: 'wrong', passed, ...lackOf(check, exercise), mistake: undefined };
  }
  for (const step of check.steps) {
    asking(step.what, passed);
    try {
      const outcome = step.look(exercise);
      if (!outcome.holds) return { status: 'wrong', passed, ...wrong(check, step, outcome) };
    } catch (error) {
      return error instanceof GapError
        ? { status: 'undone', passed, gap: error }
        : { status: 'broken', passed, error };
    }
    passed.push(step.what);
  }
  return { status: 'done', passed };
}

function wrong<Exercise>(
  { steps, mistakes }: Check<Exercise>,
  step: Step<Exercise>,
  { expected, got }: Failure,
): Omit<Wrong, 'status' | 'passed'> {
  const mistake = mistakes.find(({ answer }) => {
    const first = firstFailure(steps, answer);
    return first?.step === step && first.got === got;
  });
  return { step: step.what, expected, got, hint: step.hint, mistake: mistake?.says };
}

/** Where a mistake shows. One that shows elsewhere is another, even if it gives the same here. */
function firstFailure<Exercise>(
  steps: readonly Step<Exercise>[],
  answer: Exercise,
): { readonly step: Step<Exercise>; readonly got: string } | undefined {
  for (const step of steps) {
    try {
      const outcome = step.look(answer);
      if (!outcome.holds) return { step, got: outcome.got };
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** Whether a file exports all that the check asks for. Its mistakes, being whole answers, tell what. */
function isWhole<Exercise>(check: Check<Exercise>, exercise: unknown): exercise is Exercise {
  return missingName(check, exercise) === undefined;
}

function missingName<Exercise>(
  { mistakes: [{ answer }] }: Check<Exercise>,
  exercise: unknown,
): [name: string, kind: string] | undefined {
  const given = exportsOf(exercise);
  return Object.entries(answer ?? {})
    .map(([name, example]): [string, string] => [name, kindOf(example)])
    .find(([name, kind]) => !given.has(name) || kindOf(given.get(name)) !== kind);
}

function lackOf<Exercise>(
  check: Check<Exercise>,
  exercise: unknown,
): Omit<Wrong, 'status' | 'passed' | 'mistake'> {
  const [name, kind] = missingName(check, exercise) ?? ['', ''];
  const given = exportsOf(exercise);
  return {
    step: `the file exports ${name}`,
    expected: `export ${kind === 'function' ? 'function' : 'const'} ${name}, a ${kind}`,
    got: given.has(name)
      ? `${name} is ${describe(given.get(name))}`
      : `no ${name}; the file exports ${[...given.keys()].join(', ') || 'nothing'}`,
    hint: 'The check finds what you wrote by its name, so the name and `export` must stay.',
  };
}

function exportsOf(file: unknown): Map<string, unknown> {
  return new Map(Object.entries(file ?? {}));
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
