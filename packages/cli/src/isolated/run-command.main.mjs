// The process that a command runs in, with its lessons. What it needs of Node it takes before one of
// them is loaded, and locks what is left.
import { readFileSync, writeSync } from 'node:fs';
import { lockIntrinsics } from '../../../catalogue/src/isolated/lock.mjs';
import { readTypeScript } from '../read-typescript.mjs';

const { key, table, name, args, terminals } = JSON.parse(readFileSync(0, 'utf8'));
const bytesOf = Buffer.from.bind(Buffer);
lockIntrinsics();
// No lesson takes away that this is CI, where nothing is recorded.
Object.defineProperty(process, 'env', {
  value: Object.freeze({ ...process.env }),
  writable: false,
  configurable: false,
});
const now = performance.now.bind(performance);

/** On a line of its own, whatever else has been written before. */
function tell(message) {
  const bytes = bytesOf(`\n${key} ${JSON.stringify(message)}\n`);
  for (let sent = 0; sent < bytes.length;) sent += writeSync(3, bytes, sent);
}

const stream = (to) => ({ ...terminals[to], write: (text) => tell({ to, text }) });
const streams = {
  get stdin() {
    return process.stdin;
  },
  stdout: stream('stdout'),
  stderr: stream('stderr'),
  env: process.env,
};
const thrown = new Promise((_, reject) => {
  process.on('uncaughtException', reject);
});

try {
  await readTypeScript();
  const { runNamed } = await import('../main.ts');
  const { commands } = await import(table);
  tell({ code: await runNamed(commands, name, args, streams, now, thrown) });
} catch (error) {
  const { message, stack, code } = error instanceof Error ? error : new Error(String(error));
  tell({ error: { message, stack, code } });
}
