import {
  closeSync,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quoted } from '../name.ts';
import type { ProblemKind } from '../problem.ts';
import { startRuns } from '../snapshot.ts';
import { inBoth } from '../testing/in-both.ts';
import { type Box, box, lineLesson } from '../testing/line-lesson.ts';
import { checkGoldenFile } from './check-golden-file.ts';
import { unfinishedFiles } from './folder.ts';
import { readBytes } from './read-bytes.ts';

let golden: Box;
beforeEach(() => {
  golden = box();
  golden.record();
});
afterEach(() => golden.remove());

const someDigest = `sha256:${'0'.repeat(64)}`;

/** Something that is done to the text of the file, and all that is then said. */
const texts: readonly (readonly [
  kind: ProblemKind,
  what: string,
  edit: (text: string) => string,
  says: string,
])[] = [
  [
    'not-json',
    'nothing in it',
    () => '',
    'golden/line.json:1:1: not JSON: got the end of the file; a value is needed',
  ],
  [
    'not-json',
    'something that is not JSON',
    () => 'hello\n',
    "golden/line.json:1:1: not JSON: got 'hello'; a value is needed",
  ],
  [
    'not-json',
    'an end that is cut off',
    (text) => text.slice(0, text.indexOf('"epoch": 0') + 8),
    'golden/line.json:15:19: not JSON: got the end of the file; a value is needed',
  ],
  [
    'merge-marker',
    'merge markers',
    (text) => text.replace('  "lesson"', '<<<<<<< HEAD\n  "lesson"'),
    "golden/line.json:2:1: a merge marker: got '<<<<<<<'; take one side of the merge whole",
  ],
  [
    'line-ends',
    'CRLF line ends',
    (text) => text.replaceAll('\n', '\r\n'),
    'golden/line.json:1:2: wrong line ends: got CR or CRLF; LF is needed, which .gitattributes sees to',
  ],
  [
    'not-json',
    'NaN',
    (text) => text.replace('16.21', 'NaN'),
    'golden/line.json:16:19: not JSON: got NaN; a finite number is needed',
  ],
  [
    'not-json',
    'a number beyond all doubles',
    (text) => text.replace('16.21', '1e999'),
    'golden/line.json:16:19: not JSON: got 1e999; it is beyond all doubles',
  ],
  [
    'shape',
    'a number as text',
    (text) => text.replace('16.21', '"16.21"'),
    'golden/line.json:16:19: a number as text: got "16.21"; a number is needed',
  ],
  [
    'shape',
    'null for a number',
    (text) => text.replace('16.21', 'null'),
    'golden/line.json:16:19: wrong kind: got null; a number is needed',
  ],
  [
    'shape',
    'a key too many',
    (text) => text.replace('"loss": 16.21', '"loss": 16.21,\n          "more": 1'),
    'golden/line.json:17:19: an extra key: got "more"; epoch, loss, parameters are known',
  ],
  [
    'shape',
    'a key too few',
    (text) => text.replace(/("epoch": 1,\n) *"loss".*\n/, '$1'),
    'golden/line.json:45:9: a missing key: "loss" is needed',
  ],
  [
    'not-json',
    'a key twice',
    (text) => text.replace('"loss": 16.21', '"loss": 16.21, "loss": 16.21'),
    'golden/line.json:16:26: not JSON: the key "loss" for the second time',
  ],
  [
    'older-schema',
    'an older schema',
    (text) => text.replace('"schema": 3', '"schema": 2'),
    'golden/line.json:117:13: unknown schema version: got 2; 3 is needed',
  ],
  [
    'newer-schema',
    'a newer schema',
    (text) => text.replace('"schema": 3', '"schema": 4'),
    'golden/line.json:117:13: unknown schema version: got 4; 3 is needed',
  ],
  [
    'shape',
    'no schema',
    (text) => text.replace('  "schema": 3,\n', ''),
    'golden/line.json:1:1: a missing key: "schema" is needed',
  ],
  [
    'shape',
    'a schema that is no number',
    (text) => text.replace('"schema": 3', '"schema": "2"'),
    'golden/line.json:117:13: a number as text: got "2"; a number is needed',
  ],
  [
    'shape',
    'a list for the whole',
    () => '[]\n',
    'golden/line.json:1:1: wrong kind: got a list; an object is needed',
  ],
  [
    'shape',
    'an object for a list',
    (text) => text.replace(/"checkpoints": \[[^]*?\n {6}\]/, '"checkpoints": {}'),
    'golden/line.json:13:22: wrong kind: got an object; a list is needed',
  ],
  [
    'shape',
    'rows of different lengths',
    (text) => text.replace('[-0]', '[-0],\n                [1, 2]'),
    'golden/line.json:21:17: rows of different lengths: got 2 numbers; 1 are needed, as in the first row',
  ],
  [
    'shape',
    'an epoch that is not whole',
    (text) => text.replace('"epoch": 0,', '"epoch": 0.5,'),
    'golden/line.json:15:20: not a whole number: got 0.5; a whole number of at least 0 is needed',
  ],
  [
    'shape',
    'a seed below 0',
    (text) => text.replace('"seed": 1', '"seed": -1'),
    'golden/line.json:108:15: not a whole number: got -1; a whole number of at least 0 is needed',
  ],
  [
    'shape',
    'checkpoints out of order',
    (text) => text.replace('"epoch": 2,', '"epoch": 1,'),
    'golden/line.json:57:9: checkpoints out of order: got epoch 1 after 1; each epoch stands once, in order',
  ],
  [
    'shape',
    'no checkpoints',
    (text) => text.replace(/"checkpoints": \[[^]*?\n {6}\]/, '"checkpoints": []'),
    'golden/line.json:13:22: checkpoints out of order: got none; each epoch stands once, in order',
  ],
  [
    'shape',
    'a digest that is none',
    (text) => text.replace(/"seed": 1/, '"seed": 1').replace(/sha256:[0-9a-f]{4}/, 'sha256:ABCD'),
    `golden/line.json:6:16: wrong kind: got "sha256:ABCDc443dd3b6c7dbe18289316b69134d"... (71 characters); sha256: and 64 digits 0-9 a-f is needed`,
  ],
  [
    'shape',
    'no reason',
    (text) => text.replace('"A test"', '""'),
    'golden/line.json:112:15: wrong kind: got ""; one line of words, of at most 200 characters, is needed',
  ],
  [
    'shape',
    'a reason without a word',
    (text) => text.replace('"A test"', '"..."'),
    'golden/line.json:112:15: wrong kind: got "..."; one line of words, of at most 200 characters, is needed',
  ],
  [
    'shape',
    'a reason that a terminal would act on',
    (text) => text.replace('"A test"', String.raw`"A \u001b[31mtest"`),
    String.raw`golden/line.json:112:15: wrong kind: got "A \u001b[31mtest"; one line of words, of at most 200 characters, is needed`,
  ],
  [
    'shape',
    'a large parameter of a few numbers',
    (text) =>
      text.replace('[0.1]', `{"digest": "${someDigest}", "samples": [], "shape": [16, 16]}`),
    'golden/line.json:22:20: not a large shape: got 16x16; more than 256 numbers in a row or a matrix are needed',
  ],
  [
    'shape',
    'a large parameter in three dimensions',
    (text) =>
      text.replace('[0.1]', `{"digest": "${someDigest}", "samples": [], "shape": [9, 9, 9]}`),
    'golden/line.json:22:20: not a large shape: got 9x9x9; more than 256 numbers in a row or a matrix are needed',
  ],
  [
    'shape',
    'samples at other places',
    (text) =>
      text.replace('[0.1]', `{"digest": "${someDigest}", "samples": [[0, 1]], "shape": [257]}`),
    'golden/line.json:22:20: samples elsewhere: got places 0; 0, 32, 64, 96, 128, 160, 192, 224, 256 are needed',
  ],
  [
    'shape',
    'a sample without a number',
    (text) =>
      text.replace('[0.1]', `{"digest": "${someDigest}", "samples": [[0]], "shape": [257]}`),
    'golden/line.json:22:118: wrong kind: got a list; a number is needed',
  ],
  [
    'shape',
    'a seed that is a word',
    (text) => text.replace('"seed": 1', '"seed": "one"'),
    'golden/line.json:108:15: wrong kind: got "one"; a number is needed',
  ],
  [
    'shape',
    'settings of a program that is not there',
    (text) => text.replace(/("settings": \{\s*)"at-rest"/, '$1"at-most"'),
    'golden/line.json:119:16: an extra key: got "at-most"; at-rest, drawn are known',
  ],
  [
    'shape',
    "another lesson's numbers",
    (text) => text.replace('"lesson": "line"', '"lesson": "lime"'),
    "golden/line.json:2:13: another lesson's file: got 'lime'; 'line' is needed",
  ],
  [
    'layout',
    'an edit of the layout',
    (text) => text.replace('16.21', '16.2100'),
    'golden/line.json:16:1: edited by hand: got "loss": 16.2100; recording writes "loss": 16.21',
  ],
  [
    'layout',
    'a line too many at the end',
    (text) => `${text}\n`,
    'golden/line.json:140:1: edited by hand: got an empty line; recording writes the end',
  ],
  [
    'not-json',
    'a byte order mark',
    (text) => `\uFEFF${text}`,
    'golden/line.json:1:1: not JSON: got U+FEFF; a value is needed',
  ],
];

/** Something that is put in the file's place. */
const things: readonly (readonly [
  kind: ProblemKind,
  what: string,
  put: (path: string) => void,
  says: string,
])[] = [
  [
    'not-a-file',
    'a folder',
    (path) => mkdirSync(path),
    'golden/line.json: not a file: got a folder; a plain file is needed',
  ],
  [
    'not-a-file',
    'a symbolic link, even to a good file',
    (path) => {
      writeFileSync(`${path}.good`, '{}');
      symlinkSync(`${path}.good`, path);
    },
    'golden/line.json: not a file: got a symbolic link; a plain file is needed',
  ],
  [
    'not-a-file',
    'a symbolic link to nowhere',
    (path) => symlinkSync(`${path}.nowhere`, path),
    'golden/line.json: not a file: got a symbolic link; a plain file is needed',
  ],
  [
    'not-a-file',
    'a pipe',
    (path) => execFileSync('sh', ['-c', 'mkfifo "$0"', path]),
    'golden/line.json: not a file: got a pipe or a device; a plain file is needed',
  ],
  [
    'too-large',
    'a file of 100 MB, which is not read',
    (path) => {
      writeFileSync(path, '');
      truncateSync(path, 100_000_000);
    },
    'golden/line.json: too large: got 100000000 bytes; at most 8388608 are read',
  ],
  [
    'not-text',
    'bytes that are no text',
    (path) => writeFileSync(path, Buffer.from([0x7b, 0xff, 0x7d])),
    'golden/line.json: not text: got bytes that are not UTF-8; a text is needed',
  ],
  [
    'missing-file',
    'nothing',
    () => {},
    "golden/line.json: missing: the lesson 'line' has no golden file; restore or record it",
  ],
];

const isWindows = process.platform === 'win32';
/** Windows has no pipes that are files, and lets not everybody make links. */
const thingsHere = things.filter(([, what]) => !(isWindows && /link|pipe/.test(what)));

const firstMessage = (): string => golden.check().problems[0].message;

describe('checkGoldenFile', () => {
  it.each(texts)('answers %s, %s, with its own line, and the place', (kind, _, edit, says) => {
    golden.edit(edit);
    const { status, problems } = golden.check();
    expect(status).toBe('differs');
    const place = /^golden\/line\.json:(\d+):(\d+): /.exec(says);
    expect(problems).toEqual([
      {
        kind,
        file: 'golden/line.json',
        place: { line: Number(place?.[1]), column: Number(place?.[2]) },
        says: inBoth(says),
        message: says,
        changed: ['file'],
      },
    ]);
  });

  it.each(thingsHere)('answers %s, %s, in the place of the file', (kind, _, put, says) => {
    rmSync(golden.path);
    put(golden.path);
    expect(golden.check()).toEqual({
      status: 'differs',
      problems: [
        {
          kind,
          file: 'golden/line.json',
          says: inBoth(says),
          message: says,
          changed: ['file'],
        },
      ],
      differences: [],
    });
  });

  it.each(['<<<<<<< HEAD', '||||||| base', '=======', '>>>>>>> branch'])(
    'knows the merge marker %s',
    (marker) => {
      golden.edit((text) => text.replace('  "lesson"', `${marker}\n  "lesson"`));
      expect(golden.check().problems.map(({ kind, place }) => [kind, place?.line])).toEqual([
        ['merge-marker', 2],
      ]);
      golden.edit((text) => text.replace(`${marker}\n`, `${marker}\r\n`));
      expect(golden.check().problems[0].kind).toBe('merge-marker');
    },
  );

  it.each(['<<<<<<<HEAD', '=', '> ', '| x', ' <<<<<<< HEAD'])(
    'takes %j for no merge marker',
    (text) => {
      golden.edit((before) => before.replace('  "lesson"', `${text}\n  "lesson"`));
      expect(golden.check().problems[0].kind).toBe('not-json');
    },
  );

  it('says where the first wrong line end is', () => {
    golden.edit((text) => text.replace('"line",\n', '"line",\r\n'));
    expect(firstMessage()).toContain('golden/line.json:2:20: wrong line ends');
  });

  it.each(['-1', '1.5', '1e5', '1e+15', '1E-15', '-0.5e3', '.5'])(
    'knows the number %s as text',
    (text) => {
      golden.edit((before) => before.replace('16.21', `"${text}"`));
      expect(firstMessage()).toContain(`a number as text: got "${text}"; a number is needed`);
    },
  );

  it.each(['x1', '1x', '1e', 'e5', '', '1e5x', '--1', '1e*5'])(
    'knows that %j is no number',
    (text) => {
      golden.edit((before) => before.replace('16.21', `"${text}"`));
      expect(firstMessage()).toContain(`wrong kind: got "${text}"; a number is needed`);
    },
  );

  it('does not take a list of one number for a number', () => {
    golden.edit((before) => before.replace('16.21', '[16.21]'));
    expect(firstMessage()).toContain('wrong kind: got a list; a number is needed');
  });

  it.each<[string, string]>([
    ['null', 'got null'],
    ['1', 'got 1'],
    ['true', 'got true'],
    ['"text"', 'got "text"'],
  ])('knows that %s is neither an object nor a list', (text, got) => {
    golden.edit((before) => before.replace('[0.1]', text));
    expect(firstMessage()).toContain(`wrong kind: ${got}; a list is needed`);
    golden.edit((before) => before.replace(/"versions": \{[^}]*\}/, `"versions": ${text}`));
    golden.edit((before) => before.replace(`"b": ${text}`, '"b": [0.1]'));
    expect(firstMessage()).toContain(`wrong kind: ${got}; an object is needed`);
  });

  it.each(['xsha256:', 'sha256:0'])('knows that %s... is no digest', (start) => {
    golden.edit((text) => text.replace('sha256:', start));
    expect(firstMessage()).toContain('sha256: and 64 digits 0-9 a-f is needed');
  });

  it('knows that a number is no text', () => {
    golden.edit((text) => text.replace('"A test"', '3'));
    expect(firstMessage()).toContain(
      'got 3; one line of words, of at most 200 characters, is needed',
    );
  });

  it('finds the first line that was edited', () => {
    golden.edit((text) => text.replace('  "lesson": "line",', '  "lesson":  "line",'));
    expect(firstMessage()).toContain('golden/line.json:2:1: edited by hand');
    golden.edit((text) => text.replace('  "lesson":  "line",\n', '  "lesson": "line",\n   \n'));
    expect(firstMessage()).toContain(
      'golden/line.json:3:1: edited by hand: got an empty line; recording writes "lossDigests": {',
    );
    golden.edit((text) => text.replace('   \n', ''));
    golden.edit((text) => text.replace(/\n$/, ''));
    expect(firstMessage()).toContain(
      'golden/line.json:139:1: edited by hand: got the end; recording writes an empty line',
    );
    golden.edit((text) => `${text.replace('[0.1]', '[0.1, 0.2]')}\n`);
    expect(golden.check().status).toBe('differs');
    golden.edit((text) => text.replace('[0.1, 0.2]', '[0.1,0.2]'));
    expect(firstMessage()).toContain('got "b": [0.1,0.2]; recording writes "b": [0.1, 0.2]');
  });

  it('reads a file as long as may be, and none that is longer', () => {
    golden.edit((text) => text.padEnd(8_388_608));
    expect(golden.check().problems[0].kind).toBe('layout');
    golden.edit((text) => `${text} `);
    expect(golden.check().problems[0].kind).toBe('too-large');
  });

  it.skipIf(isWindows)('answers a folder that is none (not on Windows: links)', () => {
    const lesson = lineLesson();
    const messageAt = (folder: string): string =>
      checkGoldenFile(lesson, startRuns(lesson), folder).problems[0].message;
    const elsewhere = join(golden.folder, 'elsewhere');
    expect(messageAt(elsewhere)).toBe(
      `golden/: not a folder: got nothing at ${quoted(elsewhere).en}; a folder is needed`,
    );
    symlinkSync(golden.folder, elsewhere);
    expect(unfinishedFiles(elsewhere)).toEqual([]);
    for (const slashes of ['', '/', '//']) {
      expect(messageAt(`${elsewhere}${slashes}`)).toContain(
        'golden/: not a folder: got a symbolic link at ',
      );
    }
  });
});

