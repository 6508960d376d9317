import { lessons } from '@retrace/catalogue';
import {
  measure,
  measureSoFar,
  type Program,
  programJson,
  startRun,
  type Training,
  vary,
} from '@retrace/lesson';
import { formatMatrix } from '@retrace/linalg';
import { exactJson } from '@retrace/nn';
import { livePlots, speaker } from '@retrace/plot/live';
import type { Browser, Page } from '../../../../tools/browsers.ts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { labText, launch, openLab, press, serve, type Served, waitForEpoch } from './driver.ts';

const programs = lessons.flatMap((lesson) =>
  lesson.programs.map((program) => ({ lesson, program, name: `${lesson.slug}/${program.slug}` })),
);

function elevenLines(): Training {
  const program = programs.find(({ name }) => name === 'xor/eleven-lines')?.program;
  if (program?.kind !== 'training') throw new Error('xor/eleven-lines is not there');
  return program;
}

interface Expected {
  readonly printed: readonly (readonly string[])[];
  readonly claims: readonly (readonly string[])[];
}

/** What the page is to show in the end, by what Node measures, once. */
function expected(program: Program): Expected {
  const known = measuredBefore.get(program) ?? measuredInNode(program);
  measuredBefore.set(program, known);
  return known;
}

const measuredBefore = new Map<Program, Expected>();

function measuredInNode(program: Program): Expected {
  const run = program.kind === 'training' ? startRun(program) : undefined;
  const { printed, claims } = measure(program, run);
  const isToHold = new Set(['holds', 'holds to']);
  return {
    printed: printed.map(({ what, measured, verdict, holds }) => [
      what.en,
      Number.isNaN(measured) ? '' : String(measured),
      holds ? (isToHold.has(verdict.kind) ? 'holds' : verdict.kind) : 'fails',
    ]),
    claims: claims.map(({ says, holds }) => [says.en, holds ? 'holds' : 'fails']),
  };
}

