import { describe, expect, it } from 'vitest';
import { lowered, plain, significant } from './number-text.ts';

describe('significant(value, digits)', () => {
  it.each([
    [0.00647546, 3, '0.00648'],
    [-3.4153748, 3, '−3.42'],
    [0.25, 3, '0.250'],
    [9.996, 3, '10.0'],
    [210.779, 3, '211'],
    [2107.79, 2, '2,108'],
    [1234567.8, 3, '1,234,568'],
    [12345678, 3, '1.23 × 10⁷'],
    [0.0000351, 3, '0.0000351'],
    [1.2345e-7, 2, '1.2 × 10⁻⁷'],
    [-1.2e-10, 2, '−1.2 × 10⁻¹⁰'],
    [0, 3, '0'],
  ])('writes %d with %d digits as %s', (value, digits, text) => {
    expect(significant(value, digits)).toBe(text);
  });
});

describe('plain(value)', () => {
  it.each([
    [15000, '15,000'],
    [-1234567, '−1,234,567'],
    [0.0001, '0.0001'],
    [1234.56789, '1,234.56789'],
    [999, '999'],
    ['0.00145', '0.00145'],
  ])('writes %s as %s', (value, text) => {
    expect(plain(value)).toBe(text);
  });
});

describe('lowered(index)', () => {
  it('writes every digit below the line', () => {
    expect(lowered(1234567890)).toBe('₁₂₃₄₅₆₇₈₉₀');
  });
});
