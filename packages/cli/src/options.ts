import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error.ts';

/**
 * Reads a command line; anything that the command does not know is an error.
 *
 * @throws {UsageError} if an option is unknown, lacks its value, or has one too many
 */
export function parseOptions<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
): { values: ReturnType<typeof parseArgs<{ options: T }>>['values']; positionals: string[] } {
  // `pnpm run example -- xor` hands the dashes on; whoever types them means nothing by it.
  const given = args[0] === '--' ? args.slice(1) : [...args];
  try {
    return parseArgs<{ args: string[]; options: T; allowPositionals: true }>({
      args: given,
      options,
      allowPositionals: true,
    });
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const said = error instanceof Error ? error.message.split(/[.\n] ?/, 1)[0] : String(error);
    const hint =
      known.length > 0 ? `the options are ${known.join(', ')}` : 'this command has no options';
    throw new UsageError(`${said}; ${hint}`);
  }
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
    throw new UsageError(
      `--${option} is '${text}'; it must be a whole number from ${least} to ${most}`,
    );
  }
  return value;
}
