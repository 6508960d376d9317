import { chooseLesson } from '@retrace/catalogue/choose';
import { columnsOf, speakerFor, styleFor } from '@retrace/terminal';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPython } from '../../verify/python-reference.ts';
import { type Followed, type FollowOptions, followFile } from './follow-file.ts';
import { foundIn, writeSlip } from './testing/found.ts';
import { numpySlips, plainSlips } from './testing/slips.ts';
import { followedText } from './text.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrace-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const [python, ...args] = findPython() ?? [''];
const hasNumpy = python !== '' && spawnSync(python, [...args, '-c', 'import numpy']).status === 0;

const plain = styleFor({ write: () => {} }, false);

/** Some train for 60,000 epochs. */
const patience = 120_000;

/** Without a Python, each test asks for the answer that says so. */
const orNone = (found: string): string => (python === '' ? 'no python' : found);

function follow(text: string, options?: FollowOptions): Promise<Followed> {
  const path = join(folder, 'my.py');
  writeFileSync(path, text);
  return followFile(chooseLesson('xor'), undefined, path, options);
}

it('has a Python where nobody would notice that nothing was tested', () => {
  expect(python !== '' || (process.env['CI'] ?? '') === '').toBe(true);
});

describe('a file without NumPy', () => {
  it.each(plainSlips)(
    '$file: $title',
    async (slip) => {
      const path = writeSlip(folder, slip);
      const followed = await followFile(chooseLesson(slip.lesson), undefined, path);
      expect(foundIn(followed)).toBe(orNone(slip.found));
      expect(readdirSync(folder)).toEqual(['my.py']);
      for (const language of ['en', 'zh']) {
        const lines = followedText(followed, plain, speakerFor(language));
        expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(80);
      }
    },
    patience,
  );
});

describe('a file that is written otherwise', () => {
  const slip = plainSlips.find(({ title }) => title === 'the error has the wrong sign');
  it.each<[string, (text: string) => string | Buffer]>([
    ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text) => `\ufeff${text}`],
    ['with tabs', (text) => text.replaceAll('    ', '\t')],
    ['in Latin-1', (text) => Buffer.from(`# -*- coding: latin-1 -*- \u00fc\n${text}`, 'latin1')],
    ['that prints very much', (text) => text.replace('    l1 =', '    print(X * 1000)\n    l1 =')],
    ['that raises halfway', (text) => text.replace('    l1 =', '    1 / (100 - epoch)\n    l1 =')],
  ])(
    '%s is followed as well',
    async (_, change) => {
      const path = writeSlip(folder, {
        file: 'eleven-lines-plain.py',
        changes: slip?.changes ?? [],
      });
      writeFileSync(path, change(readFileSync(path, 'utf8')));
      const found = foundIn(await followFile(chooseLesson('xor'), undefined, path));
      expect(found.replace(/^line \d+/, '')).toBe(
        orNone(slip?.found ?? '').replace(/^line \d+/, ''),
      );
    },
    patience,
  );

  it('has its variables named in their own letters', async () => {
    const path = writeSlip(folder, {
      file: 'neuron-plain.py',
      changes: [
        ['w[i] += change[i]', 'w[i] += change[i] / 4'],
        ['w[i]', '权重[i]'],
        ['w = [', '权重 = ['],
        ['print(w)', 'print(权重)'],
      ],
    });
    expect(foundIn(await followFile(chooseLesson('single-neuron'), undefined, path))).toBe(
      orNone('line 20: 权重 is not W after 1, certain, times 0.25'),
    );
  });
});

describe('a file with NumPy', () => {
  it.each(numpySlips)(
    '$file: $title',
    async (slip) => {
      const path = writeSlip(folder, slip);
      const followed = await followFile(chooseLesson(slip.lesson), undefined, path);
      expect(foundIn(followed)).toBe(orNone(hasNumpy ? slip.found : "No module named 'numpy'"));
    },
    patience,
  );
});

describe('a file that does not come to its end', () => {
  it.each([
    ['is of Python 2', 'print "Error"', 'unreadable'],
    ['imports what is not there', 'import no_such_module', "No module named 'no_such_module'"],
    ['asks for something', 'n = input("n: ")', 'EOF when reading a line'],
    ['raises an exception', 'x = [1]\nx[2]', 'list index out of range'],
    ['takes its process with it', 'import os\nos.abort()', 'died'],
  ])('%s', async (_, text, found) => {
    expect(foundIn(await follow(text))).toBe(orNone(found));
  });

  it('says which shapes do not fit', async () => {
    const followed = await follow(`def add(v):
    raise ValueError('operands could not be broadcast together' + '' * len(v))
add([[0.5, 1.5], [2.5, 3.5], [4.5, 5.5]])`);
    expect(
      followedText(followed, plain, speakerFor('en')).join(' ').replace(/\s+/g, ' '),
    ).toContain(
      python === ''
        ? 'Python 3 was not found'
        : 'The shapes do not fit: v is (3, 2). Look for a missing transpose (.T)',
    );
  });

  it.each([
    ['computes without end', 'w = 0.5\nwhile True:\n    w = w * 1.0000001', 'computing'],
    ['prints without end', 'while True:\n    print("x" * 1000)', 'computing'],
    ['waits without end', 'import time\ntime.sleep(1000)', 'waiting'],
  ])('%s', async (_, text, why) => {
    const { problem } = await follow(text, { limits: { computing: 0.5, waiting: 0.5 } });
    const seconds = 0.5;
    expect(problem).toEqual(
      python === '' ? { kind: 'no python' } : { kind: 'endless', why, seconds },
    );
  });

  it('has a difference before it does, which is told at once', async () => {
    const slip = plainSlips.find(({ title }) => title === 'the error has the wrong sign');
    const path = writeSlip(folder, {
      file: 'eleven-lines-plain.py',
      changes: [...(slip?.changes ?? []), ['range(60000)', 'iter(int, 1)']],
    });
    expect(foundIn(await followFile(chooseLesson('xor'), undefined, path))).toBe(
      orNone(slip?.found ?? ''),
    );
  });
});

describe('a file that ends', () => {
  it.each([
    ['with an exit', 'import sys\nsys.exit(3)'],
    [
      'with threads that go on',
      'import threading, time\nthreading.Thread(target=time.sleep, args=(1000,)).start()',
    ],
    ['with a list that has itself in it', 'a = []\na.append(a)'],
    ['in another folder', 'import os\nos.chdir("/")'],
    [
      'with more numbers than are looked at',
      'a = [[0.5] * 1000 for i in range(1000)]\nb = a[0][0]',
    ],
  ])('%s', async (_, text) => {
    const { problem, comparison } = await follow(text);
    expect(problem).toEqual(python === '' ? { kind: 'no python' } : undefined);
    expect(comparison).toBeUndefined();
  });
});

describe('a Python', () => {
  it('is needed', async () => {
    expect((await follow('', { python: [] })).problem).toEqual({ kind: 'no python' });
  });

  const isWindows = process.platform === 'win32';
  it.skipIf(isWindows).each([
    [
      'is too old',
      `echo '{"kind": "python", "version": "3.6.9", "executable": ""}' >&3`,
      { kind: 'old python', version: '3.6.9' },
    ],
    ['cannot be used', 'echo No such thing >&2; exit 9', { kind: 'died', how: 'No such thing' }],
  ])('%s (not on Windows: a shell script stands in for it)', async (_, script, problem) => {
    const path = join(folder, 'python');
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    expect((await follow('', { python: [path] })).problem).toEqual(problem);
  });
});
