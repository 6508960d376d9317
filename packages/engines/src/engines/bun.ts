import type { Engine } from '../engine.ts';
import { installed } from '../find-program.ts';

/** JavaScriptCore, the engine of Safari. The `baseline` build runs on every x64 processor. */
export const bun: Engine = {
  name: 'Bun (JavaScriptCore)',
  processor: 'x64',
  needs: { npm: ['@oven/bun-linux-x64-baseline@1.4.5'] },
  find: () => installed('node_modules/@oven/bun-linux-x64-baseline/bin/bun'),
  version: (program) => [program, '--version'],
  run: (program, { script }) => [program, script],
};
