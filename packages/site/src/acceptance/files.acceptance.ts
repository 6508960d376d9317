import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, inject, it } from 'vitest';
import { build } from '../build/build.ts';

function filesIn(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix)).flatMap((name) => {
    const path = posix.join(prefix, name);
    return statSync(join(folder, path)).isDirectory() ? filesIn(folder, path) : [path];
  });
}

const site = inject('site');
const files = filesIn(site);
const pages = files.filter((path) => path.endsWith('.html'));
const documents = new Map(
  pages.map((path) => [path, parseHTML(readFileSync(join(site, path), 'utf8')).document]),
);

it('is the same, byte by byte, when it is built again', async () => {
  const again = mkdtempSync(join(tmpdir(), 'retrace-again-'));
  await build(again);
  const bytes = (folder: string): Map<string, string> =>
    new Map(filesIn(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
  const [first, second] = [bytes(site), bytes(again)];
  rmSync(again, { recursive: true });
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect(
    [...first].filter(([path, text]) => second.get(path) !== text).map(([path]) => path),
  ).toEqual([]);
}, 600_000);

it('has no link that leads to nothing, and none that leaves its folder', () => {
  const broken: string[] = [];
  for (const [path, document] of documents) {
    for (const element of document.querySelectorAll('[href], [src]')) {
      const link = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      if (/^(?:https?|data):/.test(link)) continue;
      const [to, hash = ''] = link.split('#');
      const target = posix.join(posix.dirname(path), to);
      const file =
        to === ''
          ? path
          : to.endsWith('/') || target === '.'
            ? posix.join(target, 'index.html')
            : target;
      const id = decodeURIComponent(hash);
      const isThere = !link.startsWith('/') && files.includes(file);
      const hasPlace = id === '' || id.includes('=') || documents.get(file)?.getElementById(id);
      if (!isThere || !hasPlace) broken.push(`${path}: ${link}`);
    }
  }
  expect(broken).toEqual([]);
});

it('loads nothing from elsewhere', () => {
  const strangers = [...documents].flatMap(([path, document]) =>
    [...document.querySelectorAll('link[href], script[src], img[src], iframe, video, audio')]
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .filter((link) => /^(?:https?:)?\/\//.test(link))
      .map((link) => `${path}: ${link}`),
  );
  expect(strangers).toEqual([]);
});

/** Names, and the terms that Chinese texts on the field keep. */
const names =
  /\b(?:linear algebra|mean absolute error|weight decay|recurrent network|backpropagation through time|Anyone Can Learn To Code an LSTM|Retrace|English|Python|NumPy|JavaScript|TypeScript|README|Node|Chromium|Firefox|JavaScriptCore|SpiderMonkey|Bun|CSV|JSON|npz|NaN|SHA|XOR|README|golden)\b/g;

/** Words that all begin with a capital, such as a person's name. */
const isName = /^(?:[A-Z][a-z]+ ?)+$/;

it('has no English word on a Chinese page but names and code', () => {
  const found: string[] = [];
  for (const [path, document] of documents) {
    if (!path.startsWith('zh/') || path.startsWith('zh/source/')) continue;
    for (const element of document.querySelectorAll(
      'code, pre, math, script, style, [lang="en"], cite, a[href^="http"], .digest, .program, .number',
    )) {
      element.remove();
    }
    const text = (document.querySelector('body')?.textContent ?? '').replaceAll(names, '');
    const words = text.match(/\b[A-Za-z]{3,}(?: [A-Za-z]{2,})+\b/g) ?? [];
    found.push(...words.filter((word) => !isName.test(word)).map((word) => `${path}: ${word}`));
  }
  expect(found).toEqual([]);
});

it('leads from every command that starts a run to the run', () => {
  const document = documents.get('xor/index.html');
  const links = [...(document?.querySelectorAll('.console a.run') ?? [])].map((link) =>
    link.getAttribute('href'),
  );
  expect(links).toContain('#program=eleven-lines&epochs=1&at=end');
  expect(links).toContain('#program=eleven-lines&at=end');
});
