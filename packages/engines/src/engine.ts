import type { Probe } from './bundle.ts';

/** A program and its arguments. */
export type CommandLine = readonly [program: string, ...args: readonly string[]];

/** What an engine consists of; `engines:install` fetches it. */
export interface Needs {
  /** Packages of npm that hold the program itself, each with its version. */
  readonly npm?: readonly string[];
  /** Packages of Debian. */
  readonly debian?: readonly string[];
  /** Packages of Debian for arm64; they are unpacked into a folder, so the system stays as it is. */
  readonly debianArm64?: readonly string[];
}

/** A JavaScript engine: where it is on this machine, and how it is told to run the probe. */
export interface Engine {
  readonly name: string;
  readonly processor: string;
  readonly needs: Needs;
  /** The program, or undefined where it or something that it needs is not installed. */
  find(): string | undefined;
  version(program: string): CommandLine;
  /** @param scratch An empty folder, for this run alone. */
  run(program: string, probe: Probe, scratch: string): CommandLine;
}
