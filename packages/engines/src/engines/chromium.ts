import { arch, getuid } from 'node:process';
import type { Engine } from '../engine.ts';
import { onPath } from '../find-program.ts';

/** V8 as a browser has it. The page prints into itself, and the browser prints the page. */
export const chromium: Engine = {
  name: 'Chromium',
  processor: arch,
  needs: { debian: ['chromium'] },
  find: () => onPath('chromium'),
  version: (program) => [program, '--version'],
  run: (program, { page }, scratch) => [
    program,
    '--headless',
    '--disable-gpu',
    ...(getuid?.() === 0 ? ['--no-sandbox'] : []), // root has no sandbox; the page is our own
    // A new profile that asks nobody for anything.
    `--user-data-dir=${scratch}`,
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--dump-dom',
    page,
  ],
};
