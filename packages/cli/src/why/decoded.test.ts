import { UsageError } from '@retrace/terminal';
import { describe, expect, it } from 'vitest';
import { decoded } from './decoded.ts';

describe('decoded(bytes)', () => {
  const text = '损失 0.5\r\n';
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 behind its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 as PowerShell writes it', little],
    ['UTF-16 with the higher byte first', Buffer.from(little).swap16()],
  ])('reads %s', (_, bytes) => {
    expect(decoded(bytes)).toBe(text);
  });

  it.each([
    ["NumPy's own file", Buffer.from('\u0093NUMPY\u0001\0v\0', 'latin1'), 'this is not text'],
    ['what is too long', Buffer.alloc(10_000_001, '1'), 'too much to read: got 10,000,001 bytes'],
  ])('refuses %s', (_, bytes, start) => {
    expect(() => decoded(bytes)).toThrow(UsageError);
    expect(() => decoded(bytes)).toThrow(start);
  });

  it('reads as much as it says', () => {
    expect(decoded(Buffer.alloc(10_000_000, '1'))).toHaveLength(10_000_000);
  });
});
