import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answersTyped, newLesson } from './lesson-new.ts';
import { type Outcome, type } from './typed.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const edited = [
  'packages/cli/src/catalogue.ts',
  'packages/cli/package.json',
  'README.md',
  'README.zh-CN.md',
];

let house: string;
beforeEach(() => {
  house = `${mkdtempSync(join(tmpdir(), 'retrace-'))}/`;
  for (const path of edited) {
    mkdirSync(dirname(house + path), { recursive: true });
    cpSync(root + path, house + path);
  }
  for (const folder of ['packages/nn', 'examples/xor', 'golden/witness/lessons']) {
    mkdirSync(house + folder, { recursive: true });
  }
  writeFileSync(`${house}golden/orphan.json`, '{}');
});
afterEach(() => rmSync(house, { recursive: true }));

/** What the command does where there is no terminal to ask on. */
function lessonNew(typed: string, answers: readonly string[] = []): Outcome {
  return type((args, streams) => {
    const given = answersTyped([...args, ...answers], house);
    return given ? newLesson(given, house, streams) : 0;
  }, typed);
}

const answers = [
  '--title',
  'It\'s "deep" | $& and {{slug}}',
  '--article',
  '标题 | [x] $1',
  '--link',
  'https://example.org/a_b?c=1',
  '--language',
  'zh',
];

const read = (path: string): string => readFileSync(house + path, 'utf8');
const everything = (): Map<string, string> =>
  new Map(
    readdirSync(house, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`)
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

describe('lesson:new', () => {
  it('writes a lesson, registers it, and says what comes next', () => {
    const { code, stdout, stderr } = lessonNew('two-layers', answers);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('pnpm run lesson:check two-layers');
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    const written = [
      'examples/two-layers/package.json',
      'examples/two-layers/README.zh-CN.md',
      'examples/two-layers/exercises/1-update.ts',
      'golden/witness/lessons/two_layers.py',
    ];
    expect(written.filter((path) => !existsSync(house + path))).toEqual([]);
    expect(read('packages/cli/src/catalogue.ts')).toContain(
      "import twoLayers from '@retrace/two-layers';\nimport xor from",
    );
    expect(read('packages/cli/src/catalogue.ts')).toMatch(/ {2}twoLayers,\n {2}\/\/ A new lesson/);
    expect(read('packages/cli/package.json')).toContain('"@retrace/two-layers": "workspace:*"');
    for (const path of ['README.md', 'README.zh-CN.md']) {
      expect(read(path)).toContain(`| [two-layers](examples/two-layers/${path}) |`);
    }
  });

  it('writes any title so that it reads as itself', () => {
    lessonNew('two-layers', answers);
    const [, title] = answers;
    expect(JSON.parse(read('examples/two-layers/package.json'))).toMatchObject({
      description: `Lesson: ${title}`,
    });
    expect(read('examples/two-layers/src/lesson.ts')).toContain(
      String.raw`title: 'It\'s "deep" | $& and {{slug}}',`,
    );
    expect(read('examples/two-layers/README.md')).toContain(
      String.raw`# It's "deep" \| $\& and {{slug}}`,
    );
    expect(read('README.md')).toContain(
      String.raw`| [标题 \| \[x\] $1](https://example.org/a_b?c=1) |`,
    );
  });

  it.each([
    ['new', 'lessonNew'],
    ['3-layers', 'lesson3Layers'],
    ['lessons', 'lessonLessons'],
    ['a--b-', 'aB'],
  ])('imports %s as %s', (slug, name) => {
    expect(lessonNew(slug, answers).code).toBe(0);
    expect(read('packages/cli/src/catalogue.ts')).toContain(
      `import ${name} from '@retrace/${slug}';`,
    );
  });

  it.each([
    ['', 'no slug is given; type for example: pnpm run lesson:new two-layers'],
    ['a b', 'one lesson at a time: got a and b'],
    ['../x', 'not a lesson name: got "../x"'],
    ['Two-Layers', 'not a lesson name: got "Two-Layers"'],
    ['con', 'not a lesson name: got "con"; Windows keeps this name for a device'],
    ['x'.repeat(65), 'not a lesson name: got "xxxx'],
    ['nn', "'nn' is reserved: the house has a part of this name; choose another"],
    ['witness', "'witness' is reserved"],
    ['xor', "'xor' is taken: examples/xor is there; choose another name"],
    ['orphan', "'orphan' is taken: golden/orphan.json is there; choose another name"],
    [
      'two-layers --title=T',
      'without a terminal nothing can be asked; give --article, --link, --language, too',
    ],
    ['two-layers --link ftp://x', "--link is 'ftp://x'; a link that begins with https://"],
    ['two-layers --link https://', "--link is 'https://'; a link that begins with https://"],
    ['two-layers --language Chinese!', "--language is 'Chinese!'; a language tag is needed"],
    ['two-layers --title=', "--title is ''; some words are needed"],
    [`two-layers --title=${'x'.repeat(121)}`, 'at most 120 characters are needed'],
    ['two-layers --titel T', "Unknown option '--titel'; the options are --title, --article"],
  ])('refuses `%s` before it writes anything', (typed, message) => {
    const before = everything();
    const { code, stdout, stderr } = lessonNew(typed);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.indexOf('\n')).toBe(stderr.length - 1);
    expect(everything()).toEqual(before);
  });

  it('refuses where it cannot register, before it writes anything', () => {
    writeFileSync(`${house}README.zh-CN.md`, '# Retrace\n');
    const before = everything();
    const { code, stderr } = lessonNew('two-layers', answers);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        "test: cannot add 'two-layers' to README.zh-CN.md: it has no list of lessons to add to\n",
    });
    expect(everything()).toEqual(before);
  });

  it('refuses a name that would be another lesson in the catalogue', () => {
    lessonNew('a-1', answers);
    const before = everything();
    expect(lessonNew('a1', answers)).toEqual({
      code: 2,
      stdout: '',
      stderr:
        "test: cannot add 'a1' to packages/cli/src/catalogue.ts: another lesson is 'a1' there, too; choose another name\n",
    });
    expect(everything()).toEqual(before);
  });

  it('refuses a catalogue that says nowhere where to add', () => {
    const path = `${house}packages/cli/src/catalogue.ts`;
    writeFileSync(path, readFileSync(path, 'utf8').replace(/ *\/\/ A new lesson.*\n/, ''));
    expect(lessonNew('two-layers', answers).stderr).toContain(
      'it has no list of lessons to add to',
    );
  });

  it('leaves all as it was where one file cannot be written', () => {
    rmSync(`${house}golden/witness/lessons`, { recursive: true });
    writeFileSync(`${house}golden/witness/lessons`, 'in the way');
    const before = everything();
    const { code, stderr } = lessonNew('two-layers', answers);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^test: nothing is written: E\w+: .*\n$/);
    expect(everything()).toEqual(before);
    expect(existsSync(`${house}examples/two-layers`)).toBe(false);
  });
});
