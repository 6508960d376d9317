import { fileURLToPath } from 'node:url';
import { outside } from './outside.ts';

const program = fileURLToPath(new URL('lesson-check-inside.main.ts', import.meta.url));

process.exitCode = await outside(program, process.argv.slice(2), 600_000, (how) =>
  process.stderr.write(`lesson:check: ${how}\n`),
);
