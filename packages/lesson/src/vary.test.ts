import { column, matrix } from '@retrace/linalg';
import {
  dense,
  given,
  gradientDescent,
  halfSumSquaredError,
  linearDecay,
  sigmoid,
  uniform,
} from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { claim } from './claim.ts';
import { printed } from './printed-value.ts';
import { type Training, training } from './program.ts';
import { startRun } from './run.ts';
import { example } from './testing/programs.ts';
import { CannotVary, type Change, current, vary } from './vary.ts';

const hidden = training({
  ...example,
  layers: [dense(2, 4, { bias: false }), sigmoid(), dense(4, 1), sigmoid()],
  printed: [printed('loss', '1', (run) => run.last().loss)],
  claims: [claim({ en: 'it ends', zh: '会结束' }, () => true)],
  checkpoints: [30],
});

describe('vary(program, change)', () => {
  it.each<[Change, Partial<Training>]>([
    [{ seed: 7 }, { seed: 7 }],
    [{ epochs: 20 }, { epochs: 20, checkpoints: [] }],
    [{ batchSize: 3 }, { batchSize: 3 }],
    [{ order: 'shuffle' }, { order: 'shuffle' }],
    [{ update: 'layer by layer' }, { update: 'layer by layer' }],
    [
      { seed: 7, epochs: 50 },
      { seed: 7, epochs: 50, checkpoints: [30] },
    ],
  ])('changes what is asked for: %j', (change, expected) => {
    expect(vary(hidden, change)).toMatchObject({ ...expected, varied: change });
  });

  it('leaves out what the article says', () => {
    expect(vary(hidden, { seed: 2 })).toMatchObject({ printed: [], claims: [] });
  });

  it('is the program itself where nothing is another', () => {
    const same = { seed: 1, epochs: 100, learningRate: 0.01, hidden: 4, batchSize: 1 } as const;
    expect(vary(hidden, {})).toBe(hidden);
    expect(vary(hidden, { ...same, order: 'given', update: 'together' })).toBe(hidden);
  });

  it('trains as a program would that was written so', () => {
    const written = training({
      ...hidden,
      layers: [dense(2, 7, { bias: false }), sigmoid(), dense(7, 1), sigmoid()],
      optimizer: gradientDescent({ learningRate: 0.5 }),
      epochs: 30,
    });
    const varied = vary(hidden, { hidden: 7, learningRate: 0.5, epochs: 30 });
    expect(startRun(varied).last()).toEqual(startRun(written).last());
  });

  const givenWeights = training({
    ...example,
    seed: null,
    data: { x: column([1]), t: column([1]) },
    layers: [dense(1, 1, { bias: false }), sigmoid(), dense(1, 1, { bias: false })],
    initialize: given([{ W: matrix([[1]]) }, { W: matrix([[2]]) }]),
    loss: halfSumSquaredError,
  });
  const drawn = training({
    ...hidden,
    data: () => ({
      x: matrix([
        [0, 0],
        [0, 1],
        [1, 0],
      ]),
      t: column([0, 1, 1]),
    }),
  });
  const eachStep = training({
    ...hidden,
    checkpoints: [],
    running: true,
    data: {
      name: 'ones',
      options: {},
      samples: 1,
      inputs: 2,
      outputs: 1,
      draw: (_, x, t) => [x, t].forEach(({ data }) => data.fill(1)),
    },
  });
  it.each<[Training, Change, string]>([
    [givenWeights, { seed: 1 }, "'example' draws nothing, so a seed changes nothing"],
    [givenWeights, { order: 'shuffle' }, "'example' has no seed to draw an order from"],
    [givenWeights, { hidden: 2 }, 'are given for 1 hidden neurons'],
    [example, { hidden: 2 }, "'example' has no single hidden layer"],
    [hidden, { hidden: 0 }, 'hidden: got 0; a whole number from 1 to 10000 is needed'],
    [hidden, { hidden: 99_999 }, 'hidden: got 99999'],
    [hidden, { seed: -1 }, 'seed: got -1'],
    [hidden, { epochs: 1e12 }, 'epochs: got 1000000000000'],
    [hidden, { batchSize: 4 }, 'batchSize: got 4; a whole number from 1 to 3 is needed'],
    [drawn, { batchSize: 4 }, 'batchSize: got 4; a whole number from 1 to 3 is needed'],
    [givenWeights, { batchSize: 2 }, "'example' has one sample at each step"],
    [eachStep, { batchSize: 2 }, "'example' has one sample at each step"],
    [hidden, { learningRate: 0 }, 'learningRate: got 0; a number greater than 0 is needed'],
    [hidden, { learningRate: NaN }, 'learningRate: got NaN'],
    [hidden, Object({ order: 'backwards' }), 'order: got backwards'],
    [hidden, Object({ update: 'never' }), 'update: got never'],
  ])('says why it cannot: %#', (program, change, message) => {
    const reasonOf = (): unknown => {
      try {
        return vary(program, change);
      } catch (error) {
        return error instanceof CannotVary ? error.reason : error;
      }
    };
    expect(reasonOf()).toEqual({
      en: expect.stringContaining(message),
      zh: expect.stringMatching(/\p{Script=Han}/u),
    });
  });
});

describe('current(program, name)', () => {
  it('is what the program has, and nothing where it has no such thing', () => {
    const falling = linearDecay({ from: 1, fall: 0.9, steps: 100 });
    expect(current(example, 'learningRate')).toBe(0.01);
    expect(current(example, 'hidden')).toBeUndefined();
    expect(current(training({ ...example, initialize: uniform(-1, 1), seed: null }), 'seed')).toBe(
      undefined,
    );
    const optimizer = gradientDescent({ learningRate: falling });
    expect(current(training({ ...example, optimizer }), 'learningRate')).toBeUndefined();
  });
});
