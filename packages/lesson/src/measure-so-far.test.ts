import { describe, expect, it } from 'vitest';
import { claim } from './claim.ts';
import { measure } from './measure.ts';
import { measureSoFar } from './measure-so-far.ts';
import { notChecked, printed } from './printed-value.ts';
import { calculation, training } from './program.ts';
import { startRun } from './run.ts';
import { example } from './testing/programs.ts';

const falls = { en: 'the loss falls', zh: '损失下降' };

const program = training({
  ...example,
  printed: [
    printed('epochs', ['0', '10'], (run) => [run.at(0).epoch, run.at(10).epoch]),
    printed('all', '100', (run) => run.last().epoch),
    printed('answers', '3', (run) => run.predict(run.data.x).rows),
  ],
  claims: [claim(falls, (run) => run.last().loss < run.at(0).loss)],
});

const reachedAt = (epoch: number): boolean[] => {
  const run = startRun(program);
  run.advance(epoch);
  const { printed: values, claims } = measureSoFar(program, run);
  return [...values, ...claims].map(({ reached }) => reached);
};

describe('measureSoFar(program, run, epoch)', () => {
  it('reaches each value with its epoch, and not one earlier', () => {
    expect(reachedAt(9)).toEqual([false, false, false, false, false]);
    expect(reachedAt(10)).toEqual([true, true, false, false, false]);
    expect(reachedAt(99)).toEqual([true, true, false, false, false]);
    expect(reachedAt(100)).toEqual([true, true, true, true, true]);
  });

  it('trains no further', () => {
    const run = startRun(program);
    run.advance(10);
    measureSoFar(program, run);
    expect(run.epoch).toBe(10);
  });

  it('looks back, where an earlier epoch is shown', () => {
    const run = startRun(program);
    run.advance(100);
    const { printed: values } = measureSoFar(program, run, 10);
    expect(values.map(({ reached }) => reached)).toEqual([true, true, false, false]);
  });

  it('says in the end what measuring says', () => {
    const run = startRun(program);
    run.advance(100);
    expect(measureSoFar(program, run)).toMatchObject(measure(program, startRun(program)));
  });

  it('knows the names and digits before anything has begun', () => {
    const because = { en: 'no data', zh: '没有数据' };
    const sums = calculation({
      slug: 'sums',
      title: { en: 'Sums', zh: '和' },
      printed: [printed('sum', '2', () => 2), notChecked('other', '3', because)],
      claims: [claim(falls, () => true)],
    });
    expect(measureSoFar(sums)).toMatchObject({
      printed: [
        { what: { en: 'sum' }, printed: '2', measured: NaN, holds: false, reached: false },
        { what: { en: 'other' }, printed: '3', holds: false, reached: false },
      ],
      claims: [{ says: falls, holds: false, reached: false }],
    });
    expect(measureSoFar(program).printed.map(({ reached }) => reached)).not.toContain(true);
  });

  it('lets errors of a measurement through', () => {
    const broken = training({
      ...example,
      printed: [printed('x', '1', () => JSON.parse('{'))],
    });
    expect(() => measureSoFar(broken, startRun(broken))).toThrow(SyntaxError);
  });
});
