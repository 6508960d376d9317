import { describe, expect, it } from 'vitest';
import { fromLines, toLine } from './finding.ts';

const finding = { name: 'xor/two-layer', count: 3, sha256: '0123456789abcdef'.repeat(4) };

describe('fromLines(text)', () => {
  it('reads what toLine wrote', () => {
    expect(fromLines(toLine(finding))).toEqual([finding]);
  });

  it('finds the lines in a page and among whatever an engine says beside', () => {
    const page = `<pre id="printed">\n${toLine(finding)}\r\nwarning: finding nothing\n${toLine(finding)}</pre>`;
    expect(fromLines(page)).toEqual([finding, finding]);
  });

  it('leaves out a line that was cut off', () => {
    expect(fromLines(toLine(finding).slice(0, -1))).toEqual([]);
  });
});
