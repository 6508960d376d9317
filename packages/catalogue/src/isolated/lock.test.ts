import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** What each attempt throws behind lockIntrinsics, all in one process; null where it has its way. */
function attempt(all: readonly string[]): (string | null)[] {
  const text = `
    import { writeSync } from 'node:fs';
    import { createRequire } from 'node:module';
    import { lockIntrinsics } from '${new URL('lock.mjs', import.meta.url).href}';
    lockIntrinsics();
    const fs = createRequire('file:///x')('fs');
    const child = createRequire('file:///x')('child_process');
    const attempts = [${all.map((each) => `() => { ${each}; }`).join(', ')}];
    writeSync(1, JSON.stringify(attempts.map((attempt) => {
      try { attempt(); return null; } catch (error) { return error.name; }
    })));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', text], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as (string | null)[];
}

describe('after lockIntrinsics()', () => {
  const attempts = [
    'Array.prototype.every = () => true',
    "Object.defineProperty(Array.prototype, 'filter', { value: () => [] })",
    'Array.isArray = () => true',
    'Object.getPrototypeOf(Float64Array.prototype).every = () => true',
    'Float64Array.prototype.every = () => true',
    '[][Symbol.iterator]().__proto__.next = () => ({ done: true })',
    'new Map().entries().__proto__.next = () => ({ done: true })',
    'Object.is = () => true',
    'Number.isNaN = () => false',
    'Math.abs = () => 0',
    "JSON.stringify = () => '{}'",
    "globalThis.JSON = { stringify: () => '{}' }",
    "Object.defineProperty(globalThis, 'Map', { value: class {} })",
    'Map.prototype.get = () => 0',
    'Set.prototype.has = () => true',
    'String.prototype.startsWith = () => true',
    'RegExp.prototype.exec = () => null',
    'Promise.prototype.then = () => {}',
    'Function.prototype.call = () => 0',
    "Object.defineProperty(Object.prototype, 'code', { get: () => 0 })",
    'Object.setPrototypeOf(Object.prototype, { code: 0 })',
    'WebAssembly.Instance = class {}',
    'fs.writeSync = () => 0',
    "fs.readFileSync = () => ''",
    'child.spawnSync = () => ({ status: 0 })',
    "process.binding('fs').writeBuffer = () => 0",
  ];

  it('nothing that the language or Node has can be exchanged', () => {
    const thrown = attempt(attempts);
    expect(attempts.filter((_, i) => thrown[i] !== 'TypeError')).toEqual([]);
  });

  it('what objects usually do is still possible', () => {
    const usual = [
      "class A { toString() { return ''; } }; new A()",
      'const a = {}; a.constructor = 1; a.toString = 2; a.hasOwnProperty = 3',
      "const e = new Error('x'); e.name = 'Y'; e.message = 'z'",
      'class L extends Array {}; const l = L.of(1); l.every((x) => x === 1); l.push(2)',
      "const f = () => 1; f.displayName = 'f'; f.call(null)",
      'globalThis.own = 1',
    ];
    expect(attempt(usual)).toEqual(usual.map(() => null));
  });
});
