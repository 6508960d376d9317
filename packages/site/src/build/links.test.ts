import { describe, expect, it } from 'vitest';
import { relativeLink, targetOf } from './links.ts';

describe('relativeLink(from, to)', () => {
  it.each([
    ['', 'xor/', 'xor/'],
    ['xor/', '', '../'],
    ['xor/', 'xor/', './'],
    ['zh/xor/', 'xor/', '../../xor/'],
    ['zh/xor/', 'assets/a.js', '../../assets/a.js'],
    ['', '', './'],
  ])('leads from %j to %j', (from, to, way) => {
    expect(relativeLink(from, to)).toBe(way);
  });
});

describe('targetOf(href, path)', () => {
  const xor = 'examples/xor/README.zh-CN.md';

  it.each([
    ['https://example.org/a', { kind: 'outside', href: 'https://example.org/a' }],
    ['#公式', { kind: 'here', hash: '#公式' }],
    ['README.md', { kind: 'page', language: 'en', page: 'xor/', hash: '' }],
    [
      '../single-neuron/README.zh-CN.md#a',
      { kind: 'page', language: 'zh', page: 'single-neuron/', hash: '#a' },
    ],
    ['../../README.md', { kind: 'page', language: 'en', page: '', hash: '' }],
    ['src/data.ts', { kind: 'source', path: 'examples/xor/src/data.ts' }],
    ['exercises', { kind: 'source', path: 'examples/xor/exercises' }],
  ])('reads %s', (href, target) => {
    expect(targetOf(href, xor)).toEqual(target);
  });

  it('refuses what leads to nothing', () => {
    expect(() => targetOf('src/nothing.ts', xor)).toThrow(
      'a link leads to nothing: got src/nothing.ts in examples/xor/README.zh-CN.md',
    );
  });
});
