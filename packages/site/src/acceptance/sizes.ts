import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  // The worker loads the lesson, and what it runs on.
  const isOfWorker = (file: string): boolean =>
    /worker|lesson-|src-|uniform|claim|arithmetic|exact|gradient|network|training|neuron|three|layer/.test(
      file,
    );
  return {
    page: size(`${path}index.html`),
    script: sum([...files].filter((file) => !isOfWorker(file))),
    worker: sum([...files].filter(isOfWorker)),
  };
}
