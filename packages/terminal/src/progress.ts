import type { Stream } from './command.ts';

/** How long something may take before a bar is shown, in milliseconds. */
const patience = 500;

/** A bar on a terminal while something takes long; in a pipe it does nothing. */
export interface Progress {
  readonly show: (done: number, total: number) => void;
  /** Wipes the bar away. */
  readonly clear: () => void;
}

/** The bar and its text keep to one line of the terminal. */
export function progress(stream: Stream, what: string, now: () => number): Progress {
  const started = now();
  let visible = false;
  return {
    show(done, total) {
      if (!stream.isTTY || now() - started < patience) return;
      visible = true;
      const percent = String(Math.floor((100 * done) / total)).padStart(3);
      const text = `${percent} % of ${total.toLocaleString('en')} ${what}`;
      // A terminal that is written full moves to the next line, so one column stays empty.
      const width = Math.min(40, Math.max((stream.columns ?? 80) - text.length - 4, 0));
      const filled = Math.floor((width * done) / total);
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
      stream.write(`\r  ${bar} ${text}`);
    },
    clear() {
      if (visible) stream.write('\r\u001B[2K');
    },
  };
}
