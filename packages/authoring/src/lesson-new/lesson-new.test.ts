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
import { capture, type Captured, speakerFor } from '@retrace/terminal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answersTyped, newLesson, undoLesson } from './lesson-new.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const edited = [
  'packages/catalogue/src/catalogue.ts',
  'packages/catalogue/package.json',
  'README.md',
  'README.zh-CN.md',
];

let copy: string;
beforeEach(() => {
  copy = `${mkdtempSync(join(tmpdir(), 'retrace-'))}/`;
  for (const path of edited) {
    mkdirSync(dirname(copy + path), { recursive: true });
    cpSync(root + path, copy + path);
  }
  for (const folder of ['packages/nn', 'examples/xor', 'golden/reference/lessons']) {
    mkdirSync(copy + folder, { recursive: true });
  }
  writeFileSync(`${copy}golden/orphan.json`, '{}');
  writeFileSync(`${copy}examples/xor/package.json`, '{}');
});
afterEach(() => rmSync(copy, { recursive: true }));

/** What the command does where there is no terminal to ask on. */
function lessonNew(
  typed: string,
  answers: readonly string[] = [],
  options?: Parameters<typeof capture>[2],
): Promise<Captured> {
  return capture(
    (args, streams) => {
      const { lang, ...given } = answersTyped([...args, ...answers], copy);
      return newLesson(given, copy, streams, speakerFor(lang, streams));
    },
    typed,
    options,
  );
}
const chinese = { env: { LANG: 'zh_CN.UTF-8' } };

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

