import { lessons } from '@retrace/catalogue';
import { type Check, examine } from '@retrace/exercise';
import { exercisesIn, load, loadCheck } from '@retrace/exercise/files';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, serve, type Served } from './driver.ts';

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const exercises = lessons.flatMap(({ slug }) =>
  exercisesIn(`${examples}${slug}`).map((files) => ({
    slug,
    files,
    name: `${slug}/${files.name}`,
  })),
);

describe.each(['chromium', 'firefox'] as const)('in %s', (browserName) => {
  let site: Served;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    site = await serve(inject('site'));
    browser = await launch(browserName);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });

  /** Opens an exercise with a text that is kept in this browser, as one comes back to it. */
  async function openWith(
    slug: string,
    name: string,
    code: string | undefined,
    language = '',
  ): Promise<void> {
    await page.goto(`${site.base}${language}${slug}/`, { waitUntil: 'load' });
    await page.evaluate(
      (key, text) => {
        if (text === undefined || text === null) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
      },
      `retrace:exercise:${slug}/${name}`,
      code,
    );
    await page.waitForSelector('[data-do="solve"]');
    await page.$eval(`[data-name="${name}"] [data-do="solve"]`, (button) => {
      if (button instanceof HTMLButtonElement) button.click();
    });
    await page.waitForSelector(`[data-name="${name}"] .cm-editor`);
  }

  /** What the page says after "Check". */
  async function check(name: string, patience = 30_000): Promise<string> {
    await page.$eval(`[data-name="${name}"] [data-do="check"]`, (button) => {
      if (button instanceof HTMLButtonElement) button.click();
    });
    await page.waitForFunction(
      (each) =>
        document.querySelector(
          `[data-name="${each}"] .said li, [data-name="${each}"] .said p:not(.faint)`,
        ) !== null,
      { polling: 50, timeout: patience },
      name,
    );
    return page.$eval(`[data-name="${name}"] .said`, (said) =>
      said instanceof HTMLElement ? said.innerText : '',
    );
  }

  it.each(exercises)(
    '$name: gap, solution and syntax error, in the words of its check',
    async ({ slug, files }) => {
      const definition: Check<unknown> = await loadCheck(files.check);
      await openWith(slug, files.name, undefined);
      const undone = examine(definition, await load(files.original));
      if (undone.status !== 'undone') throw new Error(`${files.name} is not undone`);
      expect(await check(files.name)).toBe(`· still to do: ${undone.missing.en}`);

      await openWith(slug, files.name, readFileSync(files.solution, 'utf8'));
      const done = await check(files.name);
      for (const { what } of definition.steps) expect(done).toContain(`✓ ${what.en}`);
      expect(done).toContain(`✓ Done. ${definition.done.en}`);

      await openWith(slug, files.name, 'export const = ;', 'zh/');
      expect(await check(files.name)).toContain('✗ 你的文件读不了：');
    },
  );

  it('recognises a mistake, and gives its hints one by one', async () => {
    const code = 'export function hiddenGradient(dz2, w2, h) { return dz2 * w2; }';
    await openWith('xor', '2-hidden-gradient', code);
    const said = await check('2-hidden-gradient');
    const files = exercises.find(({ name }) => name === 'xor/2-hidden-gradient')?.files;
    const verdict = examine(await loadCheck(files?.check ?? ''), {
      hiddenGradient: (dz2: number, w2: number) => dz2 * w2,
    });
    if (verdict.status !== 'wrong') throw new Error('it is not wrong');
    expect(said).toContain(verdict.got.en);
    expect(said).toContain(verdict.expected?.en);
    expect(said).toContain(verdict.mistake?.en ?? '');
    await page.click('[data-name="2-hidden-gradient"] [data-do="hint"]');
    const more = await page.$eval('[data-name="2-hidden-gradient"] .said', (each) =>
      each instanceof HTMLElement ? each.innerText : '',
    );
    expect(more).toContain(verdict.hints[0].en);
  });

  it('says where code throws, and what that means', async () => {
    const code = 'export function hiddenGradient(dz2: number) {\n  return np.sum(dz2);\n}';
    await openWith('xor', '2-hidden-gradient', code);
    const said = await check('2-hidden-gradient');
    expect(said).toContain('your code throws ReferenceError');
    expect(said).toContain('(2)');
    expect(said).toContain('There is no NumPy here');
  });

  it('ends a loop that never ends', async () => {
    await openWith('xor', '2-hidden-gradient', 'export function hiddenGradient() { for (;;); }');
    expect(await check('2-hidden-gradient')).toContain(
      'your code computes and computes, and has no answer yet: does a loop never end?',
    );
  });

  it('gives a file nothing to reach the network or the page with', async () => {
    const code = `console.log(typeof fetch, typeof XMLHttpRequest, typeof document, typeof importScripts);
export function hiddenGradient() { return 0; }`;
    await openWith('xor', '2-hidden-gradient', code);
    expect(await check('2-hidden-gradient')).toContain('undefined undefined undefined undefined');
  });

  it('keeps what was written, and asks before it is thrown away', async () => {
    const mine = 'export const mine = 1;';
    await openWith('xor', '2-hidden-gradient', mine);
    const text = (): Promise<string> =>
      page.$eval('[data-name="2-hidden-gradient"] .cm-content', (each) => each.textContent);
    expect(await text()).toContain(mine);
    const press = (what: string): Promise<void> =>
      page.$eval(`[data-name="2-hidden-gradient"] [data-do="${what}"]`, (button) => {
        if (button instanceof HTMLButtonElement) button.click();
      });
    await press('restore');
    await page.waitForSelector('[data-do="keep"]');
    await press('keep');
    expect(await text()).toContain(mine);
    await press('restore');
    await page.waitForSelector('[data-do="throw-away"]');
    await press('throw-away');
    expect(await text()).toContain('gap(');
  });
});
