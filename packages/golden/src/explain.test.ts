import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screenHeight, screenWidth, wrap } from './columns.ts';
import type { Difference, Setting } from './compare.ts';
import { explain } from './explain.ts';
import { relativeDistance, ulpsBetween } from './ulp.ts';

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const epoch = fc.nat(10_000_000);

const setting: fc.Arbitrary<Setting> = fc.record({
  name: fc.constantFrom('seed', 'epochs', 'firstStep', 'layers', 'data'),
  golden: fc.oneof(finite, fc.string({ unit: 'grapheme-ascii', maxLength: 300 })),
  now: fc.oneof(finite, fc.constant(null)),
});

const value = fc
  .record({
    epoch,
    name: fc.constantFrom('loss', 'W1[0][0]', 'W12[100][100]', 'b2[7]'),
    golden: finite,
    now: finite,
  })
  .map(({ golden, now, ...rest }) => ({
    ...rest,
    golden,
    now,
    absolute: Math.abs(golden - now),
    relative: relativeDistance(golden, now),
    ulps: ulpsBetween(golden, now),
  }));

const difference: fc.Arbitrary<Difference> = fc
  .record({
    program: slug,
    settings: fc.uniqueArray(setting, { selector: ({ name }) => name }),
    shapes: fc.array(setting, { maxLength: 8 }),
    values: fc.array(value, { maxLength: 40 }),
    gaps: fc.array(fc.constantFrom('2-5', '20-50', '5000000-10000000')),
    digest: fc.boolean(),
  })
  .map((parts) => {
    const values = parts.values.toSorted((a, b) => a.epoch - b.epoch);
    const epochs = [...new Set([0, ...values.map((each) => each.epoch), 10_000_000])];
    return { ...parts, values, epochs, compared: values.length + 3 };
  });

const differences = fc.array(difference, { minLength: 1, maxLength: 5 });

describe('explain', () => {
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
