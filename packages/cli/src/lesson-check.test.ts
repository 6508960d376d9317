import type { Problem } from '@retrace/golden';
import type { Lesson } from '@retrace/lesson';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lessons } from './catalogue.ts';
import { checkLesson } from './check/check-lesson.ts';
import { definitionFindings } from './check/definition-findings.ts';
import { asFinding, type Finding, findingLine } from './check/finding.ts';
import { formatFindings } from './check/format-findings.ts';
import { loadLessons } from './check/load-lessons.ts';
import { packageFindings } from './check/package-findings.ts';
import { readmeFindings } from './check/readme-findings.ts';
import { scratchHouse } from './check/scratch-house.ts';
import { unwrittenFindings } from './check/unwritten-findings.ts';
import type { Witness } from './python-witness.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const agrees = (): Witness => ({ status: 'equal', says: '' });

describe('the lessons', () => {
  it.each(lessons)('$slug is as a reviewer would want it', (lesson) => {
    expect(checkLesson(lesson.slug, lesson, root, agrees).map(findingLine)).toEqual([]);
  });
});

const lesson = lessons.find(({ slug }) => slug === 'single-neuron') as Lesson;
const own = 'examples/single-neuron';
let house: string;
beforeEach(() => {
  house = scratchHouse('single-neuron');
});
afterEach(() => rmSync(house, { recursive: true }));

