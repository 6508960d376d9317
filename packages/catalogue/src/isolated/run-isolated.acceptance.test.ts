import type { Words } from '@retrace/lesson';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type Isolated, runIsolated } from './run-isolated.ts';

const folder = mkdtempSync(join(tmpdir(), 'retrace-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
/** Calls `look` of a module with this text. */
function run(text: string, limit = 250_000): Promise<Isolated<unknown>> {
  const path = join(folder, `module-${count++}.mjs`);
  writeFileSync(path, text);
  return runIsolated(pathToFileURL(path), 'look', { n: 2 }, { limit });
}
const look = 'export const look = () => 1;';
const ended =
  /^ended its process before it had an answer, at: loading; does it call process\.exit, or wait for what never comes\?/;

/** These words in English, and some in Chinese beside them. */
function inBoth(en: RegExp): unknown {
  const english: unknown = expect.stringMatching(en);
  const chinese: unknown = expect.stringMatching(/^\p{Script=Han}/u);
  return { en: english, zh: chinese };
}

describe('runIsolated(module, name, input)', () => {
  it('gives what the function answers, to the last bit', async () => {
    const text = 'export const look = async ({ n }) => ({ values: [NaN, -0, 0.1 + n] });';
    expect(await run(text)).toEqual({ status: 'answered', answer: { values: [NaN, -0, 2.1] } });
  });

  it('reads TypeScript', async () => {
    const module = new URL('message.ts', import.meta.url);
    expect(await runIsolated(module, 'look', null)).toEqual({
      status: 'failed',
      because: inBoth(/^throws TypeError: look is no function of file:.*message\.ts$/),
    });
  });

  it('tells what the function is about to do', async () => {
    const path = join(folder, 'tells.mjs');
    writeFileSync(path, "export const look = (_, tell) => { tell('a'); tell('b'); return 1; };");
    const told: Words[] = [];
    await runIsolated(pathToFileURL(path), 'look', null, { told: (doing) => told.push(doing) });
    expect(told).toEqual(['a', 'b']);
  });

  it.each([
    ['sets an exit code', `process.exitCode = 3; ${look}`],
    ['sets it when it ends', `process.on('exit', () => { process.exitCode = 3; }); ${look}`],
    ['waits for what never comes, and answers', `setInterval(() => {}, 1000); ${look}`],
  ])('takes the word of a module that %s', async (_, text) => {
    expect(await run(text)).toEqual({ status: 'answered', answer: 1 });
  });

  it('takes the word of a module that would print when it ends, however late it is heard', async () => {
    const running = run(`process.on('exit', () => console.log('ok')); ${look}`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000); // nobody listens meanwhile
    expect(await running).toEqual({ status: 'answered', answer: 1 });
  });

  it.each([
    ['ends the process with 0', `process.exit(0); ${look}`, ended],
    ['ends it while it is asked', 'export const look = () => process.exit(0);', ended],
    ['goes silent', 'export const look = () => new Promise(() => {});', ended],
    ['goes silent at once', `await new Promise(() => {}); ${look}`, ended],
    ['hangs up', `process.disconnect(); ${look}`, ended],
    [
      'ends itself by a signal',
      `process.kill(process.pid, 'SIGKILL'); await new Promise((r) => setTimeout(r, 9000)); ${look}`,
      ended,
    ],
    [
      'forges an answer',
      `process.send?.({ kind: 'answer', answer: 1 }); process.exit(0); ${look}`,
      ended,
    ],
    [
      'prints',
      `console.log('1 of 1 holds'); ${look}`,
      /^prints something of its own: 1 of 1 holds$/,
    ],
    [
      'writes to the stream itself',
      `import { writeSync } from 'node:fs'; writeSync(2, 'oh'); ${look}`,
      /^prints something of its own: oh$/,
    ],
    ['throws', "throw new RangeError('no');", /^throws RangeError: no$/],
    ['throws what is no error', "throw 'no';", /^throws 'no'$/],
    [
      'throws a moment later',
      "export const look = () => new Promise(() => setTimeout(() => { throw new Error('late'); }));",
      /^throws Error: late$/,
    ],
    [
      'writes why it ends',
      `import { writeSync } from 'node:fs'; writeSync(2, 'RangeError: no'); process.exit(1); ${look}`,
      /^ended its process .*; it printed: RangeError: no$/,
    ],
    ['exports nothing', '', /^throws TypeError: look is no function of file:/],
    [
      'answers with a function',
      'export const look = () => () => 1;',
      /^throws .*could not be cloned/,
    ],
    [
      'exchanges what the language has',
      `Object.is = () => true; ${look}`,
      /^throws TypeError: Cannot assign to read only property 'is'/,
    ],
  ])('takes no word of one that %s', async (_, text, because) => {
    expect(await run(text)).toEqual({
      status: 'failed',
      because: inBoth(because),
    });
  });

  it('stops what never ends', async () => {
    const text = "export const look = (_, tell) => { tell('a sum'); for (;;); };";
    expect(await run(text, 2000)).toEqual({
      status: 'failed',
      // On a busy machine it may not even be loaded by then.
      because: inBoth(
        /^is still running after 2 s, at: (?:a sum|loading); does a loop never end\?$/,
      ),
    });
  });

  it('shows a short list of the environment', async () => {
    const answered = await run('export const look = () => Object.keys(process.env);');
    const names = answered.status === 'answered' ? (answered.answer as string[]) : [];
    expect(names).toContain('PATH');
    expect(names.filter((name) => /VITEST|NODE|npm/i.test(name))).toEqual([]);
  });
});
