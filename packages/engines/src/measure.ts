import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Probe } from './bundle.ts';
import type { CommandLine, Engine } from './engine.ts';
import { type Finding, fromLines } from './probe/finding.ts';

/** An engine that has answered everything. */
export interface Answers {
  readonly name: string;
  readonly version: string;
  readonly processor: string;
  readonly findings: readonly Finding[];
}

/** An engine that is not installed, or that did not get through the probe. */
export interface Silence {
  readonly name: string;
  readonly silence: 'not run' | 'failed';
  /** What to type, or what went wrong. */
  readonly hint: string;
}

/** In milliseconds: several times what the slowest takes. */
const patience = 600_000;

/** Runs the probe on an engine, in a home of its own; to each of the questions it must say something. */
export function measure(
  engine: Engine,
  probe: Probe,
  questions: readonly string[],
): Answers | Silence {
  const { name, processor } = engine;
  const program = engine.find();
  if (program === undefined) {
    return { name, silence: 'not run', hint: 'pnpm run engines:install' };
  }
  const home = mkdtempSync(join(tmpdir(), 'retrace-engine-'));
  try {
    const version = /\d+(\.\d+)+/.exec(printed(engine.version(program), home))?.[0] ?? 'unknown';
    const findings = fromLines(printed(engine.run(program, probe, home), home));
    const open = questions.find((question) => findings.every((found) => found.name !== question));
    if (open !== undefined) throw new Error(`it printed nothing about ${open}`);
    return { name, version, processor, findings };
  } catch (error) {
    return {
      name,
      silence: 'failed',
      hint: error instanceof Error ? error.message : String(error),
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** @throws {Error} if the program ends with anything but success */
function printed([program, ...args]: CommandLine, home: string): string {
  const { error, status, signal, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, HOME: home, NODE_OPTIONS: '' },
    timeout: patience,
  });
  if (error) throw error;
  if (status === 0) return stdout;
  throw new Error(`it ended with ${signal ?? `exit code ${status}`}: ${stderr.trim()}`);
}
