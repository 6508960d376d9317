import type { Stream } from './terminal.ts';

/** How long something may take before a bar is worth looking at, in milliseconds. */
const patience = 500;
const width = 40;

/** A bar on a terminal while something takes long; in a pipe it does nothing. */
export interface Progress {
  readonly show: (done: number, total: number) => void;
  /** Wipes the bar away. */
  readonly clear: () => void;
}

export function progress(stream: Stream, what: string, now: () => number): Progress {
  const started = now();
  let visible = false;
  return {
    show(done, total) {
      if (!stream.isTTY || now() - started < patience) return;
      visible = true;
      const filled = Math.floor((width * done) / total);
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
      const percent = Math.floor((100 * done) / total);
      stream.write(`\r  ${bar} ${percent} % of ${total.toLocaleString('en')} ${what}`);
    },
    clear() {
      if (visible) stream.write('\r\u001B[2K');
    },
  };
}
