import { column, row } from '@retrace/linalg';
import { dense, given, gradientDescent, meanSquaredError } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { lossCurve, usualPictures } from './picture.ts';
import { calculation, type Training, training } from './program.ts';

const title = { en: 'A neuron', zh: '一个神经元' };

describe('training(definition)', () => {
  const definition = {
    slug: 'neuron',
    title,
    seed: null,
    data: { x: row([1]), t: row([2]) },
    layers: [dense(1, 1, { bias: false })],
    initialize: given([{ W: row([3]) }]),
    loss: meanSquaredError,
    optimizer: gradientDescent({ learningRate: 1 }),
    epochs: 10,
  };

  it('says nothing of an article and shows the usual pictures where nothing else is given', () => {
    const program = training(definition);
    expect(program).toEqual({
      ...definition,
      kind: 'training',
      printed: [],
      claims: [],
      checkpoints: [],
      pictures: usualPictures,
    });
    expect(Object.isFrozen(program)).toBe(true);
  });

  it('keeps what is given', () => {
    const parts = { checkpoints: [3], pictures: [lossCurve()] };
    expect(training({ ...definition, ...parts })).toMatchObject(parts);
  });

  it.each<[string, Partial<Training>]>([
    ['seed 0', { seed: 0 }],
    ['the largest seed', { seed: 4294967295 }],
    ['a list of seeds', { seed: [1, 2, 3] }],
    ['0 epochs', { epochs: 0 }],
    ['a checkpoint at either end', { checkpoints: [0, 10] }],
    ['data that are drawn', { data: () => definition.data }],
  ])('accepts %s', (_, change) => {
    expect(training({ ...definition, ...change })).toMatchObject(change);
  });

  const seeds = 'a whole number from 0 to 2^32 - 1, a list of them, or null is needed';
  const late = 'whole numbers from 0 to the last epoch, 10, is needed';
  it.each<[Partial<Training>, string]>([
    [{ epochs: -1 }, 'epochs of neuron: got -1; a whole number of at least 0 is needed'],
    [{ epochs: 0.5 }, 'epochs of neuron: got 0.5; a whole number of at least 0 is needed'],
    [{ epochs: NaN }, 'epochs of neuron: got NaN; a whole number of at least 0 is needed'],
    [{ checkpoints: [5, 11] }, `checkpoints of neuron: got 11; ${late}`],
    [{ checkpoints: [-5] }, `checkpoints of neuron: got -5; ${late}`],
    [{ checkpoints: [1.5] }, `checkpoints of neuron: got 1.5; ${late}`],
    [{ seed: -1 }, `seed of neuron: got -1; ${seeds}`],
    [{ seed: NaN }, `seed of neuron: got NaN; ${seeds}`],
    [{ seed: [1, 4294967296] }, `seed of neuron: got 4294967296; ${seeds}`],
    [
      { data: Object({ x: column([1]), t: [2] }) },
      'data.t of neuron: got a list; a matrix, such as column([0, 1]), is needed',
    ],
    [
      { data: Object({ x: undefined, t: column([1]) }) },
      'data.x of neuron: got undefined; a matrix, such as column([0, 1]), is needed',
    ],
  ])('names the field that is wrong in %j', (change, message) => {
    expect(() => training({ ...definition, ...change })).toThrow(
      new RangeError(`training: bad ${message.replace('neuron', "'neuron'")}`),
    );
  });

  it('names a field that is misspelt', () => {
    expect(() => training({ ...definition, ...Object({ stops: [3] }) })).toThrow(
      "training: unknown field of 'neuron': got stops; known: batchSize, checkpoints,",
    );
  });
});

describe('calculation(definition)', () => {
  it('says nothing of an article where nothing is given', () => {
    const program = calculation({ slug: 'curve', title });
    expect(program).toEqual({
      kind: 'calculation',
      slug: 'curve',
      title,
      printed: [],
      claims: [],
      pictures: [],
    });
    expect(Object.isFrozen(program)).toBe(true);
  });
});
