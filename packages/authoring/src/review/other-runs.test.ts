import {
  calculation,
  claim,
  defineLesson,
  notChecked,
  printed,
  type Program,
  startRun,
  training,
} from '@retrace/lesson';
import { column, matrix, row } from '@retrace/linalg';
import { dense, given, gradientDescent, halfSumSquaredError, uniform } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { findingLine } from '../testing/finding-line.ts';
import { tryOnOtherRuns } from './other-runs.ts';

const setup = {
  slug: 'doubling',
  title: { en: 'x', zh: '甲' },
  seed: null,
  data: { x: column([1, 2]), t: column([2, 4]) },
  layers: [dense(1, 1, { bias: false })],
  initialize: given([{ W: matrix([[0]]) }]),
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 0.1 }),
  epochs: 20,
};
type Checks = Pick<Parameters<typeof training>[0], 'printed' | 'claims'>;

function tried(...programs: readonly Program[]): ReturnType<typeof tryOnOtherRuns> {
  return tryOnOtherRuns(
    defineLesson({
      slug: 'two-layers',
      title: { en: 'x', zh: '甲' },
      article: { title: 'x', link: 'https://example.org', language: 'en' },
      summary: { en: 'x', zh: '甲' },
      programs,
      errata: [],
    }),
  );
}
const found = (checks: Checks): string[] =>
  tried(training({ ...setup, ...checks })).findings.map(findingLine);

const says = { en: 'it is so', zh: '是这样' };
const cannotFail =
  "examples/two-layers: 'it is so' of 'doubling' cannot fail: it is the same on an untrained network, from another start, with other targets, and with a tiny learning rate; take it from the run that its function is given";

describe('tryOnOtherRuns(lesson)', () => {
  it.each<[what: string, checks: Checks]>([
    ['trained weights', { printed: [printed('W', '1.0', (run) => run.at(1).parameters[0].W)] }],
    ['first weights', { printed: [printed('W', '0', (run) => run.at(0).parameters[0].W)] }],
    ['the first loss', { printed: [printed('E', '10', (run) => run.at(0).loss)] }],
    ['losses', { printed: [printed('E', ['10', '2.5'], (run) => [...run.at(1).losses])] }],
    ['targets', { printed: [printed('t', ['2', '4'], (run) => run.data.t)] }],
    ['a prediction', { printed: [printed('y', '6', (run) => run.predict(row([3])))] }],
    [
      'a list of which one changes',
      { printed: [printed('y', ['1', '6'], (run) => [1, run.predict(row([3])).data[0]])] },
    ],
    ['a claim that fails untrained', { claims: [claim(says, (run) => run.last().loss < 0.01)] }],
    [
      'what cannot be asked elsewhere',
      {
        claims: [
          claim(says, (run) => {
            if (run.last().loss > 1) throw new Error();
            return true;
          }),
        ],
      },
    ],
  ])('is content with %s', (_, checks) => {
    expect(found(checks)).toEqual([]);
  });

  it.each<[what: string, checks: Checks]>([
    ['a value that is written down', { printed: [printed(says, '1.0', () => 1)] }],
    ['a list that is', { printed: [printed(says, ['1.0', '2.0'], () => [1, 2])] }],
    [
      'samples, which no training changes',
      { printed: [printed(says, ['1', '2'], (run) => run.data.x)] },
    ],
    ['the number of epochs', { printed: [printed(says, '20', (run) => run.epochs)] }],
    ['a claim that is always true', { claims: [claim(says, () => true)] }],
    ['a claim of any network', { claims: [claim(says, (run) => run.last().loss >= 0)] }],
  ])('finds %s', (_, checks) => {
    expect(found(checks)).toEqual([cannotFail]);
  });

  it.each([7, 4294967295, [7, 8]])('draws from another seed than %j', (seed) => {
    const initialize = uniform(-1, 1);
    const drawn = startRun({ ...setup, seed, initialize }).at(0).parameters[0].W.data[0];
    const program = training({
      ...setup,
      seed,
      initialize,
      claims: [claim(says, (run) => run.at(0).parameters[0].W.data[0] === drawn)],
    });
    expect(tried(program).findings).toEqual([]);
  });

  it('counts what it has tried, and calculations apart', () => {
    const { tried: count, calculated } = tried(
      training({
        ...setup,
        printed: [
          printed('W', '1.0', (run) => run.at(1).parameters[0].W),
          notChecked('x', '1', { en: 'no data', zh: '没有数据' }),
        ],
        claims: [claim(says, (run) => run.last().loss < 0.01)],
      }),
      calculation({
        slug: 'by-hand',
        title: says,
        printed: [printed('x', '1', () => 1)],
        claims: [claim(says, () => true)],
      }),
    );
    expect({ count, calculated }).toEqual({ count: 2, calculated: 2 });
  });
});
