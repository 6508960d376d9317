// The process that a person started. It is plain JavaScript, so that it starts at once, and it never
// loads a lesson: a lesson is code, and may try anything to look better than it is.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { shortEnvironment } from '../../../catalogue/src/isolated/short-environment.mjs';

const program = fileURLToPath(new URL('run-command.main.mjs', import.meta.url));

/** No message is longer, in characters; whoever sends more than that never comes to an end. */
const longest = 200_000_000;

/**
 * Runs a command of the launcher in a process of its own. Only its messages count: what it writes, and in
 * the end its exit code, each behind a key that no lesson knows. What else it prints goes to stderr,
 * behind a bar.
 *
 * @param table the address of the module that exports `commands`
 * @returns the exit code, or undefined where the process ended without having sent one
 * @throws whatever the command throws
 */
export async function runCommand(table, name, args) {
  const key = randomUUID();
  const child = spawn(process.execPath, ['--no-warnings', program], {
    env: shortEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => {
    child.on('close', resolve);
    child.on('error', resolve);
    // A process that it has left behind may hold its streams open.
    child.on('exit', () =>
      setTimeout(() => child.stdio.forEach((pipe) => pipe?.destroy()), 500).unref(),
    );
  });
  for (const signal of ['SIGHUP', 'SIGTERM']) {
    process.once(signal, () => {
      child.kill('SIGKILL');
      process.kill(process.pid, signal);
    });
  }
  const [stdout, stderr] = [process.stdout, process.stderr].map(({ isTTY, columns }) => ({
    isTTY,
    columns,
  }));
  child.stdin.on('error', () => {}); // a process that has ended does not read on
  child.stdin.end(JSON.stringify({ key, table, name, args, terminals: { stdout, stderr } }));
  let said;
  eachLine(child.stdio[3], (line) => {
    if (said || !line.startsWith(`${key} `)) return;
    const message = JSON.parse(line.slice(key.length));
    if ('text' in message) {
      process[message.to].write(message.text);
    } else {
      said = message;
      child.kill('SIGKILL'); // no handler of `exit` has a say
    }
  });
  for (const stream of [child.stdout, child.stderr]) {
    eachLine(stream, (line) => process.stderr.write(`| ${harmless(line)}\n`));
  }
  await ended;
  if (said?.error) throw Object.assign(new Error(said.error.message), said.error);
  return said?.code;
}

/** Hands on line by line, the last one even where nothing ends it. */
function eachLine(stream, take) {
  let rest = '';
  stream.setEncoding('utf8').on('data', (text) => {
    const lines = text.split('\n');
    lines[0] = rest + lines[0];
    rest = lines.pop();
    lines.forEach(take);
    if (rest.length > longest) stream.destroy();
  });
  stream.on('close', () => {
    if (rest !== '') take(rest);
    rest = '';
  });
}

/** A line without what a terminal would act on instead of showing it. */
function harmless(line) {
  return stripVTControlCharacters(line).replaceAll(/[^\P{Cc}\t]/gu, '');
}
