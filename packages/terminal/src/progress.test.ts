import { describe, expect, it } from 'vitest';
import type { Stream } from './command.ts';
import { progress } from './progress.ts';

/** What is written to a terminal of so many columns, when `elapsed` milliseconds have passed. */
function shown(terminal: Partial<Stream>, elapsed = 1000, total = 1000): string {
  let written = '';
  let time = 0;
  const meter = progress({ ...terminal, write: (text) => (written += text) }, 'epochs', () => time);
  time = elapsed;
  meter.show(total / 2, total);
  meter.clear();
  return written;
}

const wiped = '\r\u001B[2K';

describe('progress(stream, what, now)', () => {
  it('draws a bar of 40 characters, and wipes it away', () => {
    const bar = '█'.repeat(20) + '░'.repeat(20);
    expect(shown({ isTTY: true })).toBe(`\r  ${bar}  50 % of 1,000 epochs${wiped}`);
  });

  it.each([20, 40, 60])('fits a terminal of %d columns', (columns) => {
    const [line] = shown({ isTTY: true, columns }).slice(1).split('\r');
    expect(line).toContain('50 % of 1,000 epochs');
    expect(line.length).toBeLessThan(Math.max(columns, 26));
  });

  it('fits 40 columns with the largest numbers that a command counts', () => {
    const [line] = shown({ isTTY: true, columns: 40 }, 1000, 4_294_967_296).slice(1).split('\r');
    expect(line.length).toBeLessThan(40);
  });

  it('shows nothing in a pipe, nor before half a second', () => {
    expect(shown({})).toBe('');
    expect(shown({ isTTY: true }, 499)).toBe('');
  });
});