const read = (path: string): string => readFileSync(copy + path, 'utf8');
/** All but what is remembered of it. */
const everything = (): Map<string, string> =>
  new Map(
    readdirSync(copy, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
      .map(({ parentPath, name }) => `${parentPath}/${name}`)
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

describe('lesson:new', () => {
  it('writes a lesson, registers it, and says what comes next', async () => {
    const { code, stdout, stderr } = await lessonNew('two-layers', answers);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('pnpm run lesson:check two-layers');
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    const written = [
      'examples/two-layers/package.json',
      'examples/two-layers/README.zh-CN.md',
      'examples/two-layers/exercises/1-update.ts',
      'examples/two-layers/exercises/.originals/1-update.ts',
      'examples/two-layers/plain/doubling.ts',
      'golden/reference/lessons/two_layers.py',
    ];
    expect(written.filter((path) => !existsSync(copy + path))).toEqual([]);
    expect(read('packages/catalogue/src/catalogue.ts')).toContain(
      "import twoLayers from '@retrace/two-layers';\nimport xor from",
    );
    expect(read('packages/catalogue/src/catalogue.ts')).toMatch(
      / {2}twoLayers,\n {2}\/\/ A new lesson/,
    );
    expect(read('packages/catalogue/package.json')).toContain(
      '"@retrace/two-layers": "workspace:*"',
    );
    for (const path of ['README.md', 'README.zh-CN.md']) {
      expect(read(path)).toContain(`| [two-layers](examples/two-layers/${path}) |`);
    }
  });

  it('says so in Chinese', async () => {
    const { stdout } = await lessonNew('two-layers --lang zh', answers);
    expect(stdout).toMatch(/^已建好 examples\/two-layers，可以运行。已登记在\n/);
    expect(stdout).toContain('\n  3. 写练习和中英文两份 README，直到检查不出问题：\n');
  });

  it('writes any title so that it reads as itself', async () => {
    await lessonNew('two-layers', answers);
    const [, title] = answers;
    expect(JSON.parse(read('examples/two-layers/package.json'))).toMatchObject({
      description: `Lesson: ${title}`,
    });
    expect(read('examples/two-layers/src/lesson.ts')).toContain(
      String.raw`title: { en: 'It\'s "deep" | $& and {{slug}}', zh: '✎ `,
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
  ])('imports %s as %s', async (slug, name) => {
    expect((await lessonNew(slug, answers)).code).toBe(0);
    expect(read('packages/catalogue/src/catalogue.ts')).toContain(
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
    ['nn', "'nn' is reserved: a package has this name; choose another"],
    ['reference', "'reference' is reserved"],
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
  ])('refuses `%s` before it writes anything', async (typed, message) => {
    const before = everything();
    const { code, stdout, stderr } = await lessonNew(typed);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.indexOf('\n')).toBe(stderr.length - 1);
    expect((await lessonNew(typed, [], chinese)).stderr).toMatch(/\p{Script=Han}/u);
    expect(everything()).toEqual(before);
  });

  it('refuses where it cannot register, before it writes anything', async () => {
    writeFileSync(`${copy}README.zh-CN.md`, '# Retrace\n');
    const before = everything();
    const { code, stderr } = await lessonNew('two-layers', answers);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        "test: cannot add 'two-layers' to README.zh-CN.md: it has no list of lessons to add to\n",
    });
    expect(everything()).toEqual(before);
  });

  it('refuses a name that would be another lesson in the catalogue', async () => {
    await lessonNew('a-1', answers);
    const before = everything();
    expect(await lessonNew('a1', answers)).toEqual({
      code: 2,
      stdout: '',
      stderr:
        "test: cannot add 'a1' to packages/catalogue/src/catalogue.ts: another lesson is 'a1' there, too; choose another name\n",
    });
    expect(everything()).toEqual(before);
  });

  it('reads a catalogue whose lines end with CRLF', async () => {
    const path = `${copy}packages/catalogue/src/catalogue.ts`;
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    expect((await lessonNew('two-layers', answers)).code).toBe(0);
    const written = readFileSync(path, 'utf8');
    expect(written).toContain("import twoLayers from '@retrace/two-layers';\r\n");
    expect(written).toContain('  twoLayers,\r\n');
    expect(written.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('refuses a catalogue that says nowhere where to add', async () => {
    const path = `${copy}packages/catalogue/src/catalogue.ts`;
    writeFileSync(path, readFileSync(path, 'utf8').replace(/ *\/\/ A new lesson.*\n/, ''));
    expect((await lessonNew('two-layers', answers)).stderr).toContain(
      'it has no list of lessons to add to',
    );
  });

  it('leaves all as it was where one file cannot be written', async () => {
    rmSync(`${copy}golden/reference/lessons`, { recursive: true });
    writeFileSync(`${copy}golden/reference/lessons`, 'in the way');
    const before = everything();
    const { code, stderr } = await lessonNew('two-layers', answers);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^test: nothing is written: E\w+: .*\n$/);
    expect((await lessonNew('two-layers', answers, chinese)).stderr).toMatch(
      /^test: 什么都没有写入：E\w+: .*\n$/,
    );
    expect(everything()).toEqual(before);
    expect(existsSync(`${copy}examples/two-layers`)).toBe(false);
  });

  it('takes the name of a folder in which another branch has left ignored files', async () => {
    cpSync(`${root}.gitignore`, `${copy}.gitignore`);
    mkdirSync(`${copy}examples/two-layers/node_modules/vitest`, { recursive: true });
    writeFileSync(`${copy}examples/two-layers/node_modules/vitest/x`, '');
    expect((await lessonNew('two-layers', answers)).code).toBe(0);
    mkdirSync(`${copy}examples/three-layers`, { recursive: true });
    writeFileSync(`${copy}examples/three-layers/notes.md`, '');
    expect((await lessonNew('three-layers', answers)).stderr).toContain(
      "'three-layers' is taken: examples/three-layers is there",
    );
  });

  it('has nothing of it where somebody presses Ctrl-C meanwhile', async () => {
    const before = everything();
    const writing = lessonNew('two-layers', answers);
    process.emit('SIGINT', 'SIGINT');
    expect(await writing).toEqual({
      code: 2,
      stdout: '',
      stderr: 'test: stopped by SIGINT; nothing is written\n',
    });
    expect(everything()).toEqual(before);
    expect(existsSync(`${copy}examples/two-layers`)).toBe(false);
    expect(process.listenerCount('SIGINT')).toBe(0);
  });
});

describe('lesson:new --undo', () => {
  const undo = (typed: string, options?: Parameters<typeof capture>[2]): Promise<Captured> =>
    capture((args, streams) => undoLesson(args, copy, streams), `${typed} --undo`, options);

  it('takes back all that was written', async () => {
    const before = everything();
    await lessonNew('two-layers', answers);
    expect(everything()).not.toEqual(before);
    expect(await undo('two-layers')).toEqual({
      code: 0,
      stdout: 'two-layers is taken back; all is as it was\n',
      stderr: '',
    });
    expect(everything()).toEqual(before);
    expect(existsSync(`${copy}examples/two-layers`)).toBe(false);
    expect((await undo('two-layers')).stderr).toContain('nothing is known of a lesson');
  });

  it('leaves what somebody has changed since, and says so', async () => {
    await lessonNew('two-layers', answers);
    writeFileSync(`${copy}examples/two-layers/src/doubling.ts`, 'mine');
    writeFileSync(`${copy}README.md`, `${read('README.md')}more\n`);
    const { code, stdout } = await undo('two-layers');
    expect({ code, lines: stdout.split('\n') }).toEqual({
      code: 1,
      lines: [
        "taken back, but for what was changed since; take 'two-layers' out by hand:",
        '  examples/two-layers/src/doubling.ts',
        '  README.md',
        '',
      ],
    });
    expect(read('examples/two-layers/src/doubling.ts')).toBe('mine');
    expect(read('README.md')).toContain('more\n');
    expect(existsSync(`${copy}examples/two-layers/README.md`)).toBe(false);
  });

  it('takes back what was killed half-way', async () => {
    const before = everything();
    await lessonNew('two-layers', answers);
    rmSync(`${copy}examples/two-layers/exercises`, { recursive: true });
    writeFileSync(
      `${copy}README.md`,
      before.get(`${copy}/README.md`) ?? before.get(`${copy}README.md`) ?? '',
    );
    writeFileSync(`${copy}examples/two-layers/README.md.123.tmp`, 'half');
    expect((await undo('two-layers')).code).toBe(0);
    expect(existsSync(`${copy}examples/two-layers`)).toBe(false);
  });

  it.each([
    ['', 'name the one lesson to take back'],
    ['a b', 'name the one lesson to take back'],
    ['../x', 'not a lesson name: got "../x"'],
    ['xor', "nothing is known of a lesson 'xor' that lesson:new has begun here"],
  ])('refuses `%s`', async (typed, message) => {
    const before = everything();
    const { code, stderr } = await undo(typed);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect((await undo(typed, chinese)).stderr).toMatch(/\p{Script=Han}/u);
    expect(everything()).toEqual(before);
  });
});
