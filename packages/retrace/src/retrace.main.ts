#!/usr/bin/env node
import { runNamed } from '@retrace/cli/main';

const commands = {
  example: ['', () => import('@retrace/cli').then(({ example }) => example)],
  reproduce: ['', () => import('@retrace/cli').then(({ reproduce }) => reproduce)],
} as const;

// A lesson alone is an example: npx retrace xor.
const typed = process.argv.slice(2);
const [name = 'example', ...rest] = typed;
try {
  const [command, args] = Object.hasOwn(commands, name) ? [name, rest] : ['example', typed];
  process.exitCode = await runNamed(commands, command, args, process, () => performance.now());
} catch (error) {
  if (!isPngMissing(error)) throw error;
  process.stderr.write('for --png: npm install @resvg/resvg-js @expo-google-fonts/inter\n');
  process.exitCode = 2;
}

/** Whether what draws a PNG is not there: it is native code, and so not in this package. */
function isPngMissing(error: unknown): boolean {
  return (
    error instanceof Error && /Cannot find (?:package|module) '@(?:resvg|expo)/.test(error.message)
  );
}
