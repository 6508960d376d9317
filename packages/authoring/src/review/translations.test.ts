import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingLine } from '../testing/finding-line.ts';
import { confirmTranslations, type Pair, pairsIn, translationFindings } from './translations.ts';

let root: string;
beforeEach(() => {
  root = `${mkdtempSync(join(tmpdir(), 'retrace-'))}/`;
  mkdirSync(`${root}examples/xor`, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const file = 'examples/xor/src/lesson.ts';
const pair = (en: string, zh: string): Pair => ({ file, place: 'title', en, zh });
const found = (...pairs: readonly Pair[]): string[] =>
  translationFindings('xor', pairs, root).map(findingLine);

describe('pairsIn(value, file)', () => {
  it('finds all texts in a plain value, and says where', () => {
    const lesson = {
      title: { en: 'XOR', zh: '异或' },
      programs: [
        { slug: 'two', claims: [{ says: { en: 'it falls', zh: '下降' }, isTrue: () => true }] },
      ],
      data: new Float64Array(2),
      none: null,
    };
    expect(pairsIn(lesson, file)).toEqual([
      { file, place: 'title', en: 'XOR', zh: '异或' },
      { file, place: 'programs.two.claims.0.says', en: 'it falls', zh: '下降' },
    ]);
  });

  it('finds one whose Chinese is missing', () => {
    expect(pairsIn({ title: { en: 'XOR' } }, file)).toEqual([pair('XOR', '')]);
  });
});

describe('translationFindings(slug, pairs, root)', () => {
  it.each([
    ['is missing', 'the loss', '', 'no Chinese: “the loss”'],
    ['is empty', 'the loss', ' ', 'no Chinese: “the loss”'],
    ['is English still', 'the loss', 'the loss', 'no Chinese character in “the loss”: “the loss”'],
    [
      'is English in one word',
      'outputs',
      'outputs',
      'no Chinese character in “outputs”: “outputs”',
    ],
    ['has other words', 'Alice', 'Bob', 'no Chinese character in “Bob”: “Alice”'],
  ])('finds Chinese that %s, confirmed or not', (_, en, zh, wrong) => {
    const lines = [`${file}: title: ${wrong}; write it in Chinese`];
    expect(found(pair(en, zh))).toEqual(lines);
    confirmTranslations('xor', [pair(en, zh)], root);
    expect(found(pair(en, zh))).toEqual(lines);
  });

  it.each([
    ['a name', 'Alice', 'Alice'],
    ['a variable', 'syn0', 'syn0'],
    ['a call', 'slope(0.5)', 'slope(0.5)'],
    ['a formula', 'm = w[1]x[2] + b', 'm = w[1]x[2] + b'],
    ['code', '`for (let i = 0;;) sum += x`', '`for (let i = 0;;) sum += x`'],
  ])('takes %s as it is', (_, en, zh) => {
    confirmTranslations('xor', [pair(en, zh)], root);
    expect(found(pair(en, zh))).toEqual([]);
  });

  const confirm = 'pnpm run lesson:check xor --translated';

  it.each([
    ['a digit', 'after 15,000 epochs', '1,500 轮后', '15000', '1500'],
    ['one that is left out', '2 and 3', '二和 3', '2, 3', '3'],
    ['one that is there twice', '0 and 1', '0、0 和 1', '0, 1', '0, 0, 1'],
    ['all of them', '0.5', '一半', '0.5', 'none'],
  ])('finds numbers that differ: %s', (_, en, zh, here, there) => {
    expect(found(pair(en, zh))).toEqual([
      `${file}: title: its numbers are ${here} in English and ${there} in Chinese: “${en}” is “${zh}”; correct it, or if both say the same: ${confirm}`,
    ]);
  });

  it('finds what is new, and what has changed since it was confirmed, in either language', () => {
    const stale = (en: string, zh: string): string =>
      `${file}: title: new or changed since the Chinese was confirmed: “${en}” is “${zh}”; if the Chinese says the same: ${confirm}`;
    expect(found(pair('15,000 epochs', '15,000 轮'))).toEqual([
      stale('15,000 epochs', '15,000 轮'),
    ]);
    confirmTranslations('xor', [pair('15,000 epochs', '15,000 轮')], root);
    expect(found(pair('15,000 epochs', '15,000 轮'))).toEqual([]);
    expect(found(pair('15,000 steps', '15,000 轮'))).toEqual([stale('15,000 steps', '15,000 轮')]);
    expect(found(pair('15,000 epochs', '15,000 步'))).toEqual([
      stale('15,000 epochs', '15,000 步'),
    ]);
  });
});

describe('confirmTranslations(slug, pairs, root)', () => {
  const read = (): string => readFileSync(`${root}examples/xor/translations.json`, 'utf8');

  it('keeps a line per text, sorted, and forgets what is there no more', () => {
    confirmTranslations('xor', [pair('b', '乙'), pair('a', '甲'), pair('a', '甲')], root);
    const two = read();
    const lines = two.split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[1] < lines[2]).toBe(true);
    expect(lines[1]).toMatch(/^ {2}"[\da-f]{12}",$/);
    confirmTranslations('xor', [pair('a', '甲'), pair('b', '乙')], root);
    expect(read()).toBe(two);
    confirmTranslations('xor', [pair('a', '甲')], root);
    expect(read().split('\n')).toHaveLength(4);
  });
});
