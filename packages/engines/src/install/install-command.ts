import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { arch, getuid, platform } from 'node:process';
import { type Command, withHelp } from '@retrace/terminal';
import { engines } from '../engines/index.ts';
import { installEngines, type Machine } from './install-engines.ts';

const thisMachine: Machine = {
  platform: `${platform}-${arch}`,
  isRoot: getuid?.() === 0,
  run({ command: [program, ...args], folder }) {
    mkdirSync(folder, { recursive: true });
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status } = spawnSync(program, args, { cwd: folder, env, stdio: 'inherit' });
    return status === 0;
  },
};

const help = `pnpm run engines:install     brings the engines that are missing
                             (Linux on x64; Debian, root)
`;

/** The installation on this machine. */
export const installCommand: Command = withHelp(help, (...typed) =>
  installEngines(engines, thisMachine, ...typed),
);
