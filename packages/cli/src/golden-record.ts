import { recordGolden } from '@retrace/golden';
import { startRun } from '@retrace/lesson';
import { chooseLesson } from './choose.ts';
import { parseOptions } from './options.ts';
import type { Streams } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `pnpm run golden:record <lesson>`: writes the lesson's golden file anew, if anything differs. */
export function goldenRecord(args: readonly string[], { stdout }: Streams): number {
  const { positionals } = parseOptions(args, {});
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) {
    throw new UsageError('name one lesson, for example: pnpm run golden:record xor');
  }
  if (process.env['CI']) {
    throw new UsageError(
      'refused because CI is set: golden files are recorded by a person, who looks at the difference',
    );
  }
  const lesson = chooseLesson(name);
  const runs = new Map(
    lesson.programs.flatMap((program) =>
      program.kind === 'training' ? [[program.slug, startRun(program)] as const] : [],
    ),
  );
  stdout.write(`${recordGolden(lesson, runs).message}\n`);
  return 0;
}