async function waitForEnd(page: Page, program: Program): Promise<void> {
  if (program.kind === 'training') return waitForEpoch(page, program.epochs);
  await page.waitForFunction(() => !document.querySelector('#lab-root [data-mark="not yet"]'), {
    polling: 50,
  });
}

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let site: Served;
  let browser: Browser;
  let page: Page;
  const strangers: string[] = [];
  const errors: string[] = [];
  beforeAll(async () => {
    site = await serve(inject('site'));
    browser = await launch(name);
    page = await browser.newPage();
    page.on('request', (request) => {
      if (!/^(?:http:\/\/localhost:|data:|blob:|about:)/.test(request.url()))
        strangers.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });

  it.each(programs)(
    '$name: each value ticks at the end, and none before',
    async ({ lesson, program }) => {
      await openLab(page, `${site.base}${lesson.slug}/#program=${program.slug}`);
      await page.waitForFunction(
        (slug) => {
          const select = document.querySelector<HTMLSelectElement>('.choose select');
          return !select || select.value === slug;
        },
        { polling: 50 },
        program.slug,
      );
      const before = await labText(page);
      for (const row of [...before.printed, ...before.claims]) expect(row.at(-1)).toBe('not yet');
      await press(page, 'end');
      await waitForEnd(page, program);
      const { printed, claims } = expected(program);
      const after = await labText(page);
      expect(after.printed).toEqual(printed);
      expect(after.claims).toEqual(claims);
      expect([...printed, ...claims].map((row) => row.at(-1))).not.toContain('fails');
    },
  );

  it.each(programs.filter(({ program }) => program.kind === 'training'))(
    '$name: on the way just that is ticked which has been reached',
    async ({ lesson, program }) => {
      if (program.kind !== 'training') return;
      const run = startRun(program);
      const stops = run.checkpoints.slice(1, -1);
      const some = new Set([stops[0], stops[stops.length - 1]]);
      const { printed: atTheEnd } = expected(program);
      for (const epoch of some) {
        await openLab(page, `${site.base}${lesson.slug}/#program=${program.slug}&at=${epoch}`);
        await waitForEpoch(page, epoch);
        const { printed } = await labText(page);
        run.at(epoch);
        const soFar = measureSoFar(program, run, epoch);
        expect(printed.map((row) => row[2])).toEqual(
          soFar.printed.map(({ reached }, i) => (reached ? atTheEnd[i][2] : 'not yet')),
        );
      }
    },
  );

  it('gives the same texts for random settings, again after a reset, and after a reload', async () => {
    const settings = 'program=eleven-lines&seed=7&learningRate=0.37&hidden=3&epochs=731';
    const textsOf = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLDetailsElement>('#lab-root details')].map((each) => {
          each.open = true;
          return each.textContent;
        }),
      );
    const weights = async (): Promise<string> => {
      await textsOf();
      await page.waitForSelector('#lab-root .weights pre');
      return page.$$eval('#lab-root .weights pre', (all) =>
        all.map((each) => each.textContent).join('\n'),
      );
    };
    await openLab(page, `${site.base}xor/#${settings}`);
    await press(page, 'end');
    await waitForEpoch(page, 731);
    const first = await weights();
    expect(first).toMatch(/\d\.\d{6,}/);
    await press(page, 'reset');
    await waitForEpoch(page, 0);
    await press(page, 'end');
    await waitForEpoch(page, 731);
    expect(await weights()).toBe(first);
    await page.reload();
    await waitForEpoch(page, 731);
    expect(await weights()).toBe(first);
    const varied = vary(elevenLines(), { seed: 7, learningRate: 0.37, hidden: 3, epochs: 731 });
    const inNode = startRun(varied)
      .last()
      .parameters.flatMap((layer) => Object.values(layer));
    expect(first).toBe(inNode.map((matrix) => formatMatrix(matrix)).join('\n'));
  });

  it('is in the same state after ten single epochs, the slider, and a link', async () => {
    const state = (): Promise<string> =>
      page.$$eval('#lab-root .chart text.number', (all) =>
        all.map((each) => each.textContent).join(' '),
      );
    const at = `${site.base}single-neuron/#program=neuron`;
    await openLab(page, at);
    for (let epoch = 1; epoch <= 10; epoch++) {
      await press(page, 'one');
      await waitForEpoch(page, epoch);
    }
    const single = await state();
    await openLab(page, at);
    await page.$eval('input[type=range]', (slider) => {
      if (!(slider instanceof HTMLInputElement)) return;
      slider.value = '4'; // 0, 1, 2, 5, 10
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await waitForEpoch(page, 10);
    expect(await state()).toBe(single);
    await openLab(page, `${at}&at=10`);
    await waitForEpoch(page, 10);
    expect(await state()).toBe(single);
  });

  it('draws the other kinds of pictures of a program for the epoch that is shown', async () => {
    const program = programs.find(({ lesson }) => lesson.slug === 'linear-regression')?.program;
    if (program?.kind !== 'training') throw new Error('linear-regression is not there');
    await openLab(page, `${site.base}linear-regression/#at=1`);
    await waitForEpoch(page, 1);
    await page.$$eval('#lab-root details', (all) => all.forEach((each) => (each.open = true)));
    await page.waitForSelector('#lab-root .orange .line');
    const subject = { ...speaker('en'), program, run: startRun(program) };
    for (const [button, epoch] of [
      ['one', 2],
      ['end', 300],
    ] as const) {
      await press(page, button);
      await waitForEpoch(page, epoch);
      const plots = livePlots(subject, subject.run.at(epoch));
      const names = plots.flatMap(({ panels }) => panels.flatMap(({ lines }) => lines));
      expect(names.length).toBeGreaterThan(5);
      expect(
        await page.$$eval('#lab-root :is(.blue, .orange) text', (all) =>
          all.map(({ textContent }) => textContent),
        ),
      ).toEqual(names.map(({ name: text }) => text));
    }
  });

  it('hands out the numbers that the command line gives as JSON', async () => {
    await openLab(page, `${site.base}xor/#program=two-layer-js&at=end`);
    await waitForEpoch(page, 1000);
    await page.evaluate(() => {
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob) {
          void blob.text().then((text) => {
            document.body.dataset['saved'] = text;
          });
        }
        return '#';
      };
    });
    await page.$$eval('#lab-root details', (all) => all.forEach((each) => (each.open = true)));
    await page.waitForSelector('[data-do="json"]');
    await press(page, 'json');
    await page.waitForFunction(() => document.body.dataset['saved'] !== undefined, { polling: 50 });
    const saved = await page.evaluate(() => document.body.dataset['saved']);
    const program = programs.find(({ name: each }) => each === 'xor/two-layer-js')?.program;
    if (program?.kind !== 'training') throw new Error('xor/two-layer-js is not there');
    const run = startRun(program);
    const checkpoints = run.checkpoints.map((epoch) => run.at(epoch));
    const json = programJson(program, run, checkpoints, measure(program, run));
    expect(saved).toBe(exactJson({ lesson: 'xor', programs: [json], golden: 'not checked' }));
  });

  it.each([
    [true, 'The link is copied.'],
    [false, 'The browser does not let the page copy'],
  ])('says that the link is copied only where it is: %s', async (isAllowed, said) => {
    await openLab(page, `${site.base}xor/#program=two-layer-js`);
    await page.evaluate((allowed) => {
      const writeText = (text: string): Promise<void> => {
        if (!allowed) return Promise.reject(new Error('denied'));
        document.body.dataset['copied'] = text;
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    }, isAllowed);
    await page.$$eval('#lab-root details', (all) => all.forEach((each) => (each.open = true)));
    await page.waitForSelector('[data-do="link"]');
    await press(page, 'link');
    await page.waitForFunction(
      (text) => document.querySelector('[role="status"]')?.textContent.includes(text) === true,
      { polling: 50 },
      said,
    );
    const copied = await page.evaluate(() => document.body.dataset['copied']);
    expect(copied).toBe(isAllowed ? page.url() : undefined);
  });

  it('plays by the clock, pauses, and goes on', async () => {
    await openLab(page, `${site.base}xor/#program=eleven-lines`);
    await press(page, 'play');
    await page.waitForFunction(
      () => Number(document.querySelector('[data-epoch]')?.getAttribute('data-epoch')) > 20,
      { polling: 20 },
    );
    await press(page, 'play');
    const epoch = async (): Promise<number> => (await labText(page)).epoch;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const paused = await epoch();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await epoch()).toBe(paused);
    await press(page, 'one');
    await waitForEpoch(page, paused + 1);
  });

  it.each([
    ['epochs=1e12', '1000000000000'],
    ['hidden=99999', '99999'],
    ['seed=-1', '-1'],
    ['learningRate=NaN', 'NaN'],
    ['program=nothing', "no program 'nothing'"],
  ])('answers the hostile link %s in words', async (hash, said) => {
    const named = hash.startsWith('program') ? hash : `program=eleven-lines&${hash}`;
    await openLab(page, `${site.base}xor/#${named}`);
    await page.waitForSelector('.failed');
    expect(await page.$eval('.failed', (element) => element.textContent)).toContain(said);
    await page.$eval('.failed button', (button) => {
      if (button instanceof HTMLButtonElement) button.click();
    });
    await page.waitForSelector('[data-do="play"]');
  });

  it('says when a training leaves the finite numbers', async () => {
    await openLab(
      page,
      `${site.base}linear-regression/#program=gradient-descent&learningRate=1000`,
    );
    await press(page, 'end');
    await page.waitForSelector('.failed');
    expect(await page.$eval('.failed', (element) => element.textContent)).toContain('finite');
  });

  it('shows that figures no longer apply, and leads back', async () => {
    await openLab(page, `${site.base}xor/#program=two-layer-js&seed=3`);
    await page.waitForSelector('.banner');
    expect((await labText(page)).printed).toEqual([]);
    await page.$eval('.banner button', (button) => {
      if (button instanceof HTMLButtonElement) button.click();
    });
    await page.waitForFunction(() => !document.querySelector('.banner'), { polling: 50 });
    await page.waitForSelector('#lab-root .printed');
  });

  /** Opens the parts of the lab whose names begin so. */
  const unfold = (title: string): Promise<void> =>
    page.$$eval(
      '#lab-root summary',
      (all, start) =>
        all
          .filter(({ textContent }) => textContent.startsWith(start))
          .forEach((each) => {
            if (each instanceof HTMLElement) each.click();
          }),
      title,
    );

  it('shows of a large network the inputs that are not 0, with their weights, and says of how many', async () => {
    await openLab(page, `${site.base}digits/#program=plain`);
    await unfold('One step');
    await page.waitForSelector('.stage .matrix');
    const [x, W] = await page.$$eval('.stage .matrix', (tables) =>
      tables.map((table) => {
        const textsOf = (what: string): string[] =>
          [...table.querySelectorAll(what)].map(({ textContent }) => textContent);
        return {
          caption: table.querySelector('caption')?.textContent,
          cols: textsOf('thead th'),
          rows: textsOf('tbody th'),
          values: textsOf('tbody td'),
        };
      }),
    );
    expect([x.caption, W.caption]).toEqual(['x, inputs: 16 of 784', 'W: 16 × 16 of 784 × 40']);
    expect(x.values).not.toContain('0');
    expect(x.cols).toHaveLength(16);
    expect(W.rows).toEqual(x.cols);
  });

  it('writes the formula that a layer of the lesson itself states', async () => {
    await openLab(page, `${site.base}digits/#program=plain`);
    await unfold('One step');
    await page.waitForSelector('.stage');
    await press(page, 'next');
    const stage = await page.waitForSelector('xpath///*[@class="stage" and contains(., "2. ")]');
    expect(await stage?.evaluate(({ textContent }) => textContent)).toContain(
      'reluOfSlopeOne y = z ≥ 0 ? z : 0',
    );
  });

  it('shows what can be changed as it is: a rate that falls, and the size of a batch of all that is drawn', async () => {
    await openLab(page, `${site.base}moons/#program=training`);
    await unfold('Change something');
    await page.waitForSelector('.settings');
    const rate = await page.$eval('[name="learningRate"]', (field) =>
      field instanceof HTMLInputElement ? [field.value, field.placeholder] : [],
    );
    expect(rate).toEqual(['', 'linearDecay({ from: 1, fall: 0.9, steps: 100 })']);
    const size = await page.$eval('[name="batchSize"]', (field) =>
      field instanceof HTMLInputElement ? field.value : '',
    );
    expect(size).toBe('100');
    await openLab(page, `${site.base}binary-addition/#program=addition`);
    await unfold('Change something');
    await page.waitForSelector('.settings');
    expect(await page.$eval('#why-batchSize', ({ textContent }) => textContent)).toContain(
      'one sample at each step',
    );
  });

  it('follows one step forward, backward, and through the update', async () => {
    await openLab(page, `${site.base}backpropagation/`);
    await unfold('One step');
    await page.waitForSelector('.stage');
    const seen: string[] = [];
    for (;;) {
      seen.push(await page.$eval('.stage', (stage) => stage.textContent));
      const last = await page.$eval(
        '[data-do="next"]',
        (button) => button instanceof HTMLButtonElement && button.disabled,
      );
      if (last) break;
      await press(page, 'next');
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    const all = seen.join('\n');
    expect(all).toContain('0.1'); // the second input
    for (const word of ['Forward', 'Backward', 'Update']) expect(all).toContain(word);
    // w5 after the first update, as the article has it
    expect(all).toContain('0.35891647971788465');
  });

  it('sends no request elsewhere, and throws nothing', () => {
    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
  });
});
