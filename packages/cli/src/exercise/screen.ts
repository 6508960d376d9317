import {
  columnsOf,
  count,
  type Speaker,
  type Streams,
  type Style,
  styleFor,
  wrap,
} from '@retrace/terminal';

/** How something is shown: in which language, how wide, with which colours. */
export interface Screen extends Speaker {
  readonly style: Style;
  readonly width: number;
  /** What to type for this command with these words behind it, in the same language. */
  readonly typed: (words: string) => string;
}

/** What one types to get to this command, wherever Node is and without a network. */
export const command = 'node retrace.mjs exercise';

export function screenFor(
  { stdout }: Pick<Streams, 'stdout'>,
  speaker: Speaker,
  { color, lang }: { readonly color: boolean; readonly lang: string | undefined },
): Screen {
  const style = styleFor(stdout, color);
  const typed = (words: string): string =>
    `${command} ${words}${lang === undefined ? '' : ` --lang ${lang}`}`;
  return { ...speaker, style, width: style.width, typed };
}

/**
 * A text behind a label, in lines that all begin below its first word. Only then is the label coloured:
 * before, its colour would count as text.
 */
export function labelled(
  label: string,
  text: string,
  { width }: Screen,
  colour: (label: string) => string = (plain) => plain,
): string[] {
  const indent = ' '.repeat(columnsOf(label));
  return wrap(text, indent, width).map((line, i) =>
    i === 0 ? `${colour(label)}${line.slice(indent.length)}` : line,
  );
}

/** What is to be typed behind a label, or below it where a line is too short: it is not broken. */
export function toType(label: string, text: string, { width }: Screen): string[] {
  return columnsOf(label + text) <= width ? [label + text] : [label.trimEnd(), `  ${text}`];
}

/** A bar and what it stands for: how many of the exercises are done. */
export function progressBar(done: number, total: number, { say, style, width }: Screen): string {
  const text = say(
    `${done} of ${count(total, 'exercise')} done`,
    `${total} 个练习已完成 ${done} 个`,
  );
  const room = Math.min(30, width - columnsOf(text) - 2);
  if (room < 5) return text;
  const filled = Math.floor((room * done) / total);
  return `${style.good('█'.repeat(filled))}${style.faint('░'.repeat(room - filled))}  ${text}`;
}
