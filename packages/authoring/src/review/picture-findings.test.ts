import type { Lesson } from '@retrace/lesson';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { lessons } from '@retrace/catalogue';
import { findingLine } from '../testing/finding-line.ts';
import { pictureFindings } from './picture-findings.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

describe('pictureFindings(lesson, root)', () => {
  const lesson = lessons.find(({ slug }) => slug === 'single-neuron') as Lesson;
  const copy = `${mkdtempSync(join(tmpdir(), 'retrace-'))}/`;
  const folder = `${copy}examples/single-neuron`;
  const found = (): string[] => pictureFindings(lesson, copy).map(findingLine);
  const readme = `${folder}/README.md`;

  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const name of ['README.md', 'README.zh-CN.md', 'pictures']) {
      cpSync(`${root}examples/single-neuron/${name}`, `${folder}/${name}`, { recursive: true });
    }
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it('finds a picture that differs in one digit, and says how to draw it', () => {
    rewrite(`${folder}/pictures/neuron-network.svg`, (svg) => svg.replace('10.09', '10.08'));
    expect(found()).toEqual([
      'examples/single-neuron/pictures/neuron-network.svg: it is not what the lesson draws; pnpm run example single-neuron --plot examples/single-neuron/pictures',
    ]);
  });

  it('finds a picture under another name twice: one is missing, one too many', () => {
    renameSync(`${folder}/pictures/neuron-loss.svg`, `${folder}/pictures/loss.svg`);
    expect(found()).toEqual([
      'examples/single-neuron/pictures/neuron-loss.svg: it is missing; pnpm run example single-neuron --plot examples/single-neuron/pictures',
      'examples/single-neuron/pictures/loss.svg: no program of the lesson draws it; remove it, or name it in a program',
    ]);
  });

  it('finds that there are no pictures at all', () => {
    rmSync(`${folder}/pictures`, { recursive: true });
    expect(found()).toHaveLength(4);
  });

  it('finds a picture that a README does not show', () => {
    rewrite(readme, (text) => text.replace(/!\[[^\]]*\]\(pictures\/neuron-loss\.svg\)/, ''));
    expect(found()).toEqual([
      'examples/single-neuron/README.md: it does not show pictures/neuron-loss.svg; write ![what one sees](pictures/neuron-loss.svg), or draw it no more',
    ]);
  });

  it('finds a picture without a word for whoever cannot see it', () => {
    rewrite(readme, (text) => text.replace(/!\[[^\]]*\](?=\(pictures\/neuron-loss)/, '![loss]'));
    expect(found()).toEqual([
      expect.stringMatching(/README\.md:\d+: pictures\/neuron-loss\.svg says nothing to whoever/),
    ]);
  });
});

function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
