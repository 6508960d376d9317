import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axe, type Browser, type Page } from '../../../../tools/browsers.ts';
import { speaking, words } from '../words.ts';
import { launch, openLab, press, serve, type Served } from './driver.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Numbers that NumPy gave of programs with slips, and noise. */
const cases: readonly {
  readonly lesson: string;
  readonly program: string;
  readonly text: string;
  readonly slips: readonly string[] | null;
}[] = JSON.parse(readFileSync(`${root}packages/cli/src/why/testing/cases.json`, 'utf8'));
const asked: readonly (readonly [lesson: string, program: string, slip: string])[] = [
  ['single-neuron', 'neuron', 'learning-rate-tenth'],
  ['backpropagation', 'training', 'hidden-through-moved-weights'],
  ['from-scratch', 'logistic-regression', 'slope-left-out'],
];
const noise = ['from-scratch', 'line', '0.8321 0.2419'] as const;

const textOf = ([lesson, program, slip]: (typeof asked)[number]): string => {
  const found = cases.find(
    (each) => each.lesson === lesson && each.program === program && each.slips?.join() === slip,
  );
  if (!found) throw new Error(`why: no case: got ${lesson} ${program} ${slip}`);
  return found.text;
};

/** What the command line prints, without its spaces and lines. */
function printed(lesson: string, program: string, text: string, language: string): string {
  const args = ['why', lesson, '--program', program, '--file', '-', '--lang', language];
  try {
    const out = execFileSync(process.execPath, [`${root}retrace.mjs`, ...args], { input: text });
    return squeezed(out.toString());
  } catch (error) {
    // It found nothing, and says so.
    return squeezed(String((error as { stdout: Buffer }).stdout));
  }
}

const squeezed = (text: string): string => text.replaceAll(/\s/g, '');

/** Opens the place for numbers in a lesson. */
async function openLesson(page: Page, address: string, program: string): Promise<void> {
  await openLab(page, `${address}#program=${program}`);
  await page.evaluate(
    (titles) => {
      const all = [...document.querySelectorAll('summary')];
      all.find(({ textContent }) => titles.includes(textContent))?.click();
    },
    Object.values(words.numbersDiffer) as string[],
  );
  await page.waitForSelector('textarea[name="numbers"]');
}

