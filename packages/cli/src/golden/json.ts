import { type Difference, likelyCause, type Problem } from '@retrace/golden';
import type { ScreenProblem } from '@retrace/golden/screen';
import { textOf } from '@retrace/lesson';
import { exactJson, type Json } from '@retrace/nn';
import type { VerifiedLesson } from '../verify/verify-lesson.ts';
import type { Verified } from '../verify/verify-lessons.ts';

/** The version of the layout below. */
const format = 3;

/** What is known, for machines: every number reads back as the same double; ulps are text, being large. */
export function verifiedJson({ lessons, problems, notes }: Verified): string {
  return exactJson({
    format,
    holds: problems.length === 0,
    lessons: lessons.map(lessonJson),
    problems: problems.map(problemJson),
    notes: notes.map(({ en }) => en),
  });
}

function lessonJson({
  lesson,
  printed,
  claims,
  gradients,
  golden,
  reference,
  problems,
}: VerifiedLesson): Json {
  return {
    lesson,
    holds: problems.length === 0,
    printedValues: { ...printed },
    claims: { ...claims },
    gradients: { ...gradients },
    goldenFile: {
      status: golden.status,
      problems: golden.problems.map(problemJson),
      differences: golden.differences.map(differenceJson),
    },
    pythonReference: { status: reference.status, says: reference.says.en },
  };
}

function problemJson(problem: Problem | ScreenProblem): Json {
  const { kind, file, program, place, message } = problem;
  return {
    kind,
    file,
    program: program ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    message,
    fix: 'fix' in problem ? problem.fix.map((way) => textOf(way).en) : [],
  };
}

function differenceJson(difference: Difference): Json {
  const { program, settings, shapes, values, compared, epochs, gaps, digest } = difference;
  const first = values[0]?.epoch ?? null;
  return {
    program,
    likelyCause: likelyCause(difference).says.en,
    firstEpoch: first,
    lastEqualEpoch: first === null ? null : (epochs[epochs.indexOf(first) - 1] ?? null),
    settings: settings.map((setting) => ({ ...setting })),
    shapes: shapes.map((shape) => ({ ...shape })),
    lossesDiffer: digest,
    gaps,
    compared,
    values: values.map(({ absolute, ulps, ...value }) => ({
      ...value,
      absolute: Number.isFinite(absolute) ? absolute : null,
      ulps: String(ulps),
    })),
  };
}
