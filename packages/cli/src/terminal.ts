import { styleText } from 'node:util';

/** Where a command writes. `process` is one, and so is what a test makes up. */
export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
}

export interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** The few styles in use: they read on light and dark, and nothing depends on seeing them. */
export interface Style {
  bold(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  bad(text: string): string;
}

const plain = (text: string): string => text;

/** Colours on a terminal that wants them; none in a pipe, with NO_COLOR, or when told so. */
export function styleFor({ isTTY = false }: Stream, color: boolean): Style {
  const wanted = color && (isTTY || hasForceColor()) && !hasNoColor();
  if (!wanted) return { bold: plain, faint: plain, good: plain, bad: plain };
  return { bold: styled('bold'), faint: styled('gray'), good: styled('green'), bad: styled('red') };
}

function styled(format: 'bold' | 'gray' | 'green' | 'red'): (text: string) => string {
  // Whether the stream wants colours is decided above.
  return (text) => styleText(format, text, { validateStream: false });
}

// https://no-color.org: any value but the empty one counts.
function hasNoColor(): boolean {
  return (process.env['NO_COLOR'] ?? '') !== '';
}

function hasForceColor(): boolean {
  return !['', '0', 'false'].includes(process.env['FORCE_COLOR'] ?? '');
}
