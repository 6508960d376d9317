import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './command-error.ts';

/**
 * Reads a command line; anything that the command does not know is an error.
 *
 * @throws {UsageError} if an option is unknown, lacks its value, or is there twice
 */
export function parseOptions<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
): {
  values: ReturnType<typeof parseArgs<{ options: T }>>['values'];
  positionals: string[];
  tokens: readonly Token[];
} {
  // `pnpm run example -- xor` hands the dashes on; whoever types them means nothing by it.
  const given = joinNegatives(args[0] === '--' ? args.slice(1) : args);
  const parse = (): ReturnType<typeof parseOptions<T>> =>
    parseArgs<{ args: string[]; options: T; allowPositionals: true; tokens: true }>({
      args: given,
      options,
      allowPositionals: true,
      tokens: true,
    });
  try {
    const { values, positionals, tokens } = parse();
    const names = tokens.flatMap(({ kind, name }) => (kind === 'option' ? [name] : []));
    const repeated = names.find((name, i) => names.indexOf(name) !== i);
    if (repeated !== undefined)
      throw new UsageError({
        en: `--${repeated} is there twice; once is enough`,
        zh: `--${repeated} 出现了两次；写一次就够`,
      });
    return { values, positionals, tokens };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const known = [...Object.keys(options), 'help'].map((name) => `--${name}`).join(', ');
    const said = error instanceof Error ? error.message.split(/[.\n] ?/, 1)[0] : String(error);
    const [, option = said] = /'(.*?)'/.exec(said) ?? [];
    const wrong = said.startsWith('Unknown') ? `没有选项 '${option}'` : `选项 '${option}' 用法不对`;
    throw new UsageError({
      en: `${said}; the options are ${known}`,
      zh: `${wrong}；可用的选项：${known}`,
    });
  }
}

/** A part of a command line, as `parseArgs` tells it. */
export interface Token {
  readonly kind: string;
  readonly name?: string;
  readonly value?: string | undefined;
}

/** `--seed -1` means `--seed=-1`; without the sign of equality it would count as an option -1. */
function joinNegatives(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (/^-\d/.test(arg) && before?.startsWith('--') && !before.includes('=')) {
      joined[joined.length - 1] = `${before}=${arg}`;
    } else {
      joined.push(arg);
    }
  }
  return joined;
}

/** @throws {UsageError} if the text is not a whole number from `least` to `most`, in plain digits */
export function wholeNumber(
  option: string,
  text: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most)) {
    throw new UsageError({
      en: `--${option} is '${text}'; it must be a whole number from ${least} to ${most}`,
      zh: `--${option} 是 '${text}'；应为 ${least} 到 ${most} 的整数`,
    });
  }
  return value;
}
