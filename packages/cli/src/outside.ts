import { spawn } from 'node:child_process';

/**
 * Runs a program in a process of its own, and takes its exit code only from one that says that it has
 * come to its end. Code of others in it may end the process, wait for what never comes, or never stop.
 *
 * @param limit How long it may take, in milliseconds.
 * @param tell Hears why it did not come to its end; the exit code is 1 then.
 */
export function outside(
  program: string,
  args: readonly string[],
  limit: number,
  tell: (how: string) => void,
): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  let done = false;
  child.on('message', () => {
    done = true;
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      if (!done && signal !== null) {
        tell(`stopped after ${limit / 1000} s: does a loop in a lesson never end?`);
      } else if (!done) {
        tell(`ended before it was done: does a lesson call process.exit, or wait for ever?`);
      }
      resolve(done ? (code ?? 1) : 1);
    });
  });
}
