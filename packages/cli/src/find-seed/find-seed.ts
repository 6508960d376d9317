import { chooseLesson, chooseTraining } from '@retrace/catalogue/choose';
import { reproducesUnder } from '@retrace/lesson';
import {
  type Command,
  count,
  parseOptions,
  progress,
  UsageError,
  wholeNumber,
  withHelp,
} from '@retrace/terminal';

const seeds = 4_294_967_296;

const help = `pnpm run find-seed <lesson> --program <program>
                     tries seeds 0, 1, 2 ... until one reproduces the values
                     that the article prints

  --count-to <n>     tries the first n seeds, and counts those that do
`;

/** `pnpm run find-seed <lesson> --program <program>`: which seed reproduces the printed values? */
export const findSeed: Command = withHelp(help, (args, { stdout, stderr }, now) => {
  const { values, positionals } = parseOptions(args, {
    program: { type: 'string' },
    'count-to': { type: 'string' },
  });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1 || values.program === undefined) {
    throw new UsageError(
      'name one lesson and a program, for example: pnpm run find-seed xor --program two-layer-js',
    );
  }
  const program = chooseTraining(chooseLesson(name), values.program);
  if (program.seed === null || program.printed.length === 0) {
    throw new UsageError(
      `${program.slug} has ${program.seed === null ? 'given initial weights' : 'no printed values'}; there is no seed to find`,
    );
  }
  const countTo = wholeNumber('count-to', values['count-to'], 1, seeds);

  const meter = progress(stderr, 'seeds', now);
  let smallest: number | undefined;
  let found = 0;
  try {
    for (let seed = 0; seed < (countTo ?? seeds); seed++) {
      if (reproducesUnder(program, seed)) {
        found++;
        smallest ??= seed;
        if (countTo === undefined) break;
      }
      if (seed % 100 === 0) meter.show(seed, countTo ?? seeds);
    }
  } finally {
    meter.clear();
  }

  const tried =
    countTo === undefined ? '' : ` (${found} among the first ${count(countTo, 'seed')})`;
  if (smallest === undefined) {
    stdout.write(
      `no seed below ${countTo ?? seeds} reproduces the printed values of ${program.slug}\n`,
    );
    return 1;
  }
  stdout.write(
    `${smallest} is the smallest seed that reproduces the printed values of ${program.slug}${tried}\n`,
  );
  return 0;
});