function edit(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(house + path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} has no ${String(from)}`);
  writeFileSync(house + path, after);
}

describe('checkLesson(slug, lesson, root, ask)', () => {
  it('finds what the witnesses object to', () => {
    const [neuron, ...others] = lesson.programs;
    const figures = neuron.figures.map((figure, i) =>
      i === 0 ? { ...figure, printed: ['-0.18', '0.44064899', '-0.99977125'] } : figure,
    );
    const wrong = { ...lesson, programs: [{ ...neuron, figures }, ...others] } as Lesson;
    edit('golden/single-neuron.json', /"loss": 0\.\d+/, '"loss": 0.75');
    rmSync(`${house}golden/witness/lessons/single_neuron.py`);
    const differs = (): Witness => ({ status: 'differs', says: 'loss: file 1, witness 2' });
    expect(checkLesson('single-neuron', wrong, house, differs).map(findingLine)).toEqual([
      expect.stringMatching(/^packages\/cli\/src\/catalogue\.ts: /), // it is not quite the lesson known there
      'examples/single-neuron: 1 of 10 printed figures does not hold; pnpm run example single-neuron',
      expect.stringMatching(
        /^golden\/single-neuron\.json: neuron differs first at epoch 0.*; pnpm run golden record/,
      ),
      'examples/single-neuron: the Python witness differs: loss: file 1, witness 2; python3 golden/witness/witness.py single-neuron',
      'golden/witness/lessons/single_neuron.py: the second implementation does not know this lesson; write its trainings in Python, as golden/witness/lessons/xor.py does',
    ]);
  });

  it('says git restore only of what git can restore', () => {
    const problem = (path: string): Problem => ({
      kind: 'missing-file',
      file: path,
      message: `${path}: missing`,
      mend: [`git restore ${path}`, 'pnpm run golden record'],
    });
    expect(asFinding(problem('golden/xor.json'), root).mend).toBe(
      'git restore golden/xor.json, or pnpm run golden record',
    );
    expect(asFinding(problem('golden/new.json'), root).mend).toBe('pnpm run golden record');
  });

  it('finds a golden file that is missing, and asks Python for nothing', () => {
    rmSync(`${house}golden/single-neuron.json`);
    const never = (): Witness => {
      throw new Error('it was asked');
    };
    expect(checkLesson('single-neuron', lesson, house, never).map(findingLine)).toEqual([
      expect.stringMatching(/^golden\/single-neuron\.json: missing: .*; pnpm run golden record/),
    ]);
  });
});

describe('loadLessons(root)', () => {
  /** In a process of its own, as on the command line: what it reads is no part of the tests. */
  const found = (): Finding[] => {
    const program = `
      const { loadLessons } = await import(${JSON.stringify(new URL('check/load-lessons.ts', import.meta.url).href)});
      process.stdout.write(JSON.stringify((await loadLessons(${JSON.stringify(house)})).findings));`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', program];
    return JSON.parse(spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' }).stdout);
  };
  const place = 'examples/single-neuron/src/lesson.ts';

  it('reads every definition', async () => {
    const { definitions, findings } = await loadLessons(root);
    expect(findings).toEqual([]);
    expect([...definitions.values()]).toEqual(expect.arrayContaining([...lessons]));
    expect(definitions.size).toBe(lessons.length);
  });

  it.each([
    [
      'a slug that is none',
      "slug: 'single-neuron'",
      "slug: 'Neuron'",
      /: defineLesson: bad slug: got 'Neuron'; .*; correct it until it runs: pnpm run example single-neuron$/,
    ],
    [
      'what does not parse',
      'programs: [',
      'programs: [[',
      /lesson\.ts:\d+:\d+: cannot be read: Expected .*; correct it until it runs/,
    ],
    [
      'what is not exported',
      'export default lesson;',
      'export { lesson };',
      /its default export is no lesson; export default defineLesson/,
    ],
    [
      'what defineLesson did not make',
      'export default lesson;',
      'export default { ...lesson };',
      /its default export is no lesson/,
    ],
  ])('finds %s', (_, from, to, finding) => {
    edit(place, from, to);
    const lines = found().map(findingLine);
    expect(lines).toEqual([expect.stringMatching(finding)]);
    expect(lines[0].startsWith(place)).toBe(true);
  });
});

describe('definitionFindings(lesson, slug, catalogue)', () => {
  const article = lesson.article;
  it.each<[what: string, lesson: Lesson, finding: string]>([
    [
      'a title that is empty',
      { ...lesson, title: ' ' },
      'examples/single-neuron/src/lesson.ts: title is empty; write it',
    ],
    [
      'an article that is nowhere',
      { ...lesson, article: { ...article, link: 'the web' } },
      "examples/single-neuron/src/lesson.ts: the article's link is 'the web'; write where it can be read, beginning with https:// or http://",
    ],
    [
      'a program of which nothing is checked',
      { ...lesson, programs: [{ ...lesson.programs[0], figures: [], claims: {} }] },
      "examples/single-neuron/src/lesson.ts: nothing of 'neuron' is checked; add a figure that the article prints, or a claim that it makes",
    ],
    [
      'an erratum without its right side',
      { ...lesson, errata: [{ printed: '1', right: '' }] },
      'examples/single-neuron/src/lesson.ts: an erratum lacks a side; say what is printed, and what is right',
    ],
  ])('finds %s', (_, broken, finding) => {
    expect(definitionFindings(broken, 'single-neuron', [broken]).map(findingLine)).toEqual([
      finding,
    ]);
  });

  it('finds a slug that is not its folder, and a lesson that is not in the catalogue', () => {
    expect(definitionFindings(lesson, 'neuron', lessons).map(findingLine)).toEqual([
      "examples/neuron/src/lesson.ts: its slug is 'single-neuron', and its folder is neuron; write slug: 'neuron'",
    ]);
    expect(definitionFindings(lesson, 'single-neuron', []).map(findingLine)).toEqual([
      'packages/cli/src/catalogue.ts: the catalogue does not know this lesson; import it in packages/cli/src/catalogue.ts and add it to the list',
    ]);
  });
});

describe('packageFindings(lesson, root)', () => {
  const found = (): string[] => packageFindings(lesson, house).map(findingLine);
  const manifest = `${own}/package.json`;

  it.each([
    [
      'another licence',
      '"MIT"',
      '"ISC"',
      '"license" is not as its siblings have it: got "ISC"; make it "MIT"',
    ],
    [
      'what no sibling has',
      '"private": true,',
      '"private": true, "main": "x.js",',
      '"main" is not as its siblings have it: got "x.js"; take out "main"',
    ],
    [
      'a dependency outside the catalogue',
      '"@retrace/linalg": "workspace:*"',
      '"@retrace/linalg": "workspace:*", "lodash": "^4.17.0"',
      '"lodash": "^4.17.0" is outside the catalogue; do without it, or add it to the catalog in pnpm-workspace.yaml and say why',
    ],
    [
      'a version of its own',
      '"@retrace/linalg": "workspace:*"',
      '"@retrace/linalg": "workspace:*", "leven": "4.1.0"',
      '"leven": "4.1.0" is outside the catalogue; make it "catalog:"',
    ],
    [
      'a published part of the house',
      '"@retrace/linalg": "workspace:*"',
      '"@retrace/linalg": "1.0.0"',
      '"@retrace/linalg": "1.0.0" is outside the catalogue; make it "workspace:*"',
    ],
  ])('finds %s', (_, from, to, finding) => {
    edit(manifest, from, to);
    expect(found()).toEqual([`${manifest}: ${finding}`]);
  });

  it('finds a manifest that is no JSON', () => {
    edit(manifest, '{', '');
    expect(found()).toEqual([
      expect.stringMatching(
        /^examples\/single-neuron\/package\.json: it cannot be read: SyntaxError/,
      ),
    ]);
  });

  it('finds a file that its siblings have, and one that is not like theirs', () => {
    rmSync(`${house}${own}/tsconfig.json`);
    edit(`${own}/src/lesson.test.ts`, 'testLesson(lesson);', '');
    edit(`${own}/turbo.json`, 'golden/single-neuron.json', 'golden/xor.json');
    expect(found()).toEqual([
      expect.stringMatching(/^examples\/single-neuron\/tsconfig\.json: it is missing; cp /),
      expect.stringMatching(
        /^examples\/single-neuron\/turbo\.json: it is not like its siblings; make it read: \{ "extends"/,
      ),
      expect.stringMatching(
        /^examples\/single-neuron\/src\/lesson\.test\.ts: it is not like its siblings; cp /,
      ),
    ]);
  });
});

describe('readmeFindings(lesson, root)', () => {
  const found = (): string[] => readmeFindings(lesson, house).map(findingLine);

  // Looking at an exercise takes a process of its own, and is no part of this.
  beforeEach(() => {
    const block = /```console\n\$ pnpm run exercise[^]*?```/g;
    for (const name of ['README.md', 'README.zh-CN.md']) edit(`${own}/${name}`, block, '');
  });

  it('finds nothing in a copy', () => {
    expect(found()).toEqual([]);
  });

  it.each([
    [
      'a part that is missing',
      'README.md',
      '## What to notice',
      '## Notice',
      /README\.md: the part 'What to notice' is missing; write '## What to notice'/,
    ],
    [
      'the same in Chinese',
      'README.zh-CN.md',
      '## 值得注意',
      '## 注意',
      /README\.zh-CN\.md: the part '值得注意' is missing/,
    ],
    [
      'a part that is empty',
      'README.md',
      /## Where the article errs[^#]*## /,
      '## Where the article errs\n\n## ',
      /README\.md:\d+: the part 'Where the article errs' is empty; write it/,
    ],
    [
      'parts in another order',
      'README.md',
      /(## The network[^]*?)(## The formulas[^]*?)(?=## Run it)/,
      '$2$1',
      /README\.md:\d+: the part 'The formulas' stands before 'The network'; move it down/,
    ],
    [
      'another heading',
      'README.md',
      '# One neuron',
      '# A neuron',
      /README\.md:1: its heading is 'A neuron .*'; begin with '# One neuron/,
    ],
    [
      'a link to nowhere',
      'README.md',
      '](src/data.ts)',
      '](src/date.ts)',
      /README\.md:\d+: it links to src\/date\.ts, which is not there; correct the link/,
    ],
    [
      'a link to a heading that is not there',
      'README.md',
      '](src/data.ts)',
      '](../xor/README.md#idea)',
      /README\.md:\d+: it links to \.\.\/xor\/README\.md#idea, .* no such heading; link to one of #xor-/,
    ],
    [
      'a link out of the repository',
      'README.md',
      '](src/data.ts)',
      '](../../../x.md)',
      /README\.md:\d+: it links to \.\.\/\.\.\/\.\.\/x\.md, which is not there/,
    ],
    [
      'an output that is not what is printed',
      'README.md',
      '10.087408960563154',
      '10.087408960563155',
      /README\.md:\d+: `pnpm run example single-neuron` does not print 'trained weights, 1 of 3 .*'; pnpm run docs:update examples\/single-neuron\/README\.md/,
    ],
    [
      'a console block that begins with no command',
      'README.md',
      '$ pnpm run example single-neuron\n',
      '# as one sees\n',
      /README\.md:\d+: a console block begins with no command; begin it with `\$ pnpm run/,
    ],
    [
      'a command that is none of ours',
      'README.md',
      '$ pnpm run example single-neuron\n',
      '$ ls\n',
      /README\.md:\d+: `ls` cannot be checked: it is no command whose output can be checked; show another/,
    ],
  ])('finds %s', (_, name, from, to, finding) => {
    edit(`${own}/${name}`, from, to);
    expect(found()).toEqual([expect.stringMatching(finding)]);
  });

  it('finds a README that is missing, and one that shows no run', () => {
    rmSync(`${house}${own}/README.zh-CN.md`);
    edit(`${own}/README.md`, /```console/g, '```sh');
    expect(found()).toContain(
      'examples/single-neuron/README.zh-CN.md: it is missing; write it, with the parts 思路, 网络, 公式, 运行, 值得注意, 文章中的错误, 练习',
    );
    expect(found()).toContain(
      'examples/single-neuron/README.md: it shows no run; show `$ pnpm run example single-neuron` and what it prints, in a console block',
    );
  });
});

