import { CannotVary, type Change, type Program, vary } from '@retrace/lesson';
import { type Speaker, UsageError, wholeNumber } from '@retrace/terminal';

/** Options that change a program, as they are typed. */
export interface ChangeOptions {
  readonly seed?: string | undefined;
  readonly epochs?: string | undefined;
  readonly 'learning-rate'?: string | undefined;
  readonly hidden?: string | undefined;
  readonly set?: string | undefined;
}

/** What `--set name=value,...` may name, each with how its value is read. */
const readers: {
  readonly [Name in keyof Change]-?: (text: string, name: string) => Change[Name];
} = {
  seed: (text) => wholeNumber('seed', text, 0, 4_294_967_295) ?? 0,
  epochs: (text) => wholeNumber('epochs', text, 0, 10_000_000) ?? 0,
  learningRate: numberOf,
  hidden: (text) => wholeNumber('hidden', text, 1, 10_000) ?? 1,
  batchSize: (text) => wholeNumber('set batchSize', text, 1, 1_000_000_000) ?? 1,
  order: (text) => oneOf('order', text, ['given', 'permutation', 'shuffle']),
  update: (text) => oneOf('update', text, ['together', 'layer by layer']),
};

/** @throws {UsageError} if a value cannot be read, or a name is unknown or there twice */
export function changeOf(options: ChangeOptions): Change {
  const pairs: [name: string, text: string][] = [];
  if (options.seed !== undefined) pairs.push(['seed', options.seed]);
  if (options.epochs !== undefined) pairs.push(['epochs', options.epochs]);
  if (options.hidden !== undefined) pairs.push(['hidden', options.hidden]);
  const rate = options['learning-rate'];
  if (rate !== undefined) pairs.push(['learningRate', rate]);
  for (const part of options.set?.split(',') ?? []) {
    const [name, ...text] = part.split('=');
    if (text.length === 0) {
      throw new UsageError({
        en: `--set has '${part}'; it must read name=value, such as hidden=8`,
        zh: `--set 里有 '${part}'；应写成 名字=值，例如 hidden=8`,
      });
    }
    pairs.push([name.trim(), text.join('=').trim()]);
  }
  const names = pairs.map(([name]) => name);
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined) {
    throw new UsageError({
      en: `${repeated} is set twice; once is enough`,
      zh: `${repeated} 设置了两次；写一次就够`,
    });
  }
  return Object.fromEntries(
    pairs.map(([name, text]) => {
      const read = Object.entries(readers).find(([known]) => known === name)?.[1];
      if (!read) {
        const known = Object.keys(readers).join(', ');
        throw new UsageError({
          en: `--set has no '${name}'; it may be one of ${known}`,
          zh: `--set 没有 '${name}'；可以是 ${known}`,
        });
      }
      return [name, read(text, name)];
    }),
  );
}

/** Programs with a change, and why some of them cannot be changed so. */
export interface Changed {
  readonly programs: readonly Program[];
  readonly reasons: readonly string[];
}

/**
 * Changes those programs that train. What only computes has nothing to change, and is left out.
 *
 * @throws {UsageError} if none of them can be changed so
 */
export function changed(programs: readonly Program[], change: Change, speaker: Speaker): Changed {
  if (Object.keys(change).length === 0) return { programs, reasons: [] };
  const reasons: string[] = [];
  const varied = programs.flatMap((program) => {
    if (program.kind === 'calculation') return [];
    try {
      return [vary(program, change)];
    } catch (error) {
      if (!(error instanceof CannotVary)) throw error;
      reasons.push(speaker.say(error.reason.en, error.reason.zh));
      return [];
    }
  });
  if (varied.length === 0) {
    throw new UsageError(
      reasons[0] ??
        speaker.say(
          'nothing here is trained, so nothing can be changed',
          '这里没有训练，没有可改的',
        ),
    );
  }
  return { programs: varied, reasons };
}

function numberOf(text: string, name: string): number {
  const value = /^\d*\.?\d+(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(value)) {
    throw new UsageError({
      en: `${name} is '${text}'; it must be a number, such as 0.1`,
      zh: `${name} 是 '${text}'；应为一个数，例如 0.1`,
    });
  }
  return value;
}

function oneOf<const T extends string>(name: string, text: string, known: readonly T[]): T {
  const found = known.find((each) => each === text);
  if (found === undefined) {
    throw new UsageError({
      en: `${name} is '${text}'; it must be one of: ${known.join(', ')}`,
      zh: `${name} 是 '${text}'；应为其中之一：${known.join(', ')}`,
    });
  }
  return found;
}
