import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Code, readDocument } from '../documents/markdown.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const { headings, codes } = readDocument(readFileSync(`${root}CONTRIBUTING.md`, 'utf8'));

/** Several minutes, where every core is busy with other tests. */
const patience = 600_000;

/** The steps of a part, as its heading names it. */
function steps(part: string): Code[] {
  const at = headings.findIndex(({ text }) => text === part);
  const [from, to = Infinity] = headings.slice(at, at + 2).map(({ line }) => line);
  return codes.filter(({ line }) => line > from && line < to);
}

describe('CONTRIBUTING.md', () => {
  const copy = join(mkdtempSync(join(tmpdir(), 'retrace-')), 'retrace');
  beforeAll(() => {
    const left =
      /(?:^|[\\/])(?:node_modules|\.git|\.turbo|\.vitest|\.engines|\.stryker-tmp|pictures)$/;
    cpSync(root, copy, {
      recursive: true,
      filter: (path) => !left.test(relative(root, path)) || path.includes('examples'),
    });
    type('pnpm install --prefer-offline --frozen-lockfile');
  }, patience);
  afterAll(() => rmSync(copy, { recursive: true }), patience);

  /** Typed by somebody at a machine of their own: no CI, and no pnpm around it that skips an install. */
  function type(command: string): void {
    const own = Object.entries(process.env).filter(
      ([name]) => !/^(?:CI$|npm_|pnpm_|TURBO|VITEST|NODE_ENV$)/i.test(name),
    );
    const { status, stdout, stderr } = spawnSync(command, {
      cwd: copy,
      encoding: 'utf8',
      env: Object.fromEntries(own),
      shell: '/bin/bash',
    });
    if (status !== 0) throw new Error(`${command}\nexit ${status}\n${stdout}\n${stderr}`);
  }

  /** A block that begins with a path is a file; any other is typed. */
  function follow({ language, text }: Code): void {
    if (language === 'sh') {
      for (const line of text.split('\n')) type(line);
      return;
    }
    const [, path, code] = /^(?:\/\/|#) (\S+)\n([^]*)$/.exec(text) ?? [];
    if (path === undefined) throw new Error(`CONTRIBUTING.md: no path over ${text}`);
    if (existsSync(join(copy, path))) appendFileSync(join(copy, path), `${code}\n`);
    else writeFileSync(join(copy, path), `${code}\n`);
  }

  /** Takes every ✎ out, as if all were written. */
  function write(): void {
    const lesson = readdirSync(join(copy, 'examples/two-layers'), {
      recursive: true,
      encoding: 'utf8',
    })
      .filter((path) => /^(?!node_modules).*\.(?:ts|md)$/.test(path))
      .map((path) => `examples/two-layers/${path}`);
    for (const path of [
      ...lesson,
      'golden/reference/lessons/two_layers.py',
      'README.md',
      'README.zh-CN.md',
    ]) {
      const text = readFileSync(join(copy, path), 'utf8');
      writeFileSync(join(copy, path), text.replaceAll('✎ ', ''));
    }
  }

  it('has four parts of five steps each', () => {
    const text = readFileSync(`${root}CONTRIBUTING.md`, 'utf8');
    const parts = text.split(/^## /m).slice(1, 5);
    expect(parts.map((part) => part.split('\n', 1)[0])).toEqual([
      'A lesson',
      'An operation on matrices',
      'A layer',
      'A loss',
    ]);
    for (const part of parts) {
      expect(part.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ', '4. ', '5. ']);
    }
  });

  it.each(['An operation on matrices', 'A layer', 'A loss'])(
    'leads to: %s',
    (part) => {
      expect(steps(part).length).toBeGreaterThan(3);
      for (const step of steps(part)) follow(step);
    },
    patience,
  );

  it(
    'leads to: A lesson',
    () => {
      const [begin, record, update, look] = steps('A lesson');
      for (const step of [begin, record]) follow(step);
      expect(() => follow(look)).toThrow('still to be written');
      write();
      for (const step of [update, look]) follow(step);
    },
    patience,
  );

  it(
    'leads to what every check accepts',
    () => {
      expect(() => type('pnpm run format:fix && pnpm run check')).not.toThrow();
    },
    patience,
  );
});
