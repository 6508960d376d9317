import type { Lesson, Training } from '@retrace/lesson';
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { findPython } from '../../verify/python-reference.ts';
import { type Ending, endingOf } from './end.ts';
import { type Comparison, holdAgainst, likeness } from './hold-against.ts';
import { firstQuantities } from './quantities.ts';
import { type Limits, patience, runFile } from './run-file.ts';
import type { Message, Raised, Trace } from './trace.ts';

/** What came of a file that was run beside a program: plain data. */
export interface Followed {
  /** As it was typed, without its folder. */
  readonly file: string;
  readonly lines: readonly string[];
  /** What starts the Python: `python3`, or `py -3`. */
  readonly command: string;
  /** `Python 3.11.2`; undefined where there is none. */
  readonly python: string | undefined;
  /** The program that it is most like, or that was asked for. */
  readonly program: Training | undefined;
  /** Undefined where nothing of it was followed. */
  readonly comparison: Comparison | undefined;
  /** Why it did not run to its end. */
  readonly problem: Problem | undefined;
  /** What it ends with; undefined where it did not come so far, or a difference was found before. */
  readonly ending: Ending | undefined;
  /** Some of its arrays hold numbers of 32 bits. */
  readonly isSingle: boolean;
  /** It says nowhere where its random numbers begin. */
  readonly hasNoSeed: boolean;
}

export type Problem =
  | { readonly kind: 'no python' }
  | { readonly kind: 'old python'; readonly version: string }
  /** Python could not read it. */
  | { readonly kind: 'unreadable'; readonly line: number | null; readonly message: string }
  | { readonly kind: 'raised'; readonly raised: Raised }
  | { readonly kind: 'endless'; readonly why: 'computing' | 'waiting'; readonly seconds: number }
  | { readonly kind: 'died'; readonly how: string };

export interface FollowOptions {
  /** The command of a Python; the first that is found when left out. */
  readonly python?: readonly string[] | undefined;
  readonly limits?: Limits;
}

/** How many epochs of ours are held against the first turns of its loops, and how many steps at most. */
const [epochs, mostSteps] = [4, 16];

/**
 * Runs a learner's Python file, follows the numbers that it makes, and holds them against our run of a
 * program: of the one that is given, else of the lesson's that it is most like.
 */
export async function followFile(
  lesson: Lesson,
  program: Training | undefined,
  path: string,
  { python = findPython(), limits = patience }: FollowOptions = {},
): Promise<Followed> {
  const source = readFileSync(path, 'utf8');
  const whole: Followed = {
    file: basename(path),
    lines: source.split(/\r?\n/),
    command: python?.join(' ') ?? '',
    python: undefined,
    program,
    comparison: undefined,
    problem: undefined,
    ending: undefined,
    isSingle: false,
    hasNoSeed: !/seed|default_rng|RandomState|Random\(/.test(source),
  };
  if (!python || python.length === 0) return { ...whole, problem: { kind: 'no python' } };
  const candidates = (program ? [program] : lesson.programs.filter(isTraining)).map((each) => ({
    program: each,
    quantities: firstQuantities(each, epochs, mostSteps),
  }));
  const found: {
    -readonly [Key in keyof Followed]?: Followed[Key];
  } = {};
  let last: Extract<Message, { kind: 'ended' }>['last'] | undefined;
  const compare = (trace: Trace): boolean => {
    const [best] = candidates
      .map((each) => ({ ...each, score: likeness(trace, each.quantities) }))
      .toSorted((a, b) => b.score - a.score || drawn(b.program) - drawn(a.program));
    if (best.score === 0) return true;
    found.program = best.program;
    found.comparison = holdAgainst(trace, best.quantities);
    found.isSingle = trace.values.some(({ type }) => type === 'float32');
    return found.comparison.difference === undefined;
  };
  const end = await runFile(python, resolve(path), limits, (message) => {
    if (message.kind === 'python') {
      const { version } = message;
      found.python = `Python ${version}`;
      if (!/^3\.([7-9]|\d\d)\./.test(version)) found.problem = { kind: 'old python', version };
      return found.problem === undefined;
    }
    if (message.kind === 'traced') return compare(message);
    else if (message.kind === 'unreadable') found.problem = message;
    else if (message.kind === 'stopped') {
      const { why } = message;
      found.problem = { kind: 'endless', why, seconds: limits[why] };
    } else {
      ({ last } = message);
      if (message.raised) found.problem = { kind: 'raised', raised: message.raised };
    }
    return true;
  });
  if (end.status === 'died') found.problem ??= { kind: 'died', how: end.how };
  if (last && !found.problem && found.comparison && found.program) {
    const { updates, agreed } = found.comparison;
    const names = agreed
      .filter(({ quantity: { role } }) => role === 'parameter')
      .flatMap((each) => each.names);
    if (updates > 0) found.ending = endingOf(found.program, last, names);
  }
  return { ...whole, ...found };
}

/** Where two programs are as like, the one that draws its weights, as the file does or does not. */
function drawn({ seed }: Training): number {
  return seed === null ? 0 : 1;
}

function isTraining(program: Lesson['programs'][number]): program is Training {
  return program.kind === 'training';
}
