import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

/** An entry and all that it imports as one script, in which an import of node:anything is an error. */
function bundle(entry: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(import.meta.resolve(entry))],
    bundle: true,
    format: 'iife',
    globalName: 'golden',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

describe('the main entry', () => {
  it('runs where there is nothing but the language, as it does in a browser', () => {
    const script = bundle('./index.ts');
    expect(script).not.toContain('node:');
    expect(runInNewContext(`${script}; typeof golden.checkGolden`)).toBe('function');
  });

  it('is held to that by a test that can fail: files need Node', () => {
    expect(() => bundle('./files/index.ts')).toThrow('Could not resolve "node:fs"');
  });
});
