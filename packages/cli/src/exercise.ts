import { statSync } from 'node:fs';
import { lessons } from './catalogue.ts';
import { chooseExercise, chooseLesson } from './choose.ts';
import { examineFiles } from './examine-files.ts';
import { exerciseList } from './exercise-list.ts';
import { exerciseText } from './exercise-text.ts';
import { exercisesOf, shortPath } from './lesson-exercises.ts';
import { parseOptions } from './options.ts';
import { type Streams, styleFor } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const help = `pnpm run exercise                        lists the exercises of all lessons
pnpm run exercise <lesson>               lists those of one lesson
pnpm run exercise <lesson> <number>      shows an exercise, or looks at what you wrote

  --no-color            no colours
`;

/** `pnpm run exercise`. Gives the exit code: 0 if done (or listed), 1 if not yet. */
export function exercise(args: readonly string[], { stdout }: Streams): number {
  const { values, positionals } = parseOptions(args, {
    'no-color': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  const style = styleFor(stdout, !values['no-color']);
  if (values.help) {
    stdout.write(help);
    return 0;
  }
  const [name, number, ...rest] = positionals;
  if (rest.length > 0) {
    throw new UsageError(
      `one exercise at a time: got ${positionals.join(' ')}; type for example: pnpm run exercise xor 2`,
    );
  }
  if (number === undefined) {
    const listed = name === undefined ? lessons : [chooseLesson(name)];
    stdout.write(`${exerciseList(listed, style).join('\n')}\n`);
    return 0;
  }

  const lesson = chooseLesson(name);
  const files = chooseExercise(lesson, number, exercisesOf(lesson));
  for (const path of [files.exercise, files.check]) {
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    throw new UsageError(
      `${shortPath(path)} is no file that is there; 'git restore ${shortPath(path)}' brings it back`,
    );
  }
  const { reports, printed } = examineFiles([{ check: files.check, file: files.exercise }]);
  const [report] = reports;
  stdout.write(`${exerciseText({ lesson, files, report, printed }, style).join('\n')}\n`);
  return report.said.status === 'done' ? 0 : 1;
}