/** A file that is opened gets the lowest number that is free. */
function lowestFree(path: string): number {
  const handle = openSync(path, 'r');
  closeSync(handle);
  return handle;
}

describe('readBytes', () => {
  it('answers a file that cannot be read', () => {
    const message =
      'golden/line.json: cannot be read: got ERR_INVALID_ARG_VALUE; a file that you may read is needed';
    const problem = {
      kind: 'unreadable',
      file: 'golden/line.json',
      says: inBoth(message),
      message,
      changed: [],
    };
    expect(() => readBytes('\0', 'golden/line.json')).toThrow(expect.objectContaining({ problem }));
  });

  it('closes what it opens', () => {
    const before = lowestFree(golden.path);
    for (let i = 0; i < 50; i++) readBytes(golden.path, 'golden/line.json');
    expect(lowestFree(golden.path) - before).toBeLessThan(50);
  });
});

describe('recordGolden', () => {
  const keeps = texts.filter(([kind]) => kind !== 'older-schema');
  it.each(keeps)(
    'does not write over %s, %s, of which something may be wanted',
    (_, __, edit, says) => {
      golden.edit(edit);
      const before = golden.read();
      expect(() => golden.record()).toThrow(says);
      expect(golden.read()).toBe(before);
    },
  );

  it('writes over a file of an older schema', () => {
    const before = golden.read();
    golden.edit((text) => text.replace('"schema": 3', '"schema": 2'));
    golden.record();
    expect(golden.read()).toBe(before);
  });

  it.each(thingsHere.filter(([kind]) => kind !== 'missing-file'))(
    'does not replace %s, %s',
    (_, __, put, says) => {
      rmSync(golden.path);
      put(golden.path);
      expect(() => golden.record()).toThrow(says);
    },
  );
});
