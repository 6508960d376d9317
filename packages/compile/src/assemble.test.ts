import {
  dense,
  gradientDescent,
  meanSquaredError,
  sigmoid,
  tanh,
  trainer,
  uniform,
} from '@retrace/nn';
import { zeros } from '@retrace/linalg';
import { describe, expect, it } from 'vitest';
import { compile as watr } from 'watr';
import { assemble } from './assemble.ts';
import { compiledText } from './compile.ts';

/** The text of a training of this width: a small one is written in one piece, a large one in loops. */
function textFor(width: number): string {
  const training = trainer({
    seed: 1,
    data: { x: zeros(10, width), t: zeros(10, 3) },
    layers: [dense(width, 4), tanh(), dense(4, 3), sigmoid()],
    initialize: uniform(-1, 1),
    loss: meanSquaredError,
    optimizer: gradientDescent({ learningRate: 0.1 }),
    batchSize: 3,
  });
  return compiledText(training) ?? '';
}

describe('assemble(text)', () => {
  it.each([2, 40])('gives the bytes that watr gives, for %i inputs', (width) => {
    const text = textFor(width);
    expect([...assemble(text)]).toEqual([...watr(text)]);
  });

  it('writes whole numbers of every length, and -0', () => {
    const constants = [0, 63, 64, -64, -65, 8191, 8192, 1_000_000, -2_147_483_648]
      .map((value) => `(local.set $i (i32.const ${value}))`)
      .join('\n');
    const text = `(module (func $f (local $i i32) (local $v v128) ${constants}
      (local.set $v (v128.const f64x2 -0 1e-300))))`;
    expect([...assemble(text)]).toEqual([...watr(text)]);
  });

  it.each([
    ['(module (func $f (i32.popcnt (i32.const 1))))', 'unknown instruction: got i32.popcnt'],
    ['(module (func $f (local.set $x (i32.const 1))))', 'unknown name: got $x'],
    ['(module (func $f (call $g)))', 'unknown name: got $g'],
  ])('refuses %s', (text, message) => {
    expect(() => assemble(text)).toThrow(message);
  });
});
