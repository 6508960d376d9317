import { type Difference, likelyCause, type Problem } from '@retrace/golden';
import { exactJson, type Json } from '@retrace/nn';
import type { GoldenReport } from './golden-report.ts';
import type { LessonReport } from './lesson-report.ts';

/** The version of the layout below. */
const format = 1;

/** The report for machines: every number reads back as the same double; ulps are text, being large. */
export function reportJson({ lessons, problems, notes }: GoldenReport): string {
  return exactJson({
    format,
    holds: problems.length === 0,
    lessons: lessons.map(lessonJson),
    problems: problems.map(problemJson),
    notes,
  });
}

function lessonJson({
  lesson,
  figures,
  claims,
  gradients,
  golden,
  witness,
  problems,
}: LessonReport): Json {
  return {
    lesson,
    holds: problems.length === 0,
    printedFigures: { ...figures },
    claims: { ...claims },
    gradients: { ...gradients },
    goldenFile: {
      status: golden.status,
      problems: golden.problems.map(problemJson),
      differences: golden.differences.map(differenceJson),
    },
    pythonWitness: { ...witness },
  };
}

function problemJson({ kind, file, program, line, column, message, mend }: Problem): Json {
  return {
    kind,
    file,
    program: program ?? null,
    line: line ?? null,
    column: column ?? null,
    message,
    mend,
  };
}

function differenceJson(difference: Difference): Json {
  const { program, settings, shapes, values, compared, epochs, gaps, digest } = difference;
  const first = values[0]?.epoch ?? null;
  return {
    program,
    likelyCause: likelyCause(difference).says,
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
