import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { styleFor } from './style.ts';

describe('styleFor(stream, color)', () => {
  beforeEach(() => {
    for (const name of ['NO_COLOR', 'FORCE_COLOR']) vi.stubEnv(name, '');
    vi.stubEnv('TERM', 'xterm');
  });
  afterEach(() => vi.unstubAllEnvs());

  /** A word as it is shown on a terminal or in a pipe, in an environment. */
  function bad(
    environment: Readonly<Record<string, string>>,
    isTTY: boolean,
    color = true,
  ): string {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    return styleFor({ isTTY, write: () => {} }, color).bad('no');
  }
  const red = '\u001B[31mno\u001B[39m';

  it.each<[string, Record<string, string>, boolean]>([
    ['on a terminal', {}, true],
    ['in a pipe where colours are asked for', { FORCE_COLOR: '1' }, false],
  ])('gives colours %s', (_, environment, isTTY) => {
    expect(bad(environment, isTTY)).toBe(red);
  });

  it.each<[string, Record<string, string>, boolean]>([
    ['in a pipe', {}, false],
    ['with NO_COLOR', { NO_COLOR: '1' }, true],
    ['with NO_COLOR, whatever is asked for', { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
    ['with TERM=dumb', { TERM: 'dumb' }, true],
    ['with FORCE_COLOR=0 in a pipe', { FORCE_COLOR: '0' }, false],
  ])('gives none %s', (_, environment, isTTY) => {
    expect(bad(environment, isTTY)).toBe('no');
  });

  it('gives none where the command is told so', () => {
    expect(bad({}, true, false)).toBe('no');
  });
});
