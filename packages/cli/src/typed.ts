import type { Command } from './main.ts';
import { exitCode } from './main.ts';

/** What a command wrote, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as typed, in a pipe or on a terminal, at a clock that ticks once a look. */
export function type(
  command: Command,
  line: string,
  {
    isTTY = false,
    tick = 0,
    now = clock(tick),
  }: { readonly isTTY?: boolean; readonly tick?: number; readonly now?: () => number } = {},
): Outcome {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr'): { isTTY: boolean; write(text: string): void } => ({
    isTTY,
    write: (text) => {
      written[name] += text;
    },
  });
  const streams = { stdout: stream('stdout'), stderr: stream('stderr') };
  const args = line.split(' ').filter((word) => word !== '');
  const code = exitCode('test', command, args, streams, now);
  return { code, ...written };
}

function clock(tick: number): () => number {
  let time = 0;
  return () => (time += tick);
}
