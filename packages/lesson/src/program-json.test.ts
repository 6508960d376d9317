import { exactJson } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { measure } from './measure.ts';
import { notChecked, printed } from './printed-value.ts';
import { calculation, training } from './program.ts';
import { programJson } from './program-json.ts';
import { startRun } from './run.ts';
import { example } from './testing/programs.ts';
import { vary } from './vary.ts';

describe('programJson(program, run, checkpoints, measured)', () => {
  it('reads back as the same doubles', () => {
    const program = training({
      ...example,
      printed: [printed('loss', '1', (run) => run.last().loss)],
    });
    const run = startRun(program);
    const json = programJson(program, run, [run.at(0), run.last()], measure(program, run));
    const { loss, outputs } = run.last();
    expect(JSON.parse(exactJson(json))).toMatchObject({
      program: 'example',
      seed: 1,
      epochs: 100,
      varied: null,
      checkpoints: [{ epoch: 0 }, { epoch: 100, loss, outputs: [...outputs.data].map((y) => [y]) }],
      printedValues: [{ printed: '1', measured: loss, right: null, digits: null }],
    });
  });

  it('says what was changed, and null where there is no number', () => {
    const because = { en: 'no data', zh: '没有数据' };
    const sums = calculation({
      slug: 'sums',
      title: { en: 'Sums', zh: '和' },
      printed: [notChecked('sum', '2', because)],
    });
    expect(programJson(sums, undefined, [], measure(sums))).toMatchObject({
      seed: null,
      epochs: null,
      checkpoints: [],
      printedValues: [{ measured: null, verdict: 'not checked' }],
    });
    const varied = vary(example, { seed: 7 });
    expect(programJson(varied, startRun(varied), [], { printed: [], claims: [] })).toMatchObject({
      varied: { seed: 7 },
    });
  });
});
