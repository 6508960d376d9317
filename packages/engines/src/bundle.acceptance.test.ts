import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleProbe } from './bundle.ts';
import { toLine } from './probe/finding.ts';
import { probe } from './probe/probe.ts';

const folder = mkdtempSync(join(tmpdir(), 'retrace-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { script, page } = bundleProbe(folder);
const program = readFileSync(script, 'utf8');
const expected = [...probe(400)].map(toLine);

describe('bundleProbe(folder)', () => {
  it('writes a script that needs nothing of its engine but print', () => {
    const lines: string[] = [];
    const bare = { print: (line: string) => lines.push(line), argumentCount: 400 };
    runInNewContext(`delete globalThis.console; ${program}`, bare);
    expect(lines).toEqual(expected);
  });

  it('writes a script that uses console.log where there is no print', () => {
    const lines: string[] = [];
    const log = (line: string): void => {
      lines.push(line);
      if (lines.length === 3) throw new Error('that will do');
    };
    const engine = { console: { log }, argumentCount: 400 };
    expect(() => runInNewContext(program, engine)).toThrow('that will do');
    expect(lines).toEqual(expected.slice(0, 3));
  });

  it('writes a script that says so where it cannot print', () => {
    expect(() => runInNewContext(`delete globalThis.console; ${program}`, {})).toThrow(
      'probe: no way to print',
    );
  });

  it('writes a page that prints into itself and runs the script', () => {
    expect(readFileSync(page, 'utf8')).toMatch(
      /<pre id="printed">[^]*globalThis\.print = [^]*'printed'[^]*<script src="probe\.js">/,
    );
  });
});
