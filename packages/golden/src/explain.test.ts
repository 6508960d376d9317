import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screenHeight, screenWidth, wrap } from './columns.ts';
import type { Difference, Setting } from './compare.ts';
import { difference, value } from './differences.ts';
import { explain } from './explain.ts';
import { headline, short } from './headline.ts';
import { settingLines } from './setting-lines.ts';

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const epoch = fc.nat(10_000_000);

const setting: fc.Arbitrary<Setting> = fc.record({
  name: fc.constantFrom('seed', 'epochs', 'firstStep', 'layers', 'data'),
  golden: fc.oneof(finite, fc.string({ unit: 'grapheme-ascii', maxLength: 300 })),
  now: fc.oneof(finite, fc.constant(null)),
});

const anyValue = fc
  .record({
    epoch,
    name: fc.constantFrom('loss', 'W1[0][0]', 'W12[100][100]', 'b2[7]'),
    golden: finite,
    now: finite,
  })
  .map(({ epoch: at, name, golden, now }) => value(at, golden, now, name));

const anyDifference: fc.Arbitrary<Difference> = fc
  .record({
    program: slug,
    settings: fc.uniqueArray(setting, { selector: ({ name }) => name }),
    shapes: fc.array(setting, { maxLength: 8 }),
    values: fc.array(anyValue, { maxLength: 40 }),
    gaps: fc.array(fc.constantFrom('2-5', '20-50', '5000000-10000000')),
    digest: fc.boolean(),
  })
  .map((parts) => {
    const values = parts.values.toSorted((a, b) => a.epoch - b.epoch);
    const epochs = [...new Set([0, ...values.map((each) => each.epoch), 10_000_000])];
    return { ...parts, values, epochs, compared: values.length + 3 };
  });

const differences = fc.array(anyDifference, { minLength: 1, maxLength: 5 });

const isRow = (line: string): boolean => /^ +\d+ {2}W1/.test(line);

describe('explain', () => {
  const commands = [
    'to undo the edit:        git restore examples/line packages',
    'if the change is meant:  pnpm run golden record line --reason "..."',
  ];
  const settings = [1, 2, 3, 4, 5, 6].map((n) => ({ name: `s${n}`, golden: n, now: null }));
  const settingsInLines = settings.map(
    ({ name, golden }) => `  ${name}: golden ${golden}, this run none`,
  );

  it('names the other programs that differ', () => {
    const all = ['a', 'b', 'c'].map((program) =>
      difference({ program, values: [value(0, 1, 2), value(10, 0.5, 1)] }),
    );
    expect(explain('line', all)).toEqual([
      'golden/line.json: a differs first at epoch 0, at 2 of 5 checkpoints',
      '  2 of 20 numbers differ, by at most 1 absolute, 0.5 relative, 4.5e+15 ulp',
      '',
      '  epoch  number    golden  this run  ulp',
      '      0  W1[0][0]  1       2         4.5e+15',
      '     10  W1[0][0]  0.5     1         4.5e+15',
      '',
      'likely cause: seed or initial draw: it differs at epoch 0, before any step',
      'also differ: b, c',
      ...commands,
      'to see every number:     pnpm run golden diff line --all',
    ]);
    expect(explain('line', all, { all: true })).toEqual(
      ['a', 'b', 'c'].flatMap((program) => [
        `golden/line.json: ${program} differs first at epoch 0, at 2 of 5 checkpoints`,
        '  2 of 20 numbers differ, by at most 1 absolute, 0.5 relative, 4.5e+15 ulp',
        '',
        '  epoch  number    golden  this run  ulp',
        '      0  W1[0][0]  1       2         4.5e+15',
        '     10  W1[0][0]  0.5     1         4.5e+15',
        '',
        'likely cause: seed or initial draw: it differs at epoch 0, before any step',
        ...(program === 'c' ? commands : ['']),
      ]),
    );
  });

  it('leaves out what has no room among many other programs', () => {
    const all = Array.from({ length: 30 }, (_, i) => difference({ program: `program-${i}` }));
    const also = explain('line', all).find((line) => line.startsWith('also differ: '));
    expect(also).toBe(
      'also differ: program-1, program-2, program-3, program-4, program-5, program-6, ...',
    );
  });

  it('leaves out settings where there are many, more where a screen is short', () => {
    const many = [difference({ settings })];
    expect(explain('line', many).slice(1, 7)).toEqual([
      ...settingsInLines.slice(0, 4),
      '  ...',
      '',
    ]);
    expect(explain('line', many, { taken: 3 }).slice(1, 7)).toEqual([
      ...settingsInLines.slice(0, 4),
      '  ...',
      '',
    ]);
    expect(explain('line', many, { taken: 4 }).slice(1, 5)).toEqual([
      ...settingsInLines.slice(0, 2),
      '  ...',
      '',
    ]);
    expect(explain('line', many, { all: true }).slice(1, 8)).toEqual([...settingsInLines, '']);
  });

  it('leaves out nothing where all has room', () => {
    const five = [difference({ settings: settings.slice(0, 5) })];
    expect(explain('line', five).slice(1, 7)).toEqual([...settingsInLines.slice(0, 5), '']);
  });

  it('gives up the table when there is no room for one row of it', () => {
    const one = [difference({ values: [value(1, 1, 3), value(10, 1, 3)] })];
    const whole = explain('line', one).length;
    expect(explain('line', one, { taken: 24 - whole }).filter(isRow)).toHaveLength(1);
    expect(explain('line', one, { taken: 24 - whole + 1 }).filter(isRow)).toHaveLength(0);
    expect(explain('line', one, { taken: 24 - whole + 1 }).slice(2, 5)).toEqual([
      '  2 of 20 numbers differ, by at most 2 absolute, 0.667 relative, 6.8e+15 ulp',
      '',
      'likely cause: gradient or update: epoch 0 agrees, epoch 1 does not',
    ]);
  });

  it('shows no table where no number differs', () => {
    expect(explain('line', [difference({ gaps: ['2-5'] })])).toEqual([
      'golden/line.json: neuron differs, though its numbers agree at every checkpoint',
      '',
      'likely cause: the loss of an epoch after 2 and before 5; every checkpoint agrees',
      'to undo the edit:        git restore packages',
      commands[1],
      'to see every number:     pnpm run golden diff line --all',
    ]);
  });

  it('cuts long settings unless all is asked for', () => {
    const data = difference({ settings: [{ name: 'data', golden: 'x'.repeat(100), now: null }] });
    expect(explain('line', [data])[2]).toBe(`    golden    ${'x'.repeat(63)}...`);
    expect(explain('line', [data], { all: true })[2]).toBe(`    golden    ${'x'.repeat(100)}`);
  });

  it('wraps how far the numbers are apart', () => {
    const far = difference({ values: [value(0, 1.23e-300, -1.11e300)], compared: 123_456_789 });
    expect(explain('line', [far]).slice(1, 3)).toEqual([
      '  1 of 123456789 numbers differs, by at most 1.11e+300 absolute, 1 relative,',
      expect.stringMatching(/^ {2}\S+ ulp$/),
    ]);
  });

  it('never takes more than one screen unless asked, and ends with what to type', () => {
    fc.assert(
      fc.property(slug, differences, fc.nat(8), (lesson, all, taken) => {
        const lines = explain(lesson, all, { taken });
        expect(lines.length + taken).toBeLessThanOrEqual(screenHeight);
        expect(lines.slice(-3)).toEqual([
          expect.stringMatching(/^to undo the edit: {8}git restore /),
          `if the change is meant:  pnpm run golden record ${lesson} --reason "..."`,
          `to see every number:     pnpm run golden diff ${lesson} --all`,
        ]);
      }),
    );
  });

  it('keeps within 80 columns where the names leave room', () => {
    const names = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(names, differences, (lesson, all) => {
        const named = all.map((each) => ({ ...each, program: each.program.slice(0, 20) }));
        const long = explain(lesson, named).filter(({ length }) => length > screenWidth);
        expect(long).toEqual([]);
      }),
    );
  });

  it('gives every program and every number when asked for all', () => {
    fc.assert(
      fc.property(differences, (all) => {
        const lines = explain('line', all, { all: true });
        const rows = lines.filter((line) => /^ +\d+ {2}(?:loss|W|b)/.test(line));
        expect(rows).toHaveLength(all.flatMap(({ values }) => values).length);
        expect(lines.join('\n')).not.toMatch(/ more|\.\.\.$/);
      }),
    );
  });
});

