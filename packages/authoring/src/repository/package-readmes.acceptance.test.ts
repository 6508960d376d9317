import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const typescript = pathToFileURL(createRequire(`${root}package.json`).resolve('tsx')).href;

/** Every example in plain JavaScript that a package's README shows, and what its lines say they print. */
const examples = readdirSync(`${root}packages`).flatMap((name) =>
  blocksOf(name).map((code) => ({
    name,
    code,
    says: Array.from(code.matchAll(/^console\.log\(.*\); \/\/ (.+)$/gm), ([, says]) => says),
  })),
);

function blocksOf(name: string): string[] {
  if (!readdirSync(`${root}packages/${name}`).includes('README.md')) return [];
  const text = readFileSync(`${root}packages/${name}/README.md`, 'utf8');
  return Array.from(text.matchAll(/^```js\n([^]*?)^```$/gm), ([, code]) => code);
}

it.concurrent.each(examples)(
  'what the README of $name shows is printed',
  async ({ name, code, says }) => {
    const typed = ['--import', typescript, '--input-type=module', '--eval', code];
    const options = { cwd: `${root}packages/${name}` };
    const { stdout } = await promisify(execFile)(process.execPath, typed, options);
    expect(says.length).toBeGreaterThan(0);
    expect(stdout.trim().split('\n')).toEqual(says);
  },
);
