import { lessons } from '@retrace/catalogue';
import {
  type Check,
  endless,
  examine,
  explain,
  faultText,
  inLanguage,
  type Verdict,
} from '@retrace/exercise';
import { exercisesIn, load, loadCheck } from '@retrace/exercise/files';
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '../../../../tools/browsers.ts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { speaking } from '../words.ts';
import { launch, serve, type Served } from './driver.ts';

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const exercises = lessons.flatMap(({ slug }) =>
  exercisesIn(`${examples}${slug}`).map((files) => ({
    slug,
    files,
    name: `${slug}/${files.name}`,
  })),
);

/** What the page lets a file import. All else that a check has is part of the file. */
const importable = ['elementary', 'exercise', 'lesson', 'linalg', 'nn', 'random'].map(
  (name) => `@retrace/${name}`,
);

/** A file that answers as one mistake of a check does: the check itself, and what it exports of it. */
async function mistaken(check: string, i: number, names: readonly string[]): Promise<string> {
  const contents = `import check from ${JSON.stringify(check)};
    export const { ${names.join(', ')} } = check.mistakes[${i}].answer;`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: examples, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    external: importable,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

/** Lets the time of a file be over as soon as it has been asked something, if the page is in a hurry. */
function hurry(): void {
  let overdue = (): void => {};
  const later = window.setTimeout.bind(window);
  window.setTimeout = new Proxy(window.setTimeout, {
    apply(plain, _this, [f, delay = 0, ...rest]: [() => void, number?, ...unknown[]]) {
      const isLong = document.body.dataset['hurry'] !== undefined && delay >= 10_000;
      if (!isLong) return Reflect.apply(plain, window, [f, delay, ...rest]);
      overdue = f;
      return 0;
    },
  });
  window.Worker = new Proxy(Worker, {
    construct(Plain, [url, options]: [URL, WorkerOptions]) {
      const worker = new Plain(url, options);
      worker.addEventListener('message', ({ data }: MessageEvent<{ kind: string }>) => {
        if (data.kind === 'asking') later(() => overdue(), 50);
      });
      return worker;
    },
  });
}

/** What is looked at in one browser in English, and in the other in Chinese. */
const browsers = [
  { browserName: 'chromium', language: 'en', languagePath: '' },
  { browserName: 'firefox', language: 'zh', languagePath: 'zh/' },
] as const;

describe.each(browsers)('in $browserName, $language', ({ browserName, language, languagePath }) => {
  const say = speaking(language);
  let site: Served;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    site = await serve(inject('site'));
    browser = await launch(browserName);
    page = await browser.newPage();
    await page.evaluateOnNewDocument(hurry);
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });

  async function open(slug: string, name: string, path: string = ''): Promise<void> {
    await page.goto(`${site.base}${path}${slug}/`, { waitUntil: 'load' });
    await page.waitForSelector('[data-do="solve"]');
    await press(name, 'solve');
    await page.waitForSelector(`[data-name="${name}"] .cm-editor`);
  }

  const press = (name: string, what: string): Promise<void> =>
    page.$eval(`[data-name="${name}"] [data-do="${what}"]`, (button) => {
      if (button instanceof HTMLButtonElement) button.click();
    });

  /** Writes over all that is in the editor, as one pastes. */
  async function write(name: string, code: string): Promise<void> {
    await page.$eval(
      `[data-name="${name}"] .cm-content`,
      (editor, text) => {
        editor.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, keyCode: 65 }),
        );
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        const paste = new ClipboardEvent('paste', { bubbles: true });
        Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
        editor.dispatchEvent(paste);
      },
      code,
    );
  }

  /** What the page says after "Check", line by line. */
  function check(name: string): Promise<string[]> {
    return page.$eval(
      `[data-name="${name}"]`,
      (exercise) =>
        new Promise<string[]>((resolve) => {
          const button = exercise.querySelector('[data-do="check"]');
          if (!(button instanceof HTMLButtonElement)) throw new Error('there is no button');
          let begun = false;
          const watch = new MutationObserver(() => {
            begun ||= button.disabled;
            if (!begun || button.disabled) return;
            watch.disconnect();
            const lines = exercise.querySelectorAll('.said :is(li, dt, dd, pre, p)');
            resolve(
              [...lines].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim()),
            );
          });
          watch.observe(button, { attributeFilter: ['disabled'] });
          button.click();
        }),
    );
  }

  /** The lines in which the page is to say a verdict, by the words of the check. */
  function linesOf(verdict: Verdict): string[] {
    const said = inLanguage(verdict, language);
    const passed = said.passed.map((step) => `✓ ${step}`);
    switch (said.status) {
      case 'done':
        return [...passed, `✓ ${say('done')} ${said.says}`];
      case 'undone':
        return [...passed, `· ${say('stillToDo')}${said.missing}`];
      case 'broken':
        throw said.error;
      default: {
        const { step, expected, got, mistake } = said;
        return [
          ...passed,
          `✗ ${step}`,
          ...(expected === undefined ? [got] : [say('expected'), expected, say('yours'), got]),
          ...(mistake === undefined ? [] : [mistake]),
        ].map((line) => line.replaceAll(/\s+/g, ' ').trim());
      }
    }
  }

  it.each(exercises)(
    '$name: the gap, the solution, each mistake, a syntax error and an endless loop, in the words of its check',
    async ({ slug, files: { name, ...files } }) => {
      const definition: Check<unknown> = await loadCheck(files.check);
      await open(slug, name, languagePath);
      const answerTo = async (code: string): Promise<string[]> => {
        await write(name, code);
        return check(name);
      };
      const original = readFileSync(files.original, 'utf8');
      expect(await answerTo(original)).toEqual(
        linesOf(examine(definition, await load(files.original))),
      );
      for (const [i, { answer, says }] of definition.mistakes.entries()) {
        const verdict = examine(definition, answer);
        expect(verdict).toMatchObject({ status: 'wrong', mistake: says });
        const code = await mistaken(files.check, i, Object.keys(answer ?? {}));
        expect(await answerTo(code)).toEqual(linesOf(verdict));
      }
      expect(await answerTo(readFileSync(files.solution, 'utf8'))).toEqual(
        linesOf(examine(definition, await load(files.solution))),
      );

      const [unread] = await answerTo(`${original}\nexport const = ;\n`);
      const unreadable = `✗ ${say('yourFile')}${faultText('cannot be read: ')[language]}`;
      expect(unread.startsWith(unreadable)).toBe(true);
      const at = original.split('\n').length + 1;
      expect(unread.endsWith(`${say('lineBefore')}${at}${say('lineAfter')}`)).toBe(true);
      expect(unread).not.toMatch(/\d:\d/);

      await page.$eval('body', ({ dataset }) => (dataset['hurry'] = ''));
      const loops = Object.entries(definition.mistakes[0].answer ?? {}).map(([each, value]) =>
        typeof value === 'function'
          ? `export function ${each}() { for (;;); }`
          : `export const ${each} = ${JSON.stringify(value)};`,
      );
      const said = await answerTo(loops.join('\n'));
      expect(said.slice(-2)).toEqual([
        `✗ ${definition.steps[said.length - 2].what[language]}`,
        say('yourCode') + endless[language],
      ]);
    },
  );

  it('says which slip a wrong answer equals, where the check knows no such mistake', async () => {
    const hiddenGradient = (dz2: number, w2: number, h: number): number => dz2 * w2 * (1 - h);
    const files = exercises.find(({ name }) => name === 'xor/2-hidden-gradient')?.files;
    const definition = await loadCheck(files?.check ?? '');
    const verdict = examine(definition, { hiddenGradient });
    const explained = await explain(definition, { hiddenGradient }, verdict);
    expect(explained).toMatchObject({ mistake: expect.any(Object) as unknown });
    await open('xor', '2-hidden-gradient', languagePath);
    await write('2-hidden-gradient', `export const hiddenGradient = ${String(hiddenGradient)};`);
    expect(await check('2-hidden-gradient')).toEqual(linesOf(explained));
  });

  it('gives its hints one by one', async () => {
    await open('xor', '2-hidden-gradient');
    await write('2-hidden-gradient', 'export function hiddenGradient() { return 0; }');
    const before = await check('2-hidden-gradient');
    const files = exercises.find(({ name }) => name === 'xor/2-hidden-gradient')?.files;
    const verdict = examine(await loadCheck(files?.check ?? ''), { hiddenGradient: () => 0 });
    if (verdict.status !== 'wrong') throw new Error('it is not wrong');
    expect(before.join()).not.toContain(verdict.hints[0].en);
    await press('2-hidden-gradient', 'hint');
    const after = await page.$eval('[data-name="2-hidden-gradient"] .said', (each) =>
      each instanceof HTMLElement ? each.innerText : '',
    );
    expect(after).toContain(verdict.hints[0].en);
  });

  it('says where code throws, and what that means', async () => {
    const code = 'export function hiddenGradient(dz2: number) {\n  return np.sum(dz2);\n}';
    await open('xor', '2-hidden-gradient');
    await write('2-hidden-gradient', code);
    const said = (await check('2-hidden-gradient')).join('\n');
    expect(said).toContain('your code throws ReferenceError');
    expect(said).toContain('(line 2)');
    expect(said).toContain('There is no NumPy here');
  });

  it('ends a loop that never ends', async () => {
    await open('xor', '2-hidden-gradient');
    await write('2-hidden-gradient', 'export function hiddenGradient() { for (;;); }');
    expect(await check('2-hidden-gradient')).toContain(
      'your code computes and computes, and has no answer yet: does a loop never end?',
    );
  });

  it('gives a file nothing to reach the network or the page with', async () => {
    const code = `console.log(typeof fetch, typeof XMLHttpRequest, typeof document, typeof importScripts);
export function hiddenGradient() { return 0; }`;
    await open('xor', '2-hidden-gradient');
    await write('2-hidden-gradient', code);
    expect(await check('2-hidden-gradient')).toContain('undefined undefined undefined undefined');
  });

  it('keeps what was written, and asks before it is thrown away', async () => {
    const mine = 'export const mine = 1;';
    await open('xor', '2-hidden-gradient');
    await write('2-hidden-gradient', mine);
    await open('xor', '2-hidden-gradient');
    const text = (): Promise<string> =>
      page.$eval('[data-name="2-hidden-gradient"] .cm-content', (each) => each.textContent);
    expect(await text()).toContain(mine);
    await press('2-hidden-gradient', 'restore');
    await page.waitForSelector('[data-do="keep"]');
    await press('2-hidden-gradient', 'keep');
    expect(await text()).toContain(mine);
    await press('2-hidden-gradient', 'restore');
    await page.waitForSelector('[data-do="throw-away"]');
    await press('2-hidden-gradient', 'throw-away');
    expect(await text()).toContain('gap(');
  });
});
