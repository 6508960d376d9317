import type { GoldenCheck } from '@retrace/golden';
import { checkGoldenFile } from '@retrace/golden/files';
import { at, type ScreenProblem, withFix } from '@retrace/golden/screen';
import type { Lesson, Program, Text } from '@retrace/lesson';
import { gradientCheck, trainer } from '@retrace/nn';
import { count } from '@retrace/terminal';
import { isOfLesson } from '../faults/lesson-fault.ts';
import { changedFiles } from './changed-files.ts';
import type { ReferenceResult } from './python-reference.ts';
import { measureLesson, type Tally, tally, type Verdicts, verdictsOf } from './run-program.ts';

/** What each independent check says of a lesson. */
export interface VerifiedLesson {
  readonly lesson: string;
  readonly printed: Tally;
  readonly verdicts: Verdicts;
  readonly claims: Tally;
  /** Derivatives that central differences confirm. */
  readonly gradients: Tally;
  readonly golden: GoldenCheck;
  readonly reference: ReferenceResult;
  /** All that is wrong with it, whichever check says so. */
  readonly problems: readonly ScreenProblem[];
}

/** Asks the reference implementation of a lesson, which has to know these programs. */
export type Ask = (lesson: string, programs: readonly string[]) => ReferenceResult;

/** Runs a lesson once, and holds it against everything that can be held against it. */
export function verifyLesson(lesson: Lesson, ask: Ask, folder: string): VerifiedLesson {
  const { slug } = lesson;
  try {
    const measured = measureLesson(lesson);
    const printed = tally(measured.printed);
    const verdicts = verdictsOf(measured.printed);
    const claims = tally(measured.claims);
    const gradients = tally(lesson.programs.flatMap(derivativesOf));
    const golden = checkGoldenFile(lesson, measured.runs, folder);
    const reference: ReferenceResult = golden.problems.some(({ kind }) => kind === 'missing-file')
      ? {
          status: 'not run',
          says: { en: 'there is no golden file to recompute', zh: '没有可以重算的记录' },
        }
      : ask(slug, [...measured.runs.keys()]);
    const problems = [
      ...fallen(slug, 'printed-value', printed, { en: 'printed value', zh: '文章给出的数字' }),
      ...fallen(slug, 'claim', claims, { en: 'claim', zh: '论断' }),
      ...fallen(slug, 'gradient', gradients, { en: 'derivative', zh: '导数' }),
      ...golden.problems.map((problem) => withFix(problem, changedFiles())),
      ...contradiction(slug, reference),
    ];
    return { lesson: slug, printed, verdicts, claims, gradients, golden, reference, problems };
  } catch (error) {
    if (!isOfLesson(error)) throw error;
    const problem = problemOf(
      slug,
      'lesson',
      { en: `it cannot be run: ${error.message}`, zh: `运行不了：${error.message}` },
      `pnpm run example ${slug}`,
    );
    const none = tally([]);
    const reference = ask(slug, []);
    return {
      lesson: slug,
      printed: none,
      verdicts: verdictsOf([]),
      claims: none,
      gradients: none,
      golden: { status: 'differs', problems: [], differences: [] },
      reference,
      problems: [problem, ...contradiction(slug, reference)],
    };
  }
}

/**
 * Each derivative of the first step: by the chain rule, and as a difference of two losses. The losses
 * of a thousand samples carry more rounding than those of four; a wrong derivative is off by far more.
 * Nothing is compared where each pass is another one, or a layer states a rule that is no derivative.
 * Where relu has its corner (in the middle of the spiral, as long as b = 0), what is right lies between
 * the slopes to either side.
 */
function derivativesOf(program: Program): { holds: boolean }[] {
  if (program.kind === 'calculation') return [];
  if (program.layers.some(({ draws, ownRule }) => draws || ownRule)) return [];
  const { network, data } = trainer(program);
  const all = gradientCheck(network, data, program.loss, program.penalty);
  return all.map(({ difference, backward, left, right }) => ({
    holds: difference < 1e-6 || (backward - left) * (backward - right) <= 0,
  }));
}

function fallen(lesson: string, kind: string, { hold, of }: Tally, what: Text): ScreenProblem[] {
  if (hold === of) return [];
  const wrong = of - hold;
  const says = {
    en: `${wrong} of ${count(of, what.en)} ${wrong === 1 ? 'does' : 'do'} not hold`,
    zh: `${what.zh}共 ${of} 个，其中 ${wrong} 个没有通过核对`,
  };
  return [problemOf(lesson, kind, says, `pnpm run example ${lesson}`)];
}

function contradiction(lesson: string, { status, says }: ReferenceResult): ScreenProblem[] {
  if (status !== 'differs') return [];
  return [
    problemOf(
      lesson,
      'reference',
      {
        en: `the Python reference differs: ${says.en}`,
        zh: `Python 参考实现的结果不同：${says.zh}`,
      },
      `python3 golden/reference/reference.py ${lesson}`,
    ),
  ];
}

function problemOf(lesson: string, kind: string, wrong: Text, command: string): ScreenProblem {
  const file = `examples/${lesson}`;
  const says = at(file, wrong);
  return { kind, file, says, message: says.en, fix: [command] };
}
