import { choose, type Command, runAsProcess } from '@retrace/terminal';
import { withFaults } from './faults/with-faults.ts';

/**
 * Runs a command of the launcher as this process. It is loaded only now, and with it the lessons, so
 * that one which cannot be loaded is told of in a line, too.
 */
export async function main(
  commands: Readonly<Record<string, readonly [says: string, load: () => Promise<Command>]>>,
  name: string,
  args: readonly string[],
): Promise<void> {
  const slugs = Object.keys(commands).map((slug) => ({ slug }));
  const command = withFaults(async (...typed) => {
    const [, load] = commands[choose('command', name, slugs).slug];
    return (await load())(...typed);
  });
  await runAsProcess(Object.hasOwn(commands, name) ? name : 'retrace', command, args);
}
