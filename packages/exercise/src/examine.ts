import type { Text } from '@retrace/lesson';
import type { Check } from './check.ts';
import { GapError } from './gap.ts';
import { slipOf } from './slip.ts';
import type { Failure, Step } from './step.ts';
import { describe, gapBefore } from './value.ts';
import type { Verdict } from './verdict.ts';

type Wrong = Extract<Verdict, { status: 'wrong' }>;

/**
 * Asks a file the questions of its check, up to the first that fails.
 *
 * @param exercise What the file exports.
 * @param asking Hears of each question before it is asked: the answer may take for ever.
 */
export function examine<Exercise>(
  check: Check<Exercise>,
  exercise: unknown,
  asking: (step: Text, passed: readonly Text[]) => void = () => {},
): Verdict {
  const passed: Text[] = [];
  if (!isWhole(check, exercise)) return lackOf(check, exercise);
  for (const step of check.steps) {
    const at = { passed, step: step.what, hints: step.hints };
    asking(step.what, passed);
    try {
      const outcome = step.look(exercise);
      if (!outcome.holds) {
        const { expected, got } = outcome;
        const mistake = mistakeOf(check, step, exercise, outcome);
        return { status: 'wrong', ...at, expected, got, mistake };
      }
    } catch (error) {
      return error instanceof GapError
        ? { status: 'undone', ...at, missing: error.missing, gap: error }
        : { status: 'broken', ...at, error, slip: slipOf(error) };
    }
    passed.push(step.what);
  }
  return { status: 'done', passed, says: check.done };
}

function mistakeOf<Exercise>(
  { steps, mistakes }: Check<Exercise>,
  step: Step<Exercise>,
  exercise: Exercise,
  failure: Failure,
): Text | undefined {
  return mistakes.find(({ answer, is }) => {
    const first = firstFailure(steps, answer);
    if (first?.step !== step) return false;
    return is ? is(exercise) : sameNumbers(first.failure, failure);
  })?.says;
}

/** Where a mistake shows. One that shows elsewhere is another, even if it gives the same here. */
function firstFailure<Exercise>(
  steps: readonly Step<Exercise>[],
  answer: Exercise,
): { readonly step: Step<Exercise>; readonly failure: Failure } | undefined {
  for (const step of steps) {
    try {
      const outcome = step.look(answer);
      if (!outcome.holds) return { step, failure: outcome };
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** Whether both gave the same numbers, but for what another order of operations rounds differently. */
function sameNumbers(a: Failure, b: Failure): boolean {
  const [these, those] = [a.numbers, b.numbers];
  if (!these || !those) return false;
  return these.every((x, i) => Math.abs(x - those[i]) <= 1e-9 * Math.abs(x));
}

/** Whether a file exports all that the check asks for. Its mistakes, being whole answers, tell what. */
export function isWhole<Exercise>(check: Check<Exercise>, exercise: unknown): exercise is Exercise {
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

function lackOf<Exercise>(check: Check<Exercise>, exercise: unknown): Wrong {
  const [name, kind] = missingName(check, exercise) ?? ['', 'object'];
  const declaration = `export ${kind === 'function' ? 'function' : 'const'} ${name}`;
  return {
    status: 'wrong',
    passed: [],
    step: { en: `the file exports ${name}`, zh: `文件导出 ${name}` },
    expected: { en: `${declaration}, a ${kind}`, zh: `${declaration}，${kinds[kind] ?? kind}` },
    got: exportedInstead(name, exportsOf(exercise)),
    hints: [
      {
        en: 'The check finds what you wrote by its name, so the name and `export` must stay.',
        zh: '检查程序按名字找你写的代码，所以名字和 `export` 都要保留。',
      },
    ],
    mistake: undefined,
  };
}

function exportedInstead(name: string, given: ReadonlyMap<string, unknown>): Text {
  if (given.has(name)) {
    const { en, zh } = describe(given.get(name));
    return { en: `${name} is ${en}`, zh: `${name} 是${gapBefore(zh)}` };
  }
  const names = [...given.keys()].join(', ');
  return {
    en: `no ${name}; the file exports ${names || 'nothing'}`,
    zh: `没有 ${name}；文件${names ? `导出的是 ${names}` : '什么都没有导出'}`,
  };
}

function exportsOf(file: unknown): Map<string, unknown> {
  return new Map(Object.entries(file ?? {}));
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

const kinds: Readonly<Record<string, string>> = {
  function: '一个函数',
  list: '一个列表',
  number: '一个数',
  string: '一个字符串',
};
