import { lessons } from '@retrace/catalogue';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '../../../../tools/browsers.ts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, serve, type Served } from './driver.ts';

/** What is compared in one browser in English, and in the other in Chinese. */
const browsers = [
  { name: 'chromium', page: 'bits/', same: '✓ the same bits', differs: '✗ differs' },
  { name: 'firefox', page: 'zh/bits/', same: '✓ 每一位都相同', differs: '✗ 不同' },
] as const;

describe.each(browsers)('in $name, on $page', ({ name, page: path, same, differs }) => {
  let site: Served;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    site = await serve(inject('site'));
    browser = await launch(name);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });

  async function compare(): Promise<void> {
    await page.goto(`${site.base}${path}`, { waitUntil: 'load' });
    await page.click('#compare');
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('.verdict')].every(({ textContent }) => textContent !== ''),
      { polling: 100, timeout: 300_000 },
    );
  }

  it('gives the digest of every golden file', async () => {
    await compare();
    const rows = await page.$$eval('[data-program]', (all) =>
      all.map((row) => ['.recorded', '.yours'].map((part) => row.querySelector(part)?.textContent)),
    );
    const trainings = lessons.flatMap(({ programs }) =>
      programs.filter(({ kind }) => kind === 'training'),
    );
    expect(rows).toHaveLength(trainings.length);
    for (const [recorded, yours] of rows) expect(yours).toBe(recorded);
    const verdicts = await page.$$eval('.verdict', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(verdicts).toEqual(lessons.map(() => same));
  });

  it('shows one flipped bit, with its program and epoch, and a file that is cut off', async () => {
    const file = 'golden/xor.json';
    const text = readFileSync(join(inject('site'), file), 'utf8');
    // The last bit of the loss of eleven-lines at epoch 200.
    const golden: { programs: Record<string, { checkpoints: { epoch: number; loss: number }[] }> } =
      JSON.parse(text);
    const found = golden.programs['eleven-lines'].checkpoints.find(({ epoch }) => epoch === 200);
    const loss = found?.loss ?? NaN;
    const bits = new DataView(new ArrayBuffer(8));
    bits.setFloat64(0, loss);
    bits.setBigUint64(0, bits.getBigUint64(0) ^ 1n);
    const flipped = text.replace(String(loss), String(bits.getFloat64(0)));
    expect(flipped).not.toBe(text);
    site.exchanged.set(file, flipped);
    site.exchanged.set('golden/moons.json', '{');
    await compare();
    site.exchanged.clear();
    const verdicts = await page.$$eval('.verdict', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(verdicts).toEqual(
      lessons.map(({ slug }) => (['xor', 'moons'].includes(slug) ? differs : same)),
    );
    const explained = (lesson: string): Promise<string> =>
      page.$eval(`[data-lesson="${lesson}"] .explained`, ({ textContent }) => textContent);
    const isChinese = path.startsWith('zh');
    expect(await explained('xor')).toContain(
      isChinese
        ? 'golden/xor.json：eleven-lines 从第 200 轮开始不同'
        : 'golden/xor.json: eleven-lines differs first at epoch 200',
    );
    expect(await explained('moons')).toBe(
      isChinese
        ? 'golden/moons.json:1:2：不是 JSON：得到文件的结尾；需要一个带引号的键'
        : 'golden/moons.json:1:2: not JSON: got the end of the file; a key in quotes is needed',
    );
  });
});
