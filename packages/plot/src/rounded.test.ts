import { describe, expect, it } from 'vitest';
import { rounded } from './rounded.ts';

describe('rounded(svg)', () => {
  it('rounds every number in an attribute to hundredths', () => {
    const svg = '<path d="M1.23456,-7.895L3,4.5Z" transform="translate(0.001,12.3456789e2)"/>';
    expect(rounded(svg)).toBe('<path d="M1.23,-7.89L3,4.5Z" transform="translate(0,1234.57)"/>');
  });

  it('is the same for neighbouring doubles, as engines may differ in the last digit', () => {
    const value = 188.609447892102;
    const next = value + 128 * Number.EPSILON;
    const [a, b] = [value, next].map((x) => `<line x1="${x}"/>`);
    expect(a).not.toBe(b);
    expect(rounded(a)).toBe(rounded(b));
  });

  it('writes no exponent and no minus zero', () => {
    expect(rounded('<g x="1.23456e-7" y="-0.0001"/>')).toBe('<g x="0" y="0"/>');
  });

  it('leaves text alone', () => {
    const svg = '<text x="1.5" y="0.32em">0.000123 and "0.0001"</text>';
    expect(rounded(svg)).toBe(svg);
  });
});
