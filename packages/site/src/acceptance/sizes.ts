import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '../../../../tools/browsers.ts';
import type { Served } from './driver.ts';

/** What a page loads until its training can be started, in bytes as gzip sends them. */
export interface Sizes {
  readonly page: number;
  readonly script: number;
  readonly worker: number;
}

export async function sizesOf(
  browser: Browser,
  { base }: Served,
  folder: string,
  path: string,
): Promise<Sizes> {
  const page = await browser.newPage();
  const files = new Set<string>();
  page.on('response', (response) => {
    const file = response.url().slice(base.length);
    if (file.endsWith('.js') && file !== 'sw.js') files.add(file);
  });
  await page.goto(base + path, { waitUntil: 'load' });
  await page.waitForSelector('[data-do="play"]');
  await page.close();
  const size = (file: string): number =>
    gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  const sum = (some: readonly string[]): number =>
    some.reduce((total, file) => total + size(file), 0);
  // What the page's own scripts import; the worker loads the lesson, and what it runs on.
  const ofPage = new Set<string>();
  const reach = (file: string): void => {
    if (!files.has(file) || ofPage.has(file)) return;
    ofPage.add(file);
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, name] of code.matchAll(/(?:from|import)\(?["'`]\.\/([^"'`]+\.js)["'`]/g)) {
      reach(`${dirname(file)}/${name}`);
    }
  };
  const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
  for (const [, name] of html.matchAll(/<script[^>]+src="[./]*([^"]+\.js)"/g)) reach(name);
  return {
    page: size(`${path}index.html`),
    script: sum([...ofPage]),
    worker: sum([...files].filter((file) => !ofPage.has(file))),
  };
}
