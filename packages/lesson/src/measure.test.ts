import { matrix } from '@retrace/linalg';
import { describe, expect, it } from 'vitest';
import { claim } from './claim.ts';
import { allHold, measure, measurePrinted } from './measure.ts';
import {
  below,
  holdsTo,
  notChecked,
  notReproduced,
  printed,
  truncated,
  type PrintedValue,
} from './printed-value.ts';
import { calculation, training } from './program.ts';
import { startRun } from './run.ts';
import { example } from './testing/programs.ts';

const title = { en: 'A sum', zh: '一个和' };
const falls = { en: 'the loss falls', zh: '损失下降' };
const because = { en: 'rounding decides', zh: '取决于舍入' };

describe('measure(program, run)', () => {
  it('holds the printed values and claims of a training against its run', () => {
    const program = training({
      ...example,
      printed: [printed('epochs', '100', (run) => run.last().epoch)],
      claims: [claim(falls, (run) => run.last().loss < run.at(0).loss)],
    });
    expect(measure(program, startRun(program))).toMatchObject({
      printed: [{ what: { en: 'epochs' }, printed: '100', measured: 100, holds: true }],
      claims: [{ says: falls, holds: true }],
    });
  });

  it('computes what needs no training', () => {
    const program = calculation({
      slug: 'sum',
      title,
      printed: [printed('1 + 1', '3', () => 1 + 1)],
      claims: [claim({ en: '1 < 2', zh: '1 < 2' }, () => 1 < Number('2'))],
    });
    const { printed: values, claims } = measure(program);
    expect(values).toMatchObject([{ printed: '3', measured: 2, holds: false }]);
    expect(claims).toMatchObject([{ holds: true }]);
  });

  it('takes for a true claim nothing but true', () => {
    const truthy: unknown = 'yes';
    const program = calculation({
      slug: 'sum',
      title,
      claims: [claim(falls, () => truthy as boolean)],
    });
    expect(measure(program).claims).toEqual([{ says: falls, holds: false }]);
  });
});

describe('measurePrinted(values, run)', () => {
  const all = <Subject>(value: PrintedValue<Subject>, run: Subject): boolean[] =>
    [...measurePrinted([value], run)].map(({ holds }) => holds);

  it('puts each printed number beside the measured one', () => {
    const values = [
      printed({ en: 'weight', zh: '权重' }, ['1.5', '-2'], (run: number) => [run, -run]),
      truncated('W', ['0.1', '0.2'], () => matrix([[0.19], [0.31]])),
      below('error', '< 2', (run: number) => run),
    ];
    const measured = [...measurePrinted(values, 1.5)];
    expect(measured.map((value) => [value.what.en, value.printed, value.measured])).toEqual([
      ['weight, 1 of 2', '1.5', 1.5],
      ['weight, 2 of 2', '-2', -1.5],
      ['W, 1 of 2', '0.1', 0.19],
      ['W, 2 of 2', '0.2', 0.31],
      ['error', '< 2', 1.5],
    ]);
    expect(measured[0].what.zh).toBe('权重（1/2）');
    expect(measured.map(({ holds }) => holds)).toEqual([true, true, true, false, true]);
  });

  it('holds to so many digits, and no fewer', () => {
    const value = (digits: number): PrintedValue<void> =>
      printed('loss', '0.31354', () => 0.313541, holdsTo(digits, because));
    expect(all(value(5), undefined)).toEqual([true]);
    const off = (digits: number): PrintedValue<void> =>
      printed('loss', '0.31354', () => 0.31361, holdsTo(digits, because));
    expect([1, 2, 3, 4, 5].map((digits) => all(off(digits), undefined)[0])).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('checks what comes out where the printed value does not', () => {
    const value = (measured: number): PrintedValue<void> =>
      printed('E', '0.35', () => measured, notReproduced('0.36', because));
    expect(all(value(0.361), undefined)).toEqual([true]);
    expect(all(value(0.371), undefined)).toEqual([false]);
    // Half-way, and so both: then the printed value is reproduced after all.
    expect(
      all(
        printed('E', '0.12', () => 0.125, notReproduced('0.13', because)),
        undefined,
      ),
    ).toEqual([false]);
  });

  it('measures nothing where something is missing, and says so', () => {
    const [value] = measurePrinted([notChecked('test accuracy', '81.14', because)], undefined);
    expect(value).toMatchObject({ verdict: { kind: 'not checked' }, measured: NaN, holds: true });
  });

  it('measures a value only when it is asked for', () => {
    const measured: string[] = [];
    const value = (what: string): PrintedValue<undefined> =>
      printed(what, ['1', '2'], () => {
        measured.push(what);
        return [1, 2];
      });
    const results = measurePrinted([value('first'), value('second')], undefined);
    expect(measured).toEqual([]);
    results.next();
    results.next();
    expect(measured).toEqual(['first']);
    results.next();
    expect(measured).toEqual(['first', 'second']);
  });

  it.each([
    [[], 0],
    [[1], 1],
    [[1, 2, 3], 3],
  ])('rejects the measurement %j where two numbers are printed', (numbers, count) => {
    const values = [printed('outputs', ['1', '2'], () => numbers)];
    expect(() => [...measurePrinted(values, undefined)]).toThrow(
      new RangeError(
        `measure: wrong number of values for 'outputs': measured ${count}; 2 are printed`,
      ),
    );
  });
});

describe('allHold(measured)', () => {
  const [value] = measurePrinted([printed('w', '1', () => 1)], undefined);
  const said = { says: falls, holds: true };

  it.each([
    [{ printed: [], claims: [] }, true],
    [{ printed: [value], claims: [said] }, true],
    [{ printed: [value, { ...value, holds: false }], claims: [said] }, false],
    [{ printed: [value], claims: [{ ...said, holds: false }, said] }, false],
  ])('of %j is %j', (measured, expected) => {
    expect(allHold(measured)).toBe(expected);
  });
});
