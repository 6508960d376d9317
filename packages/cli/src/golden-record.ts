import { recordGolden, startRuns } from '@retrace/golden';
import { chooseGolden } from './choose-golden.ts';
import { parseOptions } from './options.ts';
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
  const done = recordGolden(lesson, startRuns(lesson), {
    reason: values.reason,
    show: (difference) => stdout.write(`${difference}\n\n`),
  });
  stdout.write(
    done === 'unchanged'
      ? `golden/${lesson.slug}.json: nothing differs; it is as it was\n`
      : `golden/${lesson.slug}.json: recorded; look at it with: git diff golden\n`,
  );
  return 0;
}
