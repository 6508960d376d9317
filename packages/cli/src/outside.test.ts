import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { outside } from './outside.ts';

describe('outside(program, args, limit, tell)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'retrace-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function run(code: string, limit = 20_000): Promise<[code: number, told: string[]]> {
    const program = join(folder, 'program.mjs');
    writeFileSync(program, code);
    const told: string[] = [];
    return [await outside(program, [], limit, (how) => told.push(how)), told];
  }
  const done = "process.send('done');";

  it.each([0, 1, 2])('gives the exit code %d of a program that is done', async (code) => {
    expect(await run(`process.exitCode = ${code}; ${done}`)).toEqual([code, []]);
  });

  it.each([
    ['ends itself', 'process.exit(0);'],
    ['waits for what never comes', 'await new Promise(() => {});'],
    ['throws', "throw new Error('no');"],
  ])('trusts none that %s', async (_, code) => {
    expect(await run(`${code} ${done}`)).toEqual([
      1,
      ['ended before it was done: does a lesson call process.exit, or wait for ever?'],
    ]);
  });

  it('stops one that never ends', async () => {
    expect(await run(`for (;;); ${done}`, 2000)).toEqual([
      1,
      ['stopped after 2 s: does a loop in a lesson never end?'],
    ]);
  });
});
