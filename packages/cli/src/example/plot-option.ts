import type { Token } from '@retrace/terminal';

/** `--plot=out` as `--plot out`: a parser knows options with a value, or without, but not with either. */
export function splitPlot(args: readonly string[]): string[] {
  return args.flatMap((arg) => (arg.startsWith('--plot=') ? ['--plot', arg.slice(7)] : [arg]));
}

/**
 * Tells the folder of `--plot [folder]` from the other names: it is the one right after, unless there
 * is no other, which is then the lesson's.
 */
export function takeFolder(tokens: readonly Token[]): { names: string[]; folder?: string } {
  const named = tokens.filter(({ kind }) => kind === 'positional');
  const next = tokens[tokens.findIndex(({ name }) => name === 'plot') + 1];
  const isFolder = named.length > 1 && next !== tokens[0] && named.includes(next);
  return {
    names: named.filter((token) => !isFolder || token !== next).map(({ value = '' }) => value),
    ...(isFolder ? { folder: next.value ?? '' } : {}),
  };
}