/** Opens the page with the choice of a lesson. */
async function openPage(page: Page, address: string, hash = ''): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${address}numbers-differ/${hash}`, { waitUntil: 'load' });
  await page.waitForSelector('textarea[name="numbers"]');
}

/** Pastes a text into a field, as one piece. */
async function paste(page: Page, text: string, field = 'numbers'): Promise<void> {
  await page.$eval(
    `[name="${field}"]`,
    (element, pasted) => {
      (element as HTMLInputElement).value = pasted;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}

const search = (page: Page): Promise<void> => press(page, 'why');

/** The answer, without what only a screen reader hears, and without all that `left` names. */
async function answer(page: Page, left = '.sr'): Promise<string> {
  await page.waitForSelector('.answer', { timeout: 500_000 });
  return page.$eval(
    '.answer',
    (element, names) => {
      const copy = element.cloneNode(true) as Element;
      copy.querySelectorAll(names).forEach((each) => each.remove());
      return copy.textContent;
    },
    left,
  );
}

async function refused(page: Page): Promise<string> {
  await page.waitForSelector('.asks-why .failed');
  return page.$eval('.asks-why .failed', ({ textContent }) => textContent);
}

const status = (page: Page): Promise<string> =>
  page.$eval('.asks-why [role="status"]', ({ textContent }) => textContent);

const browsers = [
  { browserName: 'chromium', language: 'en', path: '' },
  { browserName: 'firefox', language: 'zh', path: 'zh/' },
] as const;

describe.each(browsers)('in $browserName, $language', ({ browserName, language, path }) => {
  const say = speaking(language);
  let site: Served;
  let browser: Browser;
  let page: Page;
  let home: string;
  beforeAll(async () => {
    site = await serve(inject('site'));
    home = site.base + path;
    browser = await launch(browserName);
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });

  it.each(asked)('%s, %s: says of %s all that the command line says', async (...own) => {
    const [lesson, program] = own;
    const text = textOf(own);
    await openLesson(page, `${home}${lesson}/`, program);
    await paste(page, text);
    await search(page);
    const found = squeezed(await answer(page));
    expect(found).toContain(
      language === 'zh' ? '只作这一处改动，程序就给出你的每一位数字。' : 'Withthisonechange',
    );
    expect(found).toBe(printed(lesson, program, text, language));
    // Names and code stay in English, and nothing else of it is on a Chinese page.
    const english = (await answer(page, 'code, .number')).match(/[A-Za-z]{3,} [A-Za-z]{2,}/g) ?? [];
    expect(english.length === 0).toBe(language === 'zh');
  });

  it('says of noise that nothing explains it, as the command line does', async () => {
    const [lesson, program, text] = noise;
    await openLesson(page, `${home}${lesson}/`, program);
    await paste(page, text);
    await search(page);
    const found = squeezed(await answer(page));
    expect(found).toContain(
      language === 'zh' ? '一处或两处都解释不了这些数字' : 'Nosingleordoublechange',
    );
    expect(found).toBe(printed(lesson, program, text, language));
  });

  it('says how far it is, is silent meanwhile, and shows at a stop what it has', async () => {
    await openLesson(page, `${home}spiral/`, 'neural-network');
    await paste(
      page,
      Array.from({ length: 21 }, (_, i) => `loss ${(1.5 - i / 31).toFixed(6)}`).join('\n'),
    );
    await search(page);
    await page.waitForFunction(
      (pattern) =>
        new RegExp(pattern).test(
          document.querySelector('.asks-why progress')?.parentElement?.textContent ?? '',
        ),
      { timeout: 500_000, polling: 50 },
      language === 'zh' ? '^ 已试 \\d+ 种改动；' : '^ \\d+ variations tried; ',
    );
    expect(await status(page)).toBe(say('searching'));
    expect(await page.$eval('[data-do="why"]', ({ textContent }) => textContent)).toBe(say('stop'));
    await search(page);
    expect(await answer(page)).toContain(
      language === 'zh' ? '（中途停止）' : 'before it was stopped',
    );
    expect(await status(page)).not.toBe(say('searching'));
  });

  it.each([
    ['', 'there are no numbers; paste what', '没有数字；请贴上'],
    ['no idea', 'there are no numbers; paste what', '没有数字；请贴上'],
    [
      Array.from({ length: 10_000 }, (_, i) => `0.${i + 1}`).join('\n'),
      'these are 10,000 numbers; paste at most',
      '这里有 10,000 个数字；最多贴',
    ],
  ])('refuses what it cannot read, in words', async (text, en, zh) => {
    await openPage(page, home, '#lesson=backpropagation');
    await paste(page, text);
    await search(page);
    expect(await refused(page)).toContain(language === 'zh' ? zh : en);
    expect(await status(page)).toBe('');
    expect(await page.$('.answer')).toBeNull();
  });

  it('refuses numbers that are not what they are said to be', async () => {
    await openPage(page, home, '#lesson=backpropagation');
    await page.select('[name="what"]', 'weights');
    await paste(page, '1.5 2.5 3.5 4.5 5.5');
    await search(page);
    expect(await refused(page)).toContain(
      language === 'zh'
        ? 'training 没有一样东西正好有 5 个数'
        : 'training has nothing of which there are 5',
    );
  });

  it('refuses epochs that are none', async () => {
    await openPage(page, home, '#lesson=backpropagation');
    await paste(page, '0.5 0.6');
    await paste(page, '1e9, x', 'epochs');
    await search(page);
    expect(await refused(page)).toContain('1e9');
  });

  it('says from the start what it does, and of a large network how far it is', async () => {
    await openPage(page, home, '#lesson=digits&program=plain');
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => {
        const now = document.querySelector('.asks-why progress')?.parentElement?.textContent.trim();
        if (now !== undefined && said.at(-1) !== now) said.push(now);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await paste(page, '0.722 0.537');
    await search(page);
    const [reads, trains] =
      language === 'zh'
        ? [/^正在判断你的数字是什么：程序的 \d+ 种变体，已看 \d+$/, /^正在按原样训练程序/]
        : [
            /^working out what your numbers may be: \d+ of \d+ variants of the program$/,
            /^training the program as it is/,
          ];
    await page.waitForFunction(
      (pattern) =>
        new RegExp(pattern).test((window as unknown as { said: string[] }).said.at(-1) ?? ''),
      { timeout: 120_000, polling: 50 },
      trains.source,
    );
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    const steps = said.filter((each) => reads.test(each));
    expect(steps.length).toBeGreaterThan(2);
    expect(said.indexOf(steps[0])).toBe(0);
    // Nothing was tried yet: it ends at once, without an answer.
    await search(page);
    await page.waitForFunction(() => !document.querySelector('.asks-why progress'), {
      polling: 50,
    });
    expect(await page.$('.answer')).toBeNull();
  });

  it('begins with the lesson that one comes from, and with the first where there is no such', async () => {
    const chosen = (): Promise<string> => page.$eval('.choose select', ({ value }) => value);
    await openLab(page, `${home}moons/`);
    await page.click('nav a[href*="numbers-differ"]');
    await page.waitForSelector('.choose select');
    expect(await chosen()).toBe('moons');
    for (const hash of [
      '#lesson=%00',
      '#lesson=../../etc',
      '#lesson=__proto__&program=1e12',
      '#%',
    ]) {
      await openPage(page, home, hash);
      expect(await chosen()).toBe('single-neuron');
    }
  });

  it('throws an answer away when another program is chosen, and keeps the numbers', async () => {
    await openPage(page, home, '#lesson=xor');
    await paste(page, '0.5');
    await search(page);
    await answer(page);
    await page.select('.choose:nth-of-type(2) select', 'eleven-lines');
    await page.waitForFunction(() => !document.querySelector('.answer'), { polling: 50 });
    const kept = await page.$eval(
      '[name="numbers"]',
      (field) => (field as HTMLTextAreaElement).value,
    );
    expect(kept).toBe('0.5');
  });

  it('can be asked with the keyboard alone', async () => {
    await openPage(page, home);
    await page.focus('[name="numbers"]');
    await page.keyboard.type('0.5');
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter'] as const) await page.keyboard.press(key);
    expect(await answer(page)).toContain(language === 'zh' ? '位数太少' : 'The digits are too few');
    expect(await status(page)).toContain(language === 'zh' ? '位数太少' : 'The digits are too few');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-do'));
    expect(focused).toBe('why');
  });
});

describe('in chromium', () => {
  let site: Served;
  let browser: Browser;
  beforeAll(async () => {
    site = await serve(inject('site'));
    browser = await launch('chromium');
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });

  it.each(['light', 'dark'])(
    'an answer has no violation that axe-core finds, in %s, and does not scroll sideways',
    async (scheme) => {
      const page = await browser.newPage();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setBypassCSP(true);
      await openLesson(page, `${site.base}single-neuron/`, 'neuron');
      await paste(page, textOf(asked[0]));
      await search(page);
      await answer(page);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`))',
      );
      expect(violations).toEqual([]);
      for (const width of [320, 390, 1280]) {
        await page.setViewport({ width, height: 800 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `at ${width}`).toBeLessThanOrEqual(width);
      }
      await page.close();
    },
  );

  it.each(['en', 'zh'] as const)(
    'says without JavaScript that it needs it, in %s',
    async (language) => {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      const path = language === 'zh' ? 'zh/' : '';
      await page.goto(`${site.base}${path}numbers-differ/`, { waitUntil: 'load' });
      const text = await page.$eval('main', ({ textContent }) => textContent);
      expect(text).toContain(speaking(language)('whyNeedsScript'));
      await page.close();
    },
  );
});
