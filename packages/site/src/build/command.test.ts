import { lessons } from '@retrace/catalogue';
import { describe, expect, it } from 'vitest';
import { hashOfCommand } from './command.ts';

const xor = lessons.find(({ slug }) => slug === 'xor') ?? lessons[0];

describe('hashOfCommand(line, lesson)', () => {
  it.each([
    ['pnpm run example xor', '#program=two-layer-js&at=end'],
    ['npx --yes pnpm run example xor', '#program=two-layer-js&at=end'],
    [
      'pnpm run example xor --program eleven-lines --epochs 1',
      '#program=eleven-lines&epochs=1&at=end',
    ],
    ['pnpm run example xor --seed 7 --json', '#program=two-layer-js&seed=7&at=end'],
    ['node --import tsx examples/xor/plain/eleven-lines.ts', '#program=eleven-lines&at=end'],
  ])('runs %s', (line, hash) => {
    expect(hashOfCommand(line, xor)).toBe(hash);
  });

  it.each([
    'pnpm run example xor --plot',
    'pnpm run example single-neuron',
    'pnpm run exercise xor 2',
    'node --import tsx examples/xor/plain/nothing.ts',
    'pnpm run example',
  ])('does not run %s', (line) => {
    expect(hashOfCommand(line, xor)).toBeUndefined();
  });
});
