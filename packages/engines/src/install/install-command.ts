import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { arch, getuid, platform } from 'node:process';
import type { Command } from '@retrace/cli';
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

/** The installation on this machine. */
export const installCommand: Command = (...typed) => installEngines(engines, thisMachine, ...typed);
