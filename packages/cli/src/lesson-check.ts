import type { Lesson } from '@retrace/lesson';
import { checkLesson } from './check/check-lesson.ts';
import { asFinding, tellFindings } from './check/finding.ts';
import { chooseLesson } from './choose.ts';
import { undoneFindings } from './exercise-findings.ts';
import { parseOptions } from './options.ts';
import { pythonWitness } from './python-witness.ts';
import { count } from './show-program.ts';
import { type Streams, styleFor } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const help = `pnpm run lesson:check            looks at all lessons as a reviewer would
pnpm run lesson:check <lesson>   looks at one

  --no-color   no colours
`;

/**
 * `pnpm run lesson:check`. Gives the exit code: 0 if nothing is found, 1 if something is.
 *
 * @param definitions Of all lessons, by their folders.
 */
export function lessonCheck(
  args: readonly string[],
  streams: Streams,
  definitions: ReadonlyMap<string, Lesson>,
  root: string,
): number {
  const { values, positionals } = parseOptions(args, {
    'no-color': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    streams.stdout.write(help);
    return 0;
  }
  if (positionals.length > 1) {
    throw new UsageError(`one lesson at a time, or all: got ${positionals.join(' and ')}`);
  }
  const [named] = positionals;
  if (named !== undefined && !definitions.has(named)) chooseLesson(named);
  const chosen = [...definitions].filter(([slug]) => named === undefined || slug === named);
  const findings = chosen.flatMap(([slug, lesson]) => [
    ...checkLesson(slug, lesson, root, pythonWitness),
    ...undoneFindings(`${root}examples/${slug}`).map((problem) => asFinding(problem, root)),
  ]);
  const style = styleFor(streams.stdout, !values['no-color']);
  return tellFindings(findings, named ?? count(chosen.length, 'lesson'), streams, style);
}
