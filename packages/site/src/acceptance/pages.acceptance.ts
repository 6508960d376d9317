import { lessons } from '@retrace/catalogue';
import { axe, type Browser, type Page } from '../../../../tools/browsers.ts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { labText, launch, openLab, serve, type Served } from './driver.ts';
import { sizesOf } from './sizes.ts';

const kinds = [
  '',
  ...lessons.map(({ slug }) => `${slug}/`),
  `${lessons[0].slug}/sheet/`,
  'bits/',
  'numbers-differ/',
  'source/examples/xor/src/data.ts/',
  'source/examples/xor/exercises/',
];
const pages = ['', 'zh/'].flatMap((language) => kinds.map((page) => `${language}${page}`));

let site: Served;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  site = await serve(inject('site'));
  browser = await launch('chromium');
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  site.close();
});

/** Opens everything that can be opened: what is folded, and the first editor; and lays all of it out. */
async function openEverything(): Promise<void> {
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
  await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
  if (await page.$('[data-do="solve"]')) {
    await page.click('[data-do="solve"]');
    await page.waitForSelector('.cm-editor');
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
}

async function open(path: string): Promise<void> {
  const hasLab = lessons.some(({ slug }) => path.replace('zh/', '') === `${slug}/`);
  if (hasLab) await openLab(page, `${site.base}${path}#at=end`);
  else await page.goto(site.base + path, { waitUntil: 'load' });
}

describe.each(['light', 'dark'])('in %s', (scheme) => {
  it.each(pages)('/%s has no violation that axe-core finds, with everything open', async (path) => {
    await page.setViewport({ width: 1280, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setBypassCSP(true);
    await open(path);
    await openEverything();
    await page.evaluate(axe.source);
    const violations = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`))',
    );
    expect(violations).toEqual([]);
  });
});

it.each(pages)('/%s does not scroll sideways', async (path) => {
  await open(path);
  await openEverything();
  for (const width of [320, 390, 1280]) {
    await page.setViewport({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `at ${width}`).toBeLessThanOrEqual(width);
  }
});

it.each(lessons)(
  '$slug: three keys lead to the first button of the training, and Enter starts it',
  async ({ slug }) => {
    await openLab(page, `${site.base}${slug}/`);
    for (const key of ['Tab', 'Tab', 'Enter'] as const) {
      await page.keyboard.press(key);
    }
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-do'));
    expect(focused).toBe('play');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => Number(document.querySelector('[data-epoch]')?.getAttribute('data-epoch')) > 0,
      { polling: 50 },
    );
  },
);

it('leads out of the editor with Tab', async () => {
  await openLab(page, `${site.base}xor/`);
  await page.focus('[data-do="solve"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.cm-editor.cm-focused');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => document.activeElement?.closest('.cm-editor') !== null);
  expect(inside).toBe(false);
});

it('is silent while playing, and speaks at a pause and at the end', async () => {
  await openLab(page, `${site.base}xor/#program=eleven-lines`);
  const said = (): Promise<string> =>
    page.$eval('#lab-root [role="status"]', (status) => status.textContent);
  await page.click('[data-do="play"]');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await said()).toBe('');
  await page.click('[data-do="play"]');
  await page.waitForFunction(
    () =>
      /^Pause: epoch [\d,]+$/.test(
        document.querySelector('#lab-root [role="status"]')?.textContent ?? '',
      ),
    { polling: 50 },
  );
  await page.click('[data-do="end"]');
  await page.waitForFunction(
    () => document.querySelector('#lab-root [role="status"]')?.textContent.includes('60,000'),
    { polling: 50 },
  );
});

it('loads at most 15 kB of script, compressed, before the worker, which has at most 90 kB', async () => {
  const { script, worker } = await sizesOf(browser, site, inject('site'), 'xor/');
  expect(script).toBeGreaterThan(1000);
  expect(script).toBeLessThanOrEqual(15_000);
  expect(worker).toBeGreaterThan(1000);
  expect(worker).toBeLessThanOrEqual(90_000);
});

it.each(lessons)('$slug: the sheet for teachers prints on at most two pages', async ({ slug }) => {
  for (const language of ['', 'zh/']) {
    await page.goto(`${site.base}${language}${slug}/sheet/`, { waitUntil: 'load' });
    const margin = '15mm';
    const pdf = await page.pdf({
      format: 'A4',
      margin: { top: margin, bottom: margin, left: margin, right: margin },
    });
    const sheets =
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect([1, 2]).toContain(sheets.length);
    // What is compared is there for the teacher, and no prediction is asked for twice.
    const values = await page.$$eval('.sheet li .number', (all) =>
      all.map((each) => each.textContent),
    );
    expect(values).not.toContain('');
    const asked = await page.$$eval('.boxes li', (all) => all.map((each) => each.textContent));
    expect(new Set(asked).size).toBe(asked.length);
  }
});

it('moves at most once a second for whoever wants less motion', async () => {
  const calm = await browser.newPage();
  await calm.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await openLab(calm, `${site.base}xor/#program=eleven-lines`);
  const epochs = await calm.evaluate(async () => {
    const seen = new Set<string | null | undefined>();
    const button = document.querySelector<HTMLButtonElement>('[data-do="play"]');
    button?.click();
    const end = performance.now() + 3500;
    while (performance.now() < end) {
      seen.add(document.querySelector('[data-epoch]')?.getAttribute('data-epoch'));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return seen.size;
  });
  await calm.close();
  expect(epochs).toBeGreaterThan(1);
  expect(epochs).toBeLessThanOrEqual(5);
});

it('works offline after one visit', async () => {
  const own = await serve(inject('site'), '/');
  const fresh = await browser.newPage();
  await fresh.goto(own.base, { waitUntil: 'load' });
  await fresh.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await fresh.waitForFunction(() => navigator.serviceWorker.controller !== null, { polling: 100 });
  own.close();
  await openLab(fresh, `${own.base}zh/backpropagation/#program=training&at=end`);
  await fresh.waitForFunction(
    () => document.querySelector('[data-epoch]')?.getAttribute('data-epoch') === '10000',
    { polling: 100 },
  );
  expect((await labText(fresh)).printed.map((row) => row.at(-1))).not.toContain('fails');
  await fresh.close();
});

it('shows every printed value without JavaScript', async () => {
  const fresh = await browser.newPage();
  await fresh.setJavaScriptEnabled(false);
  await fresh.goto(`${site.base}backpropagation/`, { waitUntil: 'load' });
  const text = await fresh.$eval('.lab', (lab) => lab.textContent);
  expect(text).toContain('0.2983711087600027');
  await fresh.close();
});