describe('formatFindings(slug, root)', () => {
  it('finds what the formatter would write in another way', () => {
    expect(formatFindings('single-neuron', house)).toEqual([]);
    edit(`${own}/src/lesson.ts`, 'defineLesson({', 'defineLesson(  {');
    expect(formatFindings('single-neuron', house).map(findingLine)).toEqual([
      `${own}/src/lesson.ts: it is not formatted; pnpm run format:fix`,
    ]);
  });

  it('passes nothing where there is no formatter', () => {
    rmSync(`${house}node_modules`);
    expect(() => formatFindings('single-neuron', house)).toThrow('the formatter cannot be run');
  });
});

describe('unwrittenFindings(slug, root)', () => {
  it('finds every line that waits to be written, and none of another lesson', () => {
    edit(`${own}/README.md`, 'The idea\n', 'The idea\n\n✎ What is learned.\n');
    edit('golden/witness/lessons/single_neuron.py', '"""', '"""✎ ');
    edit('README.md', '[xor](', '✎ [xor](');
    edit('README.md', '| three weights find', '| ✎ three weights find');
    expect(unwrittenFindings('single-neuron', house).map(findingLine)).toEqual([
      'examples/single-neuron/README.md:7: still to be written: What is learned.; write it, and take ✎ out',
      expect.stringMatching(
        /^golden\/witness\/lessons\/single_neuron\.py:1: still to be written: /,
      ),
      expect.stringMatching(/^README\.md:\d+: still to be written: three weights find/),
    ]);
  });
});
