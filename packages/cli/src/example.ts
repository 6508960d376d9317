import { allHold, type Program } from '@retrace/lesson';
import { lessons } from './catalogue.ts';
import { chooseLesson, chooseProgram } from './choose.ts';
import { exampleJson } from './example-json.ts';
import { closing, programText, title, writtenText } from './example-text.ts';
import { makeFolder } from './folder.ts';
import type { Command } from './main.ts';
import { parseOptions, wholeNumber } from './options.ts';
import { splitPlot, takeFolder } from './plot-option.ts';
import { progress } from './progress.ts';
import { type FinishedProgram, goldenOf, isAsInTheArticle, runProgram } from './run-lesson.ts';
import { table } from './table.ts';
import { type Streams, type Style, styleFor } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import type { WritePictures } from './write-pictures.ts';

const help = `pnpm run example                         lists lessons and their programs
pnpm run example <lesson>                runs one, beside what its article prints

  --program <program>   only this program
  --seed <n>            another seed, a whole number from 0 to 4294967295
  --epochs <n>          another number of passes over the data
  --plot [folder]       writes its pictures as SVG, into pictures/<lesson> if no folder is named
  --png                 and as PNG, too
  --json                everything as JSON
  --no-color            no colours
`;

/**
 * `pnpm run example`. Gives the exit code: 0 if all held, 1 if something did not.
 *
 * @param write Loads a library for graphics, and so is there only where `--plot` is.
 */
export function exampleWith(write?: WritePictures): Command {
  return (args, streams, now) => runLesson(args, streams, now, write);
}

/** The same for whoever draws nothing. */
export const example: Command = exampleWith();

function runLesson(
  args: readonly string[],
  { stdout, stderr }: Streams,
  now: () => number,
  write: WritePictures | undefined,
): number {
  const { values, tokens } = parseOptions(splitPlot(args), {
    program: { type: 'string' },
    seed: { type: 'string' },
    epochs: { type: 'string' },
    plot: { type: 'boolean' },
    png: { type: 'boolean' },
    json: { type: 'boolean' },
    'no-color': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  const style = styleFor(stdout, !values['no-color']);
  if (values.help) {
    stdout.write(help);
    return 0;
  }
  const { names, folder } = takeFolder(tokens);
  const [name, ...rest] = names;
  if (name === undefined) {
    if (Object.keys(values).some((option) => option !== 'no-color')) {
      throw new UsageError('no lesson is named; type for example: pnpm run example xor');
    }
    stdout.write(`${listing(style).join('\n')}\n`);
    return 0;
  }
  if (rest.length > 0) {
    throw new UsageError(`one lesson at a time: got ${names.join(' and ')}`);
  }

  const lesson = chooseLesson(name);
  const programs =
    values.program === undefined ? lesson.programs : [chooseProgram(lesson, values.program)];
  const options = {
    seed: wholeNumber('seed', values.seed, 0, 4_294_967_295),
    epochs: wholeNumber('epochs', values.epochs, 0, 10_000_000),
  };
  if (values.png && !values.plot) {
    throw new UsageError('--png says how to plot, not that; add --plot');
  }
  const pictures = folder ?? `pictures/${lesson.slug}`;
  if (values.plot) makeFolder(pictures);
  const applies = isAsInTheArticle(programs, options);

  const finished: FinishedProgram[] = [];
  let trainingTime = 0;
  if (!values.json) stdout.write(`${title(lesson, style).join('\n')}\n`);
  for (const program of programs) {
    const started = now();
    const meter = progress(stderr, 'epochs', now);
    try {
      finished.push(runProgram(program, options, applies, meter.show));
    } finally {
      meter.clear();
    }
    const done = finished[finished.length - 1];
    if (done.run) trainingTime += now() - started;
    if (!values.json) stdout.write(`${programText(done, style).join('\n')}\n`);
  }
  if (values.plot) {
    if (!write) throw new TypeError('example: nothing draws: got none; exampleWith(write) does');
    const files = write(lesson, finished, pictures, values.png ?? false);
    // Whoever reads JSON from stdout must find nothing else there.
    (values.json ? stderr : stdout).write(`${writtenText(files).join('\n')}\n`);
  }
  const golden = goldenOf(lesson, finished, applies);
  stdout.write(
    values.json
      ? `${exampleJson(lesson, finished, golden)}\n`
      : `\n${closing(finished, golden, applies, trainingTime, style).join('\n')}\n`,
  );
  const held = finished.every(({ result }) => allHold(result)) && golden.status !== 'differs';
  return held ? 0 : 1;
}

function listing(style: Style): string[] {
  return [
    ...lessons.flatMap((lesson) => [
      `${style.bold(lesson.slug)}  ${lesson.title}`,
      ...table(
        lesson.programs.map((program: Program) => [program.slug, program.title]),
        'll',
      ),
      '',
    ]),
    'Run one:  pnpm run example xor',
    'All options:  pnpm run example --help',
  ];
}
