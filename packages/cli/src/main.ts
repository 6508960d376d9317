import { choose, type Command, run, type Streams } from '@retrace/terminal';
import { withFaults } from './faults/with-faults.ts';

type Commands = Readonly<Record<string, readonly [says: unknown, load: () => Promise<Command>]>>;

/**
 * Runs a command of the launcher, and gives its exit code. It is loaded only now, and with it the lessons, so that one
 * which cannot be loaded is told of in a line, too.
 *
 * @param thrown Rejects where something is thrown that nobody catches.
 */
export async function runNamed(
  commands: Commands,
  name: string,
  args: readonly string[],
  streams: Streams,
  now: () => number,
  thrown?: Promise<never>,
): Promise<number> {
  const slugs = Object.keys(commands).map((slug) => ({ slug }));
  const command = withFaults(async (...typed) => {
    const [, load] = commands[choose({ en: 'command', zh: '命令' }, name, slugs).slug];
    const work = load().then((loaded) => loaded(...typed));
    return thrown ? Promise.race([work, thrown]) : work;
  });
  return run(Object.hasOwn(commands, name) ? name : 'retrace', command, args, streams, now);
}
