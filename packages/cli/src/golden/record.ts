import { existsSync } from 'node:fs';
import { chooseLesson } from '@retrace/catalogue/choose';
import { goldenFolder, recordGolden } from '@retrace/golden/files';
import { checkLines } from '@retrace/golden/screen';
import type { MeasuredValue } from '@retrace/lesson';
import { count, parseOptions, type Streams, UsageError } from '@retrace/terminal';
import { measureLesson, tally } from '../verify/run-program.ts';

/** `pnpm run golden record <lesson> --reason "..."`: one lesson at a time, the difference first. */
export function goldenRecord(args: readonly string[], { stdout }: Streams): number {
  const { values, positionals } = parseOptions(args, { reason: { type: 'string' } });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) {
    throw new UsageError(
      'name one lesson, for example: pnpm run golden record xor --reason "a smaller step"',
    );
  }
  const lesson = chooseLesson(name);
  const isNew = !existsSync(`${goldenFolder}${lesson.slug}.json`);
  const { runs, printed } = measureLesson(lesson);
  const done = recordGolden(lesson, runs, {
    reason: values.reason,
    show: (check) => stdout.write(`${checkLines(lesson.slug, check).join('\n')}\n\n`),
  });
  stdout.write(
    done === 'unchanged'
      ? `golden/${lesson.slug}.json: nothing differs; it is as it was\n`
      : isNew
        ? `golden/${lesson.slug}.json: recorded; it is new, and git does not know it yet\n`
        : `golden/${lesson.slug}.json: recorded; look at it with: git diff golden\n`,
  );
  stdout.write(valuesInDoubt(lesson.slug, printed));
  return 0;
}

/** A line for printed values that do not hold; recording does not fix them. Empty where all do. */
export function valuesInDoubt(
  slug: string,
  values: readonly Pick<MeasuredValue, 'holds'>[],
): string {
  const { hold, of } = tally(values);
  if (hold === of) return '';
  return `but ${of - hold} of ${count(of, 'printed value')} ${of - hold === 1 ? 'does' : 'do'} not hold: pnpm run example ${slug}\n`;
}
