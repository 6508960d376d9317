#!/usr/bin/env node
// Records the numbers of expect(...).toMatchBits(...), by running vitest once:
//
//     npx retrace-golden record --reason "why they may change" [test files]
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

const [command, option, reason, ...files] = process.argv.slice(2);
if (command !== 'record' || option !== '--reason' || reason === undefined) {
  process.stderr.write(
    'retrace-golden record --reason "why the numbers may change" [test files]\n',
  );
  process.exit(2);
}
const vitest = findVitest();
const { status } = spawnSync(
  process.execPath,
  [join(dirname(vitest), 'vitest.mjs'), 'run', ...files],
  { stdio: 'inherit', env: { ...process.env, RETRACE_GOLDEN_REASON: reason } },
);
process.exitCode = status ?? 1;

function findVitest() {
  try {
    return createRequire(join(process.cwd(), 'package.json')).resolve('vitest/package.json');
  } catch {
    process.stderr.write(
      'retrace-golden: vitest is not installed in this project; it runs the tests\n',
    );
    return process.exit(2);
  }
}
