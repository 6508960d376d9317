import { lessons } from '@retrace/catalogue';
import { runIsolated } from '@retrace/catalogue/isolated';
import type { Ask } from '@retrace/cli/verify-lesson';
import { type Lesson, textOf, type Words } from '@retrace/lesson';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingLine } from '../testing/finding-line.ts';
import { scratchRepository } from '../testing/scratch-repository.ts';
import { catalogueFindings, definitionFindings } from './definition-findings.ts';
import { loadLesson } from './load-lesson.ts';
import { formatFindings, lookAtDefinition, type Looked } from './looks.ts';
import { packageFindings } from './package-findings.ts';
import { readmeFindings } from './readme-findings.ts';
import { unwrittenFindings } from './unwritten-findings.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const lesson = lessons.find(({ slug }) => slug === 'single-neuron') as Lesson;
const own = 'examples/single-neuron';
let copy: string;
beforeEach(() => {
  copy = scratchRepository('single-neuron');
});
afterEach(() => rmSync(copy, { recursive: true }));

function edit(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(copy + path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} has no ${String(from)}`);
  writeFileSync(copy + path, after);
}

describe('lookAtDefinition(lesson, place)', () => {
  const found = async (looked: Lesson, ask: Ask): Promise<string[]> => {
    const place = { slug: 'single-neuron', root: copy };
    return (await lookAtDefinition(looked, place, () => {}, ask)).findings.map(findingLine);
  };

  it('finds what the checks object to', async () => {
    const [neuron, ...others] = lesson.programs;
    const [weights, ...rest] = neuron.printed;
    const printed = [{ ...weights, printed: ['-0.18', '0.44064899', '-0.99977125'] }, ...rest];
    const wrong = { ...lesson, programs: [{ ...neuron, printed }, ...others] } as Lesson;
    edit('golden/single-neuron.json', /"loss": 0\.\d+/, '"loss": 0.75');
    rmSync(`${copy}golden/reference/lessons/single_neuron.py`);
    const differs: Ask = () => ({
      status: 'differs',
      says: textOf('loss: file 1, reference 2'),
    });
    expect(await found(wrong, differs)).toEqual([
      'examples/single-neuron: 1 of 10 printed values does not hold; pnpm run example single-neuron',
      expect.stringMatching(
        /^golden\/single-neuron\.json: neuron differs first at epoch 0.*; pnpm run golden record/,
      ),
      'examples/single-neuron: the Python reference differs: loss: file 1, reference 2; python3 golden/reference/reference.py single-neuron',
      'golden/reference/lessons/single_neuron.py: the reference implementation does not know this lesson; write its trainings in Python, as golden/reference/lessons/xor.py does',
    ]);
  });

  it('finds a golden file that is missing, and asks Python for nothing', async () => {
    rmSync(`${copy}golden/single-neuron.json`);
    const never: Ask = () => {
      throw new Error('it was asked');
    };
    expect(await found(lesson, never)).toEqual([
      expect.stringMatching(/^golden\/single-neuron\.json: missing: .*; pnpm run golden record/),
    ]);
  });

  it('says nowhere to restore what somebody may have changed', async () => {
    rmSync(`${copy}golden/single-neuron.json`);
    rmSync(`${copy}${own}/src/exercises.test.ts`);
    rmSync(`${copy}${own}/package.json`);
    const lines = await found(lesson, () => ({ status: 'equal', says: textOf('') }));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => /git (?:restore|checkout|mv|clean)|\brm\b/.test(line))).toEqual(
      [],
    );
  });

  it('counts what it has tried on other runs, and gives all words', async () => {
    const place = { slug: 'single-neuron', root: copy };
    const told: Words[] = [];
    const { tried, calculated, pairs } = await lookAtDefinition(
      lesson,
      place,
      (doing) => told.push(doing),
      () => ({ status: 'equal', says: textOf('') }),
    );
    expect({ tried, calculated }).toEqual({ tried: 4, calculated: 4 });
    expect(pairs).toContainEqual({
      file: 'examples/single-neuron/src/lesson.ts',
      place: 'title',
      ...lesson.title,
    });
    expect(told).toContainEqual({ en: 'its measures on other runs', zh: '在别的运行上测量' });
  });
});

describe('loadLesson(slug, root)', () => {
  const place = 'examples/single-neuron/src/lesson.ts';

  it('reads a definition', async () => {
    expect(await loadLesson('single-neuron', root)).toBe(lesson);
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
  ])('finds %s', async (_, from, to, wrong) => {
    edit(place, from, to);
    // In a process of its own, as on the command line: what it reads is no part of the tests.
    const looked = await runIsolated<Looked>(new URL('looks.ts', import.meta.url), 'lookAtLesson', {
      slug: 'single-neuron',
      root: copy,
    });
    const findings = looked.status === 'answered' ? looked.answer.findings : [];
    expect(findings.map(findingLine)).toEqual([expect.stringMatching(wrong)]);
    expect(findings[0]).toMatchObject({ kind: 'unreadable', file: place });
  });
});

describe('definitionFindings(lesson, slug)', () => {
  const article = lesson.article;
  it.each<[what: string, lesson: Lesson, finding: string]>([
    [
      'a title that is empty',
      { ...lesson, title: { en: ' ', zh: '甲' } },
      'examples/single-neuron/src/lesson.ts: title is empty; write it',
    ],
    [
      'an article that is nowhere',
      { ...lesson, article: { ...article, link: 'the web' } },
      "examples/single-neuron/src/lesson.ts: the article's link is 'the web'; write where it can be read, beginning with https:// or http://",
    ],
    [
      'a program of which nothing is checked',
      { ...lesson, programs: [{ ...lesson.programs[0], printed: [], claims: [] }] },
      "examples/single-neuron/src/lesson.ts: nothing of 'neuron' is checked; add a value that the article prints, or a claim that it makes",
    ],
    [
      'an erratum without its right side',
      { ...lesson, errata: [{ printed: { en: '1', zh: '1' }, right: { en: '', zh: '' } }] },
      'examples/single-neuron/src/lesson.ts: an erratum lacks a side; say what is printed, and what is right',
    ],
  ])('finds %s', (_, broken, finding) => {
    expect(definitionFindings(broken, 'single-neuron').map(findingLine)).toEqual([finding]);
  });

  it('finds a slug that is not its folder', () => {
    expect(definitionFindings(lesson, 'neuron').map(findingLine)).toEqual([
      "examples/neuron/src/lesson.ts: its slug is 'single-neuron', and its folder is neuron; write slug: 'neuron'",
    ]);
  });
});

describe('catalogueFindings(lesson, catalogue)', () => {
  const file = 'packages/catalogue/src/catalogue.ts';

  it('finds a lesson that the catalogue does not know, or knows twice', () => {
    expect(catalogueFindings(lesson, [lesson])).toEqual([]);
    expect(catalogueFindings(lesson, [{ ...lesson }]).map(findingLine)).toEqual([
      `${file}: it does not know the lesson single-neuron; import it in ${file} and add it to the list`,
    ]);
    expect(catalogueFindings(lesson, [lesson, lesson]).map(findingLine)).toEqual([
      `${file}: it has the lesson single-neuron twice; take one out`,
    ]);
  });
});

describe('packageFindings(lesson, root)', () => {
  const found = (): string[] => packageFindings(lesson, copy).map(findingLine);
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
      'a dependency outside the catalog',
      '"@retrace/linalg": "workspace:*"',
      '"@retrace/linalg": "workspace:*", "lodash": "^4.17.0"',
      '"lodash": "^4.17.0" is outside the catalog; do without it, or add it to the catalog in pnpm-workspace.yaml and say why',
    ],
    [
      'a version of its own',
      '"@retrace/linalg": "workspace:*"',
      '"@retrace/linalg": "workspace:*", "leven": "4.1.0"',
      '"leven": "4.1.0" is outside the catalog; make it "catalog:"',
    ],
    [
      'a published package of this repository',
      '"@retrace/linalg": "workspace:*"',
      '"@retrace/linalg": "1.0.0"',
      '"@retrace/linalg": "1.0.0" is outside the catalog; make it "workspace:*"',
    ],
  ])('finds %s', (_, from, to, finding) => {
    edit(manifest, from, to);
    expect(found()).toEqual([`${manifest}: ${finding}`]);
  });

  it('asks for the test of a plain program that takes minutes among the walk-throughs', () => {
    const test = `${copy}${own}/src/plain.test.ts`;
    renameSync(test, test.replace('plain', 'plain.acceptance'));
    expect(found()).toEqual([]);
    edit(`${own}/src/plain.acceptance.test.ts`, 'testPlain(f', '// testPlain(f');
    expect(found()).toEqual([
      expect.stringMatching(
        /^examples\/single-neuron\/src\/plain\.acceptance\.test\.ts: it is not like its siblings; make it like examples\/xor\/src\/plain\.test\.ts$/,
      ),
    ]);
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
    rmSync(`${copy}${own}/tsconfig.json`);
    edit(`${own}/src/lesson.test.ts`, 'testLesson(lesson);', '');
    expect(found()).toEqual([
      expect.stringMatching(
        /^examples\/single-neuron\/tsconfig\.json: it is missing; make it like examples\/xor\/tsconfig\.json$/,
      ),
      expect.stringMatching(
        /^examples\/single-neuron\/src\/lesson\.test\.ts: it is not like its siblings; make it like /,
      ),
    ]);
  });
});

describe('readmeFindings(lesson, root)', () => {
  const found = (): string[] => readmeFindings(lesson, copy).map(findingLine);

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
      'no word of numbers that differ',
      'README.zh-CN.md',
      'pnpm run why single-neuron',
      'pnpm run example single-neuron',
      /README\.zh-CN\.md: it does not say how to find out why numbers differ; name `pnpm run why single-neuron my\.py` below '勘误'/,
    ],
    [
      'a part that is empty',
      'README.md',
      /## The idea[^#]*## /,
      '## The idea\n\n## ',
      /README\.md:\d+: the part 'The idea' is empty; write it/,
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
      'another heading in Chinese',
      'README.zh-CN.md',
      '# 一个神经元',
      '# 神经元',
      /README\.zh-CN\.md:1: its heading is '神经元.*'; begin with '# 一个神经元/,
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
      'a listing that is not the program',
      'README.md',
      'epoch < 15_000',
      'epoch < 1500',
      /README\.md:\d+: what it lists is no file of examples\/single-neuron\/plain; copy the file/,
    ],
    [
      'a wrong number of its lines',
      'README.zh-CN.md',
      /(## .*)32/,
      '$131',
      /README\.zh-CN\.md:\d+: the heading over 32 lines is '.*31.*'; say 32/,
    ],
    [
      'a README without the program',
      'README.md',
      '```ts',
      '```js',
      /README\.md: it shows no plain program; copy one of examples\/single-neuron\/plain/,
    ],
  ])('finds %s', (_, name, from, to, finding) => {
    edit(`${own}/${name}`, from, to);
    expect(found()).toEqual([expect.stringMatching(finding)]);
  });

  it('finds a README that is missing, and one that shows no run', () => {
    rmSync(`${copy}${own}/README.zh-CN.md`);
    edit(`${own}/README.md`, /```console/g, '```sh');
    expect(found()).toContain(
      'examples/single-neuron/README.zh-CN.md: it is missing; write it, with the parts 思路, 网络, 公式, 运行, 值得注意, 勘误, 练习',
    );
    expect(found()).toContain(
      'examples/single-neuron/README.md: it shows no run; show `$ pnpm run example single-neuron` and what it prints, in a console block',
    );
  });
});

