import { Readable } from 'node:stream';
import { type Command, run, type Stream } from './command.ts';
import type { Environment } from './language.ts';

/** What a command wrote, and its exit code. */
export interface Captured {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command as typed, in a pipe or on a terminal, in English unless `env` says otherwise, by a
 * clock that moves by `tick` at each look.
 *
 * @param options.keys What a person types while it runs.
 */
export async function capture(
  command: Command,
  line: string,
  {
    isTTY = false,
    columns,
    env = { LANG: 'en_US.UTF-8' },
    keys = '',
    tick = 0,
    now = clock(tick),
  }: {
    readonly isTTY?: boolean;
    readonly columns?: number | undefined;
    readonly env?: Environment | undefined;
    readonly keys?: string | Readable;
    readonly tick?: number;
    readonly now?: () => number;
  } = {},
): Promise<Captured> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr'): Stream => ({
    isTTY,
    ...(columns === undefined ? {} : { columns }),
    write: (text) => {
      written[name] += text;
    },
  });
  const stdin = Object.assign(typeof keys === 'string' ? Readable.from([keys]) : keys, { isTTY });
  const streams = { stdin, stdout: stream('stdout'), stderr: stream('stderr'), env };
  const args = line.split(' ').filter((word) => word !== '');
  const code = await run('test', command, args, streams, now);
  return { code, ...written };
}

function clock(tick: number): () => number {
  let time = 0;
  return () => (time += tick);
}
