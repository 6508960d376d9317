import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { slipOf } from './slip.ts';

/** The error of a learner's code, read and run as the command does it, and its line. */
async function fail(code: string): Promise<{ readonly error: unknown; readonly line: string }> {
  const file = `export function answer(y: number, h: number, x = [1]) {\n${code}\n}\nanswer(0.5, 0.2);`;
  try {
    const text = transformSync(file, { loader: 'ts' }).code;
    await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`);
  } catch (error) {
    return { error, line: code };
  }
  throw new Error(`no error: ${code}`);
}

describe('slipOf', () => {
  it.each([
    ['return h (1 - h);', '`h * (...)`'],
    ['return 2(y - h);', '`2 * (...)`'],
    ['return 0.5 (y - h);', '`0.5 * (...)`'],
    ['return x[0](1 - h);', '`x[0] * (...)`'],
    ['x.append(y);', '`values.push(value)`'],
    ['return len(x);', '`values.length`'],
    ['print(y);', '`console.log(...)`'],
    ['for (const i of range(3)) y += i;', '`for (let i = 0; i < n; i++)`'],
    ['return True;', '`true`'],
    ['return None;', '`undefined`'],
    ['return sqrt(y);', '`Math.sqrt(x)`'],
    // Not `Math.exp`: its last bits differ from engine to engine.
    ['return exp(y);', "`import { exp } from '@retrace/elementary'`"],
    ['return np.dot(x, x);', 'There is no NumPy here'],
    ['dW = 1;', '`const dW = ...`'],
    ['const sum = 0; sum += y;', 'Write `let`'],
    ['const z = y; // the sum\nreturn z # done', 'begins with `//`'],
    ['# a comment', 'begins with `//`'],
    ['return y > 0 and h > 0;', '&&'],
    ['return not y;', '&&'],
    ['if (y > 0 or h > 0) return 1;', '&&'],
    ['if y > 0:', '`if (y > 0) { ... }'],
    ['while y > 0:', '`if (y > 0) { ... }'],
    ['for i in range(3):', '`for (let i = 0; i < n; i++) { ... }`'],
    ['return [2 * v for v in x];', '`x.map((v) => 2 * v)`'],
    ['return 1 if y > 0 else 0;', '`y > 0 ? 1 : 0`'],
    ['const f = lambda v: v;', '`(y) => 2 * y`'],
    ['def f(y):', '`function slope('],
    ['print y', '`console.log(y);`'],
    ['return 2 y;', 'sign of multiplication'],
    ['return (1 - h) y;', 'sign of multiplication'],
    ['return y h;', 'sign of multiplication'],
    ['return x[1:];', '`x.slice(1)`'],
    ['return y²;', '`y * y`'],
    ['return y（1 - y）;', 'full-width'],
    ['return y * (1 - y;', 'not closed'],
    ['import numpy as np', 'Nothing else needs to be imported'],
  ])('knows %j', async (code, words) => {
    const { error, line } = await fail(code);
    expect(slipOf(error, line)?.en).toContain(words);
    expect(slipOf(error, line)?.zh).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['ReferenceError: len is not defined', '`values.length`'],
    ["Can't find variable: len", '`values.length`'],
    ['TypeError: h is not a function', '`h * (...)`'],
    ["Unexpected identifier 'and'", '&&'],
  ])('reads a message, of other engines as well: %s', (message, words) => {
    expect(slipOf(message)?.en).toContain(words);
  });

  it('does not read the words of strings and comments', () => {
    const error = 'ERROR: Expected ";" but found "z"';
    expect(slipOf(error, "retrun z; // （not） and '²'")).toBeUndefined();
    expect(slipOf(error, "const z = '# and' z")).toBeUndefined();
  });

  it.each([
    new TypeError("Cannot read properties of undefined (reading 'data')"),
    new RangeError('distances: no such epoch: got 5; there are 0 to 3'),
    new TypeError('values.frobnicate is not a function'),
    new TypeError('values.constructor is not a function'),
    'ERROR: Expected ";" but found "x"',
    'Transform failed with 1 error:\n/home/not/1-slope.ts:2:9: ERROR: Expected ";" but found "y"',
    { message: 7 },
    undefined,
    7,
  ])('says nothing of what it does not know: %s', (error) => {
    expect(slipOf(error)).toBeUndefined();
  });
});
