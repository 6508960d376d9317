import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acos } from './acos.ts';
import { angleTable } from './angle-table.ts';
import { asin } from './asin.ts';
import { atan } from './atan.ts';
import { cos } from './cos.ts';
import { exp } from './exp.ts';
import { expTable, STEP_HI, STEP_LO, STEPS_PER_UNIT } from './exp-table.ts';
import { log } from './log.ts';
import { FIRST_WORD, LN2_HI, LN2_LO, logTable } from './log-table.ts';
import {
  makeAngleStep,
  makeAngleTable,
  makeExpTable,
  makeLn2,
  makeLogTable,
  makeSinTable,
  makeStep,
} from './make-tables.ts';
import { sin } from './sin.ts';
import { sinTable, STEP_A, STEP_B, STEP_C, STEPS_PER_RADIAN } from './sin-table.ts';
import { differences, vectors } from './vectors.ts';

describe('the tables', () => {
  it('come out the same when they are made again', () => {
    expect([STEP_HI, STEP_LO]).toEqual(makeStep());
    expect(STEPS_PER_UNIT * (STEP_HI + STEP_LO)).toBeCloseTo(1, 15);
    expect([...expTable]).toEqual(makeExpTable().flat());
    expect([LN2_HI, LN2_LO]).toEqual(makeLn2());
    expect([...logTable]).toEqual(makeLogTable(FIRST_WORD).flat());
    expect([STEP_A, STEP_B, STEP_C]).toEqual(makeAngleStep());
    expect(STEPS_PER_RADIAN * (STEP_A + STEP_B)).toBeCloseTo(1, 15);
    expect([...sinTable]).toEqual(makeSinTable().flat());
    expect([...angleTable]).toEqual(makeAngleTable().flat());
  });

  it.each([
    ['exp.ts', [STEPS_PER_UNIT, STEP_HI, STEP_LO]],
    ['tanh.ts', [STEPS_PER_UNIT, STEP_HI, STEP_LO]],
    ['sin-of-turns.ts', [STEPS_PER_RADIAN, STEP_A, STEP_B, STEP_C]],
    ['log.ts', [LN2_HI, LN2_LO, `0x${FIRST_WORD.toString(16)}`]],
  ])('have their numbers once more in %s, where the hot path wants them', (file, numbers) => {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8');
    for (const number of numbers) expect(source).toContain(String(number));
  });

  it('keep |r| < 2^-9.4 in log, so that r is exact, and c = 1 only around 1', () => {
    const words = new DataView(new ArrayBuffer(8));
    for (let i = 0; i < 512; i++) {
      const c = logTable[3 * i];
      for (const lower of [0, 0xffffffff]) {
        words.setUint32(0, FIRST_WORD + 2048 * i + (lower === 0 ? 0 : 2047));
        words.setUint32(4, lower);
        const m = words.getFloat64(0);
        expect(Math.abs(c * m - 1)).toBeLessThan(2 ** -9.4);
        expect(c !== 1 || Math.abs(m - 1) <= 2 ** -10).toBe(true);
      }
      expect(Number.isInteger(c * (c < 1 ? 1024 : 512))).toBe(true);
    }
  });

  // An entry's lo may be off by an ulp and nothing shows (2^-106): that is for the first test.
  it.each([
    ['2^(j/1024) in exp', expTable, 2, exp, 'exp'],
    ['-log c in log', logTable.subarray(1), 3, log, 'log'],
    ['c in log', logTable, 3, log, 'log'],
  ])('off by one ulp in any %s are caught by the vectors', (_, table, stride, f, name) => {
    const pairs = vectors(name);
    for (let i = 0; i < table.length; i += stride) {
      const right = table[i];
      table[i] = oneUlpOn(right);
      const caught = differences(f, pairs, 1);
      table[i] = right;
      expect(caught, `entry ${i}`).toHaveLength(right === 0 ? 0 : 1);
    }
    expect(differences(f, pairs)).toEqual([]);
  });

  it.each([
    ['sin(j pi/256)', sinTable, { sin, cos }],
    ['angle of a direction', angleTable, { atan, asin, acos }],
  ])('off by one ulp in any %s are caught, too', (_, table, functions) => {
    const pairs = Object.entries(functions).map(([name, f]) => ({ f, of: vectors(name) }));
    for (let i = 0; i < table.length; i += 2) {
      const right = table[i];
      table[i] = oneUlpOn(right);
      const caught = pairs.some(({ f, of }) => differences(f, of, 1).length > 0);
      table[i] = right;
      expect(caught, `entry ${i}`).toBe(right !== 0);
    }
  });
});

/** The next double away from zero. */
function oneUlpOn(x: number): number {
  const double = Float64Array.of(x);
  new BigUint64Array(double.buffer)[0]++;
  return double[0];
}
