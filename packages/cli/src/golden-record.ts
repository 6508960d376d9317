import { recordGolden, type Runs, startRuns } from '@retrace/golden';
import type { Lesson } from '@retrace/lesson';
import { chooseGolden } from './choose-golden.ts';
import { resultOf } from './lesson-report.ts';
import { parseOptions } from './options.ts';
import { count } from './show-program.ts';
import type { Streams } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `pnpm run golden record <lesson> --reason "..."`: one lesson at a time, the difference first. */
export function goldenRecord(args: readonly string[], { stdout }: Streams): number {
  const { values, positionals } = parseOptions(args, { reason: { type: 'string' } });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) {
    throw new UsageError(
      'name one lesson, for example: pnpm run golden record xor --reason "a smaller step"',
    );
  }
  const lesson = chooseGolden(name);
  const runs = startRuns(lesson);
  const done = recordGolden(lesson, runs, {
    reason: values.reason,
    show: (difference) => stdout.write(`${difference}\n\n`),
  });
  stdout.write(
    done === 'unchanged'
      ? `golden/${lesson.slug}.json: nothing differs; it is as it was\n`
      : `golden/${lesson.slug}.json: recorded; look at it with: git diff golden\n`,
  );
  stdout.write(figuresInDoubt(lesson, runs));
  return 0;
}

/** A line for figures that do not hold; recording is no way to mend them. Empty where all do. */
export function figuresInDoubt({ slug, programs }: Lesson, runs: Runs): string {
  const figures = programs.flatMap((program) => resultOf(program, runs.get(program.slug)).figures);
  const wrong = figures.filter(({ holds }) => !holds).length;
  if (wrong === 0) return '';
  return `but ${wrong} of ${count(figures.length, 'printed figure')} ${wrong === 1 ? 'does' : 'do'} not hold: pnpm run example ${slug}\n`;
}
