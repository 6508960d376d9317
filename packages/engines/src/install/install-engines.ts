import { type Command, parseOptions, styleFor } from '@retrace/terminal';
import type { Engine } from '../engine.ts';
import { installSteps, type Step } from './steps.ts';

/** The machine, as far as installing is concerned. */
export interface Machine {
  /** Such as `linux-x64`. */
  readonly platform: string;
  readonly isRoot: boolean;
  /** Whether the command ended well. */
  run(step: Step): boolean;
}

/**
 * `pnpm run engines:install`: brings the engines that are missing, as npm and Debian give them. It
 * goes on after a step that fails, and in the end says what is still missing.
 */
export function installEngines(
  engines: readonly Engine[],
  machine: Machine,
  ...[args, { stdout, stderr }]: Parameters<Command>
): number {
  parseOptions(args, {});
  const style = styleFor(stdout, true);
  const missing = (): Engine[] => engines.filter((engine) => engine.find() === undefined);
  const steps = installSteps(missing().map(({ needs }) => needs));

  if (steps.length > 0 && machine.platform !== 'linux-x64') {
    stderr.write(`${machine.platform}: only on linux-x64 is it known what to install\n`);
    return 1;
  }
  for (const step of steps) {
    const typed = step.command.join(' ');
    stdout.write(`${style.bold(typed)}\n`);
    if (step.asRoot && !machine.isRoot) stderr.write(`not root: run it yourself, with sudo\n`);
    else if (!machine.run(step)) stderr.write(`failed: ${typed}\n`);
  }
  const still = missing();
  for (const { name } of still) stdout.write(`${style.bad(`✗ ${name}: not installed`)}\n`);
  if (still.length === 0) stdout.write(`${style.good(`✓ ${engines.length} engines`)}\n`);
  return still.length === 0 ? 0 : 1;
}
