import { type Draw, NonFiniteError, trainer } from '@retrace/nn';
import type { GeneratorName, Rng, Seed } from '@retrace/random';
import { measurePrinted, valuesOf } from './measure.ts';
import { isIn, rangesOf } from './printed-value.ts';
import type { Training } from './program.ts';
import { type Beginning, LossesNotKept, type Runs, startRun, startRuns } from './run.ts';

/**
 * Whether all printed values of a program come out under this seed.
 *
 * The first one that fails decides it, and training goes no further than that one needs.
 * A seed from which training leaves the finite numbers is none.
 */
export function reproducesUnder(program: Training, seed: Seed): boolean {
  try {
    for (const { holds } of measurePrinted(program.printed, startRun({ ...program, seed }))) {
      if (!holds) return false;
    }
    return true;
  } catch (error) {
    if (error instanceof NonFiniteError) return false;
    throw error;
  }
}

/** What a search tries. */
export interface Seeds {
  /** What draws in each stream without a seed of its own; as the program says when left out. */
  readonly generator?: GeneratorName;
  /** Tries lists of so many numbers, as NumPy takes them, instead of single numbers. */
  readonly listsOf?: number;
  /** Passes over so many draws before the parameters: each count from the first of these to the last. */
  readonly skips?: readonly [first: number, last: number];
}

/** A seed that reproduces the printed values, and how many draws are passed over then, if any are tried. */
export interface FoundSeed {
  readonly seed: Seed;
  readonly skip?: number;
}

/**
 * Makes the search for a seed: a function that says of the nth one, counted from 0, with which skipped
 * draws it reproduces the printed values.
 *
 * It finds what `reproducesUnder` finds, from runs that share one memory and one compiled training. Only
 * a seed for which each measured value lies where it should is given a run of its own.
 *
 * @throws {RangeError} if draws are to be skipped, and the parameters need none that can be
 */
export function seedSearch(program: Training, seeds: Seeds = {}): (n: number) => FoundSeed[] {
  const streams = streamsOf(program, seeds);
  const kind = seeds.skips && skippedDraw(program);
  if (seeds.skips && !kind) {
    throw new RangeError(
      `seedSearch: nothing to skip in '${program.slug}': got skips; its parameters must be uniform or normal draws`,
    );
  }
  const checks = program.printed.flatMap(({ measure, ...value }) => {
    const ranges = rangesOf({ measure, ...value });
    return ranges ? [{ measure, ranges }] : [];
  });
  let isWithoutLosses = true;
  let runs: Runs | undefined;

  const ownOf = (beginning: Beginning): Training => ({ ...program, streams, ...beginning });

  function mayReproduce(beginning: Beginning): boolean {
    try {
      if (!runs?.restart(beginning)) {
        runs = startRuns(ownOf(beginning), { isEager: true, isWithoutLosses });
      }
      for (const { measure, ranges } of checks) {
        const numbers = valuesOf(measure(runs.run));
        if (numbers.length !== ranges.length) return true; // a run of its own says what is wrong
        for (let i = 0; i < ranges.length; i++) if (!isIn(numbers[i], ranges[i])) return false;
      }
      return true;
    } catch (error) {
      if (error instanceof NonFiniteError) return false;
      if (!(error instanceof LossesNotKept)) throw error;
      isWithoutLosses = false;
      runs = undefined;
      return mayReproduce(beginning);
    }
  }

  const [first, last] = seeds.skips ?? [0, 0];
  return (n) => {
    const seed = nthSeed(n, seeds.listsOf);
    const found: FoundSeed[] = [];
    for (let count = first; count <= last; count++) {
      const draws = kind ? withSkip(program, { kind, count }) : program.draws;
      const beginning = { seed, ...(draws && { draws }) };
      if (mayReproduce(beginning) && reproducesUnder(ownOf(beginning), seed)) {
        found.push(kind ? { seed, skip: count } : { seed });
      }
    }
    return found;
  };
}

/**
 * The nth seed, counted from 0: n itself, or a list. The lists come by the largest number in them, so that
 * the first m^length of them are all whose numbers are below m.
 */
export function nthSeed(n: number, length?: number): Seed {
  if (length === undefined) return n;
  const largest = root(n, length);
  // Where the largest stands first: all before it are smaller, and those after it at most as large.
  let rest = n - power(largest, length);
  let at = 0;
  const countAt = (i: number): number => power(largest, i) * power(largest + 1, length - 1 - i);
  while (rest >= countAt(at)) rest -= countAt(at++);
  return Array.from({ length }, (_, i) => {
    if (i === at) return largest;
    const base = i < at ? largest : largest + 1;
    const digit = rest % base;
    rest = (rest - digit) / base;
    return digit;
  });
}

/** The largest whole number whose power is at most n. */
function root(n: number, exponent: number): number {
  let [below, above] = [0, n + 1];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (power(middle, exponent) <= n) below = middle;
    else above = middle;
  }
  return below;
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < exponent; i++) product *= base;
  return product;
}

/** The kind of draw that is passed over: the one that the program skips, else the first one for its parameters. */
export function skippedDraw(program: Training): Kind | undefined {
  let kind = program.draws?.parameters?.skip?.kind;
  if (kind) return kind;
  const { initialize } = program;
  const listenTo = (rng: Rng): Rng => {
    const listener: Rng = new Proxy(
      {
        ...rng,
        fillWith(data, draw) {
          for (let i = 0; i < data.length; i++) data[i] = draw(listener);
        },
      },
      {
        get(target, name) {
          kind ??= kinds.get(name);
          return Reflect.get(target, name);
        },
      },
    );
    return listener;
  };
  trainer({
    ...program,
    initialize: { ...initialize, fill: (net, rng) => initialize.fill(net, listenTo(rng)) },
  });
  return kind;
}

type Skip = NonNullable<Draw['skip']>;
type Kind = Skip['kind'];

const kinds: ReadonlyMap<string | symbol, Kind> = new Map<string, Kind>([
  ['randomSample', 'randomSample'],
  ['uniform', 'randomSample'],
  ['fillUniform', 'randomSample'],
  ['standardNormal', 'standardNormal'],
  ['normal', 'standardNormal'],
  ['fillNormal', 'standardNormal'],
]);

function withSkip({ draws }: Training, skip: Skip): NonNullable<Training['draws']> {
  return { ...draws, parameters: { ...draws?.parameters, skip } };
}

function streamsOf({ streams }: Training, { generator }: Seeds): NonNullable<Training['streams']> {
  const own = streams ?? { numpy: { generator: 'numpy' } };
  if (generator === undefined) return own;
  return Object.fromEntries(
    Object.entries(own).map(([name, stream]) => [
      name,
      stream.seed === undefined ? { generator } : stream,
    ]),
  );
}