describe('formatFindings(slug, root)', () => {
  it('finds what the formatter would write in another way', () => {
    expect(formatFindings('single-neuron', copy)).toEqual([]);
    edit(`${own}/src/lesson.ts`, 'defineLesson({', 'defineLesson(  {');
    expect(formatFindings('single-neuron', copy).map(findingLine)).toEqual([
      `${own}/src/lesson.ts: it is not formatted; pnpm run format:fix`,
    ]);
  });

  it('passes nothing where there is no formatter', () => {
    rmSync(`${copy}node_modules`);
    expect(() => formatFindings('single-neuron', copy)).toThrow('the formatter cannot be run');
  });
});

describe('unwrittenFindings(slug, root)', () => {
  it('finds every line that waits to be written, and none of another lesson', () => {
    edit(`${own}/README.md`, 'The idea\n', 'The idea\n\n✎ What is learned.\n');
    edit('golden/reference/lessons/single_neuron.py', '"""', '"""✎ ');
    edit('README.md', '[xor](', '✎ [xor](');
    edit('README.md', '| three weights find', '| ✎ three weights find');
    expect(unwrittenFindings('single-neuron', copy).map(findingLine)).toEqual([
      'examples/single-neuron/README.md:7: still to be written: What is learned.; write it, and take ✎ out',
      expect.stringMatching(
        /^golden\/reference\/lessons\/single_neuron\.py:1: still to be written: /,
      ),
      expect.stringMatching(/^README\.md:\d+: still to be written: three weights find/),
    ]);
  });
});
