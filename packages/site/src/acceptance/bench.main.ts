import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '../../../../tools/browsers.ts';
import { type BrowserName, launch, openLab, serve, type Served, waitForEpoch } from './driver.ts';
import { sizesOf } from './sizes.ts';
import { build } from '../build/build.ts';

// How soon a page shows something, and how soon a whole training is on the screen.

const rounds = 7;

const paintedPages = ['', 'xor/', 'zh/xor/'];

/** The middle one of several times, with the least and the greatest. */
async function timed(measure: () => Promise<number>): Promise<string> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) times.push(await measure());
  times.sort((a, b) => a - b);
  const [least, middle, greatest] = [0, (rounds - 1) / 2, rounds - 1].map((i) =>
    times[i].toFixed(0),
  );
  return `${middle} ms (${least}-${greatest})`;
}

/** From the request to the largest paint, in a browser that has never seen the page. */
async function largestPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let last = 0;
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntries()) last = startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => resolve(last), 1000);
      }),
  );
  await context.close();
  return time;
}

/** From the click on "To the end" to the frame that shows the last of 60,000 epochs. */
async function toTheEnd(browser: Browser, { base }: Served): Promise<number> {
  const page = await browser.newPage();
  await openLab(page, `${base}xor/#program=eleven-lines`);
  await page.evaluate(() => {
    const epoch = document.querySelector('[data-epoch]');
    const start = performance.now();
    new MutationObserver(() => {
      if (epoch?.getAttribute('data-epoch') !== '60000') return;
      requestAnimationFrame(() => {
        document.body.dataset['took'] ??= String(performance.now() - start);
      });
    }).observe(document.body, { subtree: true, attributes: true });
    document.querySelector<HTMLButtonElement>('[data-do="end"]')?.click();
  });
  await waitForEpoch(page, 60_000);
  await page.waitForSelector('body[data-took]');
  const took = await page.$eval('body', ({ dataset }) => Number(dataset['took']));
  await page.close();
  return took;
}

async function report(name: BrowserName, site: Served, folder: string): Promise<string[]> {
  let browser: Browser;
  try {
    browser = await launch(name);
  } catch (error) {
    return [`not timed in ${name}: ${error instanceof Error ? error.message : String(error)}`];
  }
  try {
    const lines = [
      `60,000 epochs to the screen, ${name}: ${await timed(() => toTheEnd(browser, site))}`,
    ];
    if (name === 'firefox') return lines;
    for (const path of paintedPages) {
      const paint = await timed(() => largestPaint(browser, site.base + path));
      lines.push(`largest paint of /${path}, ${name}: ${paint}`);
    }
    for (const path of paintedPages) {
      const { page, script, worker } = await sizesOf(browser, site, folder, path);
      lines.push(`/${path}: page ${page}, script ${script}, worker ${worker} bytes, by gzip`);
    }
    return lines;
  } finally {
    await browser.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'retrace-bench-'));
try {
  await build(folder);
  const site = await serve(folder);
  for (const name of ['chromium', 'firefox'] as const) {
    process.stdout.write(`${(await report(name, site, folder)).join('\n')}\n`);
  }
  site.close();
} finally {
  rmSync(folder, { recursive: true });
}
process.stdout.write(`Medians of ${rounds}, with the least and the greatest.\n`);
