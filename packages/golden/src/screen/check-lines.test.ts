import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Difference, Setting } from '../compare.ts';
import type { Problem } from '../problem.ts';
import { difference, value } from '../testing/differences.ts';
import { checkLines, explain, settingLines } from './check-lines.ts';
import { columnsOf, screenHeight, screenWidth, wrap } from './columns.ts';

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const epoch = fc.nat(10_000_000);

const setting: fc.Arbitrary<Setting> = fc.record({
  name: fc.constantFrom('seed', 'epochs', 'layers', 'data'),
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
    large: fc.array(fc.record({ epoch, name: fc.constantFrom('W1', 'Wh12', 'b3') }), {
      maxLength: 8,
    }),
    gaps: fc.array(fc.constantFrom('2-5', '20-50', '5000000-10000000')),
    digest: fc.boolean(),
  })
  .map((parts) => {
    const values = parts.values.toSorted((a, b) => a.epoch - b.epoch);
    const large = parts.large.toSorted((a, b) => a.epoch - b.epoch);
    const differing = [...values, ...large].map((each) => each.epoch);
    const epochs = [...new Set([0, ...differing, 10_000_000])];
    return { ...parts, values, large, epochs, compared: values.length + 3 };
  });

const differences = fc.array(anyDifference, { minLength: 1, maxLength: 5 });

const isRow = (line: string): boolean => /^ +\d+ {2}W1/.test(line);

describe('explain', () => {
  const commands = [
    'to see what changed:     git diff -- examples/line/src packages/*/src',
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

  it('speaks Chinese, in columns as wide as they are shown', () => {
    const all = ['a', 'b'].map((program) =>
      difference({ program, values: [value(2, 1, 2)], settings: settings.slice(0, 1) }),
    );
    expect(explain('line', all, { language: 'zh' })).toEqual([
      'golden/line.json：a 从第 2 轮开始不同，5 个检查点中有 1 个不同；第 1 轮一致',
      '  20 个数中有 1 个不同，最多相差：绝对 1，相对 0.5，4.5e+15 ulp',
      '  s1：记录 1，这次没有',
      '',
      '  轮  数        记录  这次  ulp',
      '   2  W1[0][0]  1     2     4.5e+15',
      '',
      '可能的原因：设置改了：s1',
      '还有不同的：b',
      '看改了什么：  git diff -- examples/line/src',
      '如果是有意的：pnpm run golden record line --reason "..."',
      '看所有数字：  pnpm run golden diff line --all',
    ]);
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

  it('restores only what git says has changed, and where the change is looked for', () => {
    const drawnAgain = [difference({ values: [value(0, 1, 2)] })];
    const changedFiles = ['examples/line/src/line.ts', 'examples/line/exercises/1-sum.ts'];
    expect(explain('line', drawnAgain, { changedFiles })).toContain(
      'to undo the edit:        git stash push examples/line/src/line.ts',
    );
    expect(explain('line', drawnAgain, { changedFiles: ['golden/line.json'] })).toContain(
      commands[0],
    );
  });

  it('names large parameters that differ', () => {
    const large = [{ epoch: 10, name: 'W1' }];
    expect(explain('line', [difference({ large })]).slice(0, 3)).toEqual([
      'golden/line.json: neuron differs from epoch 10 on; epoch 5 agrees',
      '  W1 differs by its digest at 1 checkpoint, first at epoch 10; only samples of',
      '    its numbers are kept',
    ]);
  });

  it('shows no table where no number differs', () => {
    expect(explain('line', [difference({ gaps: ['2-5'] })])).toEqual([
      'golden/line.json: neuron differs, though its numbers agree at every checkpoint',
      '',
      'likely cause: the loss of an epoch after 2 and before 5; every checkpoint agrees',
      'to see what changed:     git diff -- packages/*/src',
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
          expect.stringMatching(/^to see what changed: {5}git diff -- /),
          `if the change is meant:  pnpm run golden record ${lesson} --reason "..."`,
          `to see every number:     pnpm run golden diff ${lesson} --all`,
        ]);
      }),
    );
  });

  it('keeps within 80 columns where the names leave room', () => {
    const names = fc.stringMatching(/^[a-z]{1,12}$/);
    const languages = fc.constantFrom('en' as const, 'zh' as const);
    fc.assert(
      fc.property(names, differences, languages, (lesson, all, language) => {
        const named = all.map((each) => ({ ...each, program: each.program.slice(0, 20) }));
        const lines = explain(lesson, named, { language });
        expect(lines.filter((line) => columnsOf(line) > screenWidth)).toEqual([]);
        expect(lines.length).toBeLessThanOrEqual(screenHeight);
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

describe('columnsOf(text)', () => {
  it('counts Chinese twice', () => {
    expect(columnsOf('第 2 轮：W1')).toBe(2 + 3 + 2 + 2 + 2);
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

describe('checkLines', () => {
  const name: Problem = {
    kind: 'stale-epoch',
    file: 'golden/line.json',
    says: { en: 'a stale epoch', zh: '轮数过时' },
    message: 'a stale epoch',
    changed: ['file'],
  };
  const changedFiles = ['golden/line.json'];
  const lines = [
    'a stale epoch',
    '  git stash push golden/line.json',
    '  pnpm run golden record line --reason "..."',
  ];
  const numbers = [difference()];

  it('cuts problems of names where they leave no room for numbers', () => {
    const check = { differences: numbers };
    expect(
      checkLines('line', { ...check, problems: [name] }, { changedFiles }).slice(0, 5),
    ).toEqual([
      ...lines,
      '',
      'golden/line.json: neuron differs, though its numbers agree at every checkpoint',
    ]);
    expect(
      checkLines('line', { ...check, problems: [name, name] }, { changedFiles }).slice(0, 5),
    ).toEqual([...lines, '  ...', '']);
    const all = checkLines(
      'line',
      { ...check, problems: [name, name] },
      { all: true, changedFiles },
    );
    expect(all.slice(0, 7)).toEqual([...lines, ...lines, '']);
    const merged: Problem = { ...name, kind: 'not-a-file' };
    expect(checkLines('line', { ...check, problems: [merged, name] }, { changedFiles })[3]).toBe(
      '  ...',
    );
  });

  it('gives problems of names a whole screen where there are no numbers', () => {
    const check = { differences: [] };
    const nine = Array.from({ length: 9 }, () => name);
    const eight = nine.slice(1);
    expect(checkLines('line', { ...check, problems: eight }, { changedFiles })).toHaveLength(24);
    const cut = checkLines('line', { ...check, problems: nine }, { changedFiles });
    expect([cut.length, cut.at(-1)]).toEqual([24, '  ...']);
    expect(
      checkLines('line', { ...check, problems: eight }, { taken: 3, changedFiles }),
    ).toHaveLength(21);
    expect(
      checkLines('line', { ...check, problems: nine }, { all: true, changedFiles }),
    ).toHaveLength(27);
  });

  it('leaves the numbers what is left of the screen', () => {
    const values = Array.from({ length: 40 }, () => value(0, 1, 2));
    const check = { differences: [difference({ values })] };
    const rows = (problems: Problem[], taken: number): number =>
      checkLines('line', { ...check, problems }, { taken, changedFiles }).filter((line) =>
        /^ +0 {2}W/.test(line),
      ).length;
    expect(rows([], 0)).toBe(8);
    expect(rows([], 7)).toBe(7);
    expect(rows([name], 3)).toBe(7);
  });
});
