import type { Problem } from '@retrace/golden';
import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { count } from '../show-program.ts';
import type { Streams, Style } from '../terminal.ts';

/** Something that a reviewer would object to: what, where, and the command or the edit that mends it. */
export interface Finding {
  /** Such as `examples/xor/README.md:12`. */
  readonly place: string;
  readonly wrong: string;
  readonly mend: string;
}

/** A finding on one line. */
export function findingLine({ place, wrong, mend }: Finding): string {
  return stripVTControlCharacters(`${place}: ${wrong}; ${mend}`).replaceAll(/\s+/g, ' ');
}

/** All findings, and one line that counts them. Gives the exit code: 0 if there is none, else 1. */
export function tellFindings(
  findings: readonly Finding[],
  what: string,
  { stdout }: Pick<Streams, 'stdout'>,
  style: Style,
): number {
  const closing =
    findings.length === 0
      ? `${style.good('✓')} ${what}: nothing to mend`
      : `${style.bad('✗')} ${what}: ${count(findings.length, 'finding')}`;
  stdout.write([...findings.map(findingLine), closing, ''].join('\n'));
  return findings.length === 0 ? 0 : 1;
}

/**
 * What another check has found, as a finding.
 *
 * @param root Where git is asked whether it knows what it is to restore: of a lesson that has never been
 *   committed, nothing can be.
 */
export function asFinding({ file, message, mend }: Problem, root: string): Finding {
  const wrong = message.startsWith(`${file}:`) ? message.slice(file.length + 1).trim() : message;
  const possible = mend.filter(
    (way) => !way.startsWith('git restore ') || isCommitted(way.slice('git restore '.length), root),
  );
  const ways = (possible.length > 0 ? possible : mend).map((way) => way.replace(/^or /, ''));
  return { place: file, wrong, mend: ways.join(', or ') };
}

function isCommitted(path: string, root: string): boolean {
  const { status } = spawnSync('git', ['ls-files', '--error-unmatch', path], { cwd: root });
  return status === 0;
}
