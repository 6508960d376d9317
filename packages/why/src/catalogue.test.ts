import { describe, expect, it } from 'vitest';
import { slipNamed, slips } from './slips/index.ts';

describe('the catalogue', () => {
  it('has each name once', () => {
    const names = slips.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it.each(slips)('$name says what it is, and which line to look at', ({ name, says, line }) => {
    expect(slipNamed(name).says).toBe(says);
    expect(says.en).toMatch(/^(?:[a-z\d]|Adam).{10,100}[^.]$/);
    expect(says.zh).toMatch(/^(?!的).*\p{Script=Han}/u);
    expect(line.right).not.toBe(line.wrong);
    expect(Math.max(line.right.length, line.wrong.length)).toBeLessThan(75);
  });

  it('knows no other', () => {
    expect(() => slipNamed('typo')).toThrow(
      new RangeError(
        `slipNamed: no such slip: got 'typo'; the catalogue has ${slips.length} others`,
      ),
    );
  });
});