describe('wrap', () => {
  it('breaks between words, and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1 }), (words) => {
        const lines = wrap(`  ${words.join(' ')}`, '    ');
        expect(lines.every(({ length }) => length <= screenWidth)).toBe(true);
        expect(lines[0].startsWith('  ')).toBe(true);
        expect(lines.slice(1).every((line) => /^ {4}\S/.test(line))).toBe(true);
        expect(lines.join(' ').trim().split(/ +/)).toEqual(words);
      }),
    );
  });
});

describe('settingLines', () => {
  const long = 'x'.repeat(100);

  it('puts both values on a line where they fit', () => {
    expect(settingLines([{ name: 'a', golden: null, now: null }], false)).toEqual([
      '  a: golden none, this run none',
    ]);
    const text = 'x'.repeat(screenWidth - '  a: golden , this run 1'.length);
    expect(settingLines([{ name: 'a', golden: text, now: 1 }], false)).toHaveLength(1);
    expect(settingLines([{ name: 'a', golden: `${text}x`, now: 1 }], false)).toHaveLength(3);
  });

  it('gives long values a line each, and cuts them unless all is asked for', () => {
    expect(settingLines([{ name: 'a', golden: long, now: null }], false)).toEqual([
      '  a:',
      `    golden    ${'x'.repeat(63)}...`,
      '    this run  none',
    ]);
    expect(settingLines([{ name: 'a', golden: null, now: long }], true)).toEqual([
      '  a:',
      '    golden    none',
      `    this run  ${long}`,
    ]);
    const fits = 'x'.repeat(66);
    expect(settingLines([{ name: 'a', golden: fits, now: 1 }], false)[1]).toBe(
      `    golden    ${fits}`,
    );
  });
});

describe('headline', () => {
  it.each<[readonly number[], string]>([
    [[0, 1, 2, 5, 10], ' from epoch 0 on'],
    [[2, 5, 10], ' from epoch 2 on; epoch 1 agrees'],
    [[2, 10], ' first at epoch 2, at 2 of 5 checkpoints; epoch 1 agrees'],
    [[], ', though its numbers agree at every checkpoint'],
  ])('says since when, for epochs %j of 0, 1, 2, 5, 10', (differing, when) => {
    const values = differing.map((at) => value(at, 1, 2));
    expect(headline('line', difference({ values }))).toBe(
      `golden/line.json: neuron differs${when}`,
    );
  });
});

describe('short', () => {
  it.each<[number | bigint, string]>([
    [0, '0'],
    [0.123456, '0.123'],
    [1.5e-17, '1.5e-17'],
    [999_999n, '999999'],
    [1_000_000n, '1.0e+6'],
  ])('writes %d as %s', (distance, text) => {
    expect(short(distance)).toBe(text);
  });
});
