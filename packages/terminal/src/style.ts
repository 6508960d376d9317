import { styleText } from 'node:util';
import type { Stream } from './command.ts';

/** The few styles in use: they read on light and dark, and nothing depends on seeing them. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  /** How long a line may be: the terminal's width, but at most 80 columns, since longer ones are hard to read. */
  readonly width: number;
}

const plain = (text: string): string => text;

/** Colours on a terminal that has them; none in a pipe, with NO_COLOR, or when told so. */
export function styleFor({ isTTY = false, columns = 80 }: Stream, color: boolean): Style {
  const width = Math.min(80, Math.max(20, columns));
  const wanted =
    color && ((isTTY && process.env['TERM'] !== 'dumb') || hasForceColor()) && !hasNoColor();
  if (!wanted) return { bold: plain, faint: plain, good: plain, bad: plain, width };
  return {
    bold: styled('bold'),
    faint: styled('gray'),
    good: styled('green'),
    bad: styled('red'),
    width,
  };
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
