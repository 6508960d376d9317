import { arch } from 'node:process';
import type { Engine } from '../engine.ts';
import { onPath } from '../find-program.ts';

/** The engine of Firefox, alone. */
export const spidermonkey: Engine = {
  name: 'SpiderMonkey',
  processor: arch,
  needs: { debian: ['libmozjs-102-dev'] },
  find: () => onPath('js102'),
  version: (program) => [program, '--version'],
  run: (program, { script }) => [program, script],
};
