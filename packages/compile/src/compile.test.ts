import { filled, matrix, row, view, zeros } from '@retrace/linalg';
import {
  activation,
  dense,
  dropout,
  evaluate,
  given,
  gradientDescent,
  halfSumSquaredError,
  hinge,
  identity,
  l2,
  type Layer,
  linearDecay,
  meanSquaredError,
  momentum,
  NonFiniteError,
  relu,
  type Setup,
  sigmoid,
  softmaxCrossEntropy,
  tanh,
  train,
  trainer,
  type Trainer,
  uniform,
} from '@retrace/nn';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, compiledText, type CompiledTrain, type CompileOptions } from './compile.ts';
import { activationEmitter, both, mul } from './emitters.ts';
import { programs } from './testing/programs.ts';

const exclusiveOr: Setup = {
  seed: 1,
  data: {
    x: matrix([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]),
    t: matrix([[0], [1], [1], [0]]),
  },
  layers: [dense(2, 3), sigmoid(), dense(3, 1), sigmoid()],
  initialize: uniform(-1, 1),
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 1 }),
};

const interpreted = (training: Trainer): CompiledTrain => {
  return (epochs, losses) => train(training, epochs, losses);
};

/** The compiled training; a test that asks for it needs one. */
function compiled(training: Trainer, options?: CompileOptions): CompiledTrain {
  const run = compile(training, options);
  if (!run) throw new Error('compiled: no emitter');
  return run;
}

/** An epoch with the one, the next one with the other. */
function alternating(training: Trainer): CompiledTrain {
  const ways = [interpreted(training), compiled(training)];
  return (epochs, losses) => {
    for (let epoch = 0; epoch < epochs; epoch++) ways[epoch % 2](1, losses);
  };
}

const untouched = -1;

interface Outcome extends Readonly<Record<string, unknown>> {
  readonly error: unknown;
  readonly losses: bigint[];
}

/** All that a training leaves behind, as it is half-way and in the end. */
function outcome(setup: Setup, epochs: number, how: (training: Trainer) => CompiledTrain): Outcome {
  const training = trainer(setup);
  const losses = unwritten(epochs);
  const before = evaluate(training);
  let error: unknown;
  try {
    const run = how(training);
    run(Math.floor(epochs / 2), losses);
    run(Math.ceil(epochs / 2), losses);
  } catch (thrown) {
    error = thrown;
  }
  const { network, updates, progress } = training;
  return {
    error,
    metric: [before, error === undefined ? evaluate(training) : 0],
    theta: bitsOf(network.theta),
    losses: bitsOf(losses),
    memories: updates.map(({ memory }) => bitsOf(memory)),
    steps: updates.map(({ step }) => step),
    // The step that failed left its own traces, of which no other comes.
    progress: error === undefined ? { ...progress } : progress.epoch,
  };
}

function unwritten(epochs: number): Float64Array {
  return new Float64Array(epochs + 1).fill(untouched);
}

/** The bits; all NaN are one. */
function bitsOf(values: Float64Array): bigint[] {
  const same = values.map((value) => (Number.isNaN(value) ? NaN : value));
  return [...new BigUint64Array(same.buffer)];
}

describe('compile(trainer)', () => {
  it('gives the bits of the readable code, whatever the training', () => {
    let failures = 0;
    fc.assert(
      fc.property(programs, ({ setup, epochs }) => {
        const expected = outcome(setup, epochs, interpreted);
        if (JSON.stringify(expected, bigintsAsText).includes('NonFiniteError')) failures++;
        expect(outcome(setup, epochs, compiled)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
    expect(failures).toBeGreaterThan(0);
  });

  it('leaves the same behind where it writes no losses down', () => {
    fc.assert(
      fc.property(programs, ({ setup, epochs }) => {
        const { losses, ...expected } = outcome(setup, epochs, interpreted);
        const { losses: own, ...rest } = outcome(setup, epochs, (training) =>
          compiled(training, { losses: false }),
        );
        expect(rest).toEqual(expected);
        const isWritten = setup.running === true || rest.error !== undefined;
        expect(isWritten ? [] : own).toEqual(isWritten ? [] : bitsOf(unwritten(epochs)));
        expect(setup.running ? own : []).toEqual(setup.running ? losses : []);
      }),
      { numRuns: 100 },
    );
  });

  it('goes on with a training that begins again from another seed, and other data', () => {
    const drawn: Setup = {
      ...exclusiveOr,
      data(rng) {
        const data = { x: zeros(4, 2), t: zeros(4, 1) };
        rng.fillUniform(data.x.data, -1, 1);
        rng.fillUniform(data.t.data, 0, 1);
        return data;
      },
    };
    const training = trainer(drawn);
    const run = compiled(training);
    const losses = new Float64Array(21);
    for (const seed of [1, 2, 3]) {
      training.restart({ seed });
      run(20, losses);
      const alone = trainer({ ...drawn, seed });
      const expected = new Float64Array(21);
      train(alone, 20, expected);
      expect(bitsOf(training.network.theta)).toEqual(bitsOf(alone.network.theta));
      expect(bitsOf(losses)).toEqual(bitsOf(expected));
    }
  });

  it('gives them for more epochs than one call takes', () => {
    const expected = outcome(exclusiveOr, 10_001, interpreted);
    expect(outcome(exclusiveOr, 10_001, compiled)).toEqual(expected);
  });

  it('goes on where the readable code stopped, and the other way round', () => {
    const expected = outcome(exclusiveOr, 9, interpreted);
    expect(outcome(exclusiveOr, 9, alternating)).toEqual(expected);
  });

  it('serves two trainings of one kind at the same time', () => {
    const other = { ...exclusiveOr, seed: 2, data: { x: row([1, 2]), t: row([1]) } };
    const data = { x: row([-3, 4]), t: row([0]) };
    const setups = [exclusiveOr, other, { ...other, data }];
    const trainings = setups.map((setup) => trainer(setup));
    const runs = trainings.map((training) => compiled(training));
    const losses = new Float64Array(21);
    for (let i = 0; i < 20; i++) runs.forEach((run) => run(1, losses));
    trainings.forEach(({ network }, i) => {
      const alone = trainer(setups[i]);
      train(alone, 20, losses);
      expect(bitsOf(network.theta)).toEqual(bitsOf(alone.network.theta));
    });
  });

  it('stops at the step after which a number is not finite, and says where', () => {
    const explosive = {
      ...exclusiveOr,
      layers: [dense(2, 3), dense(3, 1)],
      optimizer: gradientDescent({ learningRate: 40 }),
    };
    const training = trainer(explosive);
    expect(() => compiled(training)(1000, new Float64Array(1001))).toThrow(NonFiniteError);
    expect(outcome(explosive, 1000, compiled)).toEqual(outcome(explosive, 1000, interpreted));
  });

  it('stops after the last epoch of a call, too', () => {
    // The outputs are finite, but not the gradient.
    const setup: Setup = {
      ...exclusiveOr,
      data: { x: row([1e200, 0]), t: row([0]) },
      layers: [dense(2, 1)],
    };
    expect(() => compiled(trainer(setup))(1, new Float64Array(2))).toThrow('in epoch 1: layer 1');
    expect(outcome(setup, 1, compiled)).toEqual(outcome(setup, 1, interpreted));
  });

  it('stops where 0 times an infinite gradient is not finite', () => {
    const setup: Setup = {
      seed: null,
      data: { x: zeros(1, 60), t: filled(1, 2, -1.5e308) },
      layers: [dense(60, 2, { bias: 'frozen' })],
      initialize: {
        name: 'large biases',
        options: {},
        fill: ({ parameters: [{ b }] }) => b.data.fill(0.5e308),
      },
      loss: halfSumSquaredError,
      optimizer: gradientDescent({ learningRate: 1 }),
    };
    expect(outcome(setup, 1, interpreted)).toMatchObject({ error: expect.any(NonFiniteError) });
    expect(outcome(setup, 1, compiled)).toEqual(outcome(setup, 1, interpreted));
  });

  it.each<[string, Partial<Setup>]>([
    ['a last batch smaller than a tile', { batchSize: 2 }],
    [
      'parameters that move layer by layer',
      { update: 'layer by layer', layers: [dense(3, 27, { bias: false })] },
    ],
  ])('cuts tiles of large rows with %s', (_, change) => {
    const rows = { x: filled(5, 3, 0.5), t: filled(5, 27, 1 / 27) };
    const setup: Setup = {
      ...exclusiveOr,
      data: rows,
      layers: [dense(3, 2), tanh(), dense(2, 27), relu()],
      loss: softmaxCrossEntropy,
      ...change,
    };
    expect(outcome(setup, 3, compiled)).toEqual(outcome(setup, 3, interpreted));
  });

  it('teaches nothing at the corner of the hinge, as the readable code', () => {
    const setup: Setup = {
      ...exclusiveOr,
      data: { x: row([1]), t: row([1]) },
      layers: [dense(1, 1, { bias: false })],
      initialize: given([{ W: row([1]) }]),
      loss: hinge,
    };
    expect(outcome(setup, 2, compiled)).toEqual(outcome(setup, 2, interpreted));
  });

  it('goes on through numbers so large that only their sum is not finite', () => {
    const setup: Setup = {
      seed: null,
      data: { x: row([1e308, 1e308]), t: row([0, 0]) },
      layers: [dense(2, 2, { bias: 'frozen' })],
      initialize: {
        name: 'identity',
        options: {},
        fill: ({ theta }) => theta.set([1, 0, 0, 1, 0, 0]),
      },
      loss: halfSumSquaredError,
      optimizer: gradientDescent({ learningRate: 1e-320 }),
      metric: meanSquaredError,
      batchSize: 1,
    };
    expect(outcome(setup, 5, compiled)).toEqual(outcome(setup, 5, interpreted));
  });

  const dropping: Setup = {
    ...exclusiveOr,
    layers: [
      dropout({ inputs: 2, keep: 0.75 }),
      dense(2, 3),
      sigmoid(),
      dropout({ inputs: 3, keep: 0.5, draw: 'randint' }),
      dense(3, 1),
    ],
    optimizer: gradientDescent({ learningRate: 0.1 }),
    batchSize: 3,
  };

  it.each<[string, Partial<Setup>]>([
    ['as given', {}],
    ['in an order drawn before them', { order: 'shuffle' }],
    ['while the metric runs', { running: true }],
  ])('draws the masks of two layers, batch by batch, with samples %s', (_, change) => {
    const setup = { ...dropping, ...change };
    expect(outcome(setup, 9, compiled)).toEqual(outcome(setup, 9, interpreted));
  });

  it('draws them again where the readable code looks closer', () => {
    const setup: Setup = {
      ...dropping,
      seed: 3,
      data: { x: filled(4, 2, 0.6e308), t: filled(4, 2, -1) },
      layers: [
        dropout({ inputs: 2, keep: 0.75 }),
        identity(),
        dropout({ inputs: 2, keep: 0.5, draw: 'randint' }),
        dense(2, 2, { bias: 'frozen' }),
      ],
      initialize: given([
        {
          W: matrix([
            [0.03, 0],
            [0, 0.03],
          ]),
          b: row([0, 0]),
        },
      ]),
      loss: hinge, // whose gradient is small
      optimizer: gradientDescent({ learningRate: 1e-320 }),
    };
    const expected = outcome(setup, 5, interpreted);
    expect(expected).toMatchObject({ error: undefined });
    expect(outcome(setup, 5, compiled)).toEqual(expected);
    expect(outcome(setup, 5, alternating)).toEqual(expected);
  });

  const doubled: Layer = activation(
    'doubled',
    (z, y) => z.forEach((value, i) => (y[i] = 2 * value)),
    (_y, dy, dz) => dz.set(dy), // deliberately
  );
  const emitters = [
    activationEmitter(
      doubled,
      (_w, z) => z.map((value) => mul(both(2), value)),
      (_y, dy) => dy,
    ),
    activationEmitter(
      { ...doubled, forward: (site) => doubled.forward(site) },
      (_w, z) => [...z],
      (_y, dy) => dy,
    ),
  ];

  it("takes an emitter for a layer that is not in `nn`, by the layer's functions", () => {
    const setup = { ...exclusiveOr, layers: [dense(2, 3), doubled, dense(3, 1), sigmoid()] };
    expect(compile(trainer(setup))).toBeUndefined();
    const setups = emitters.map(({ twin }) => {
      return { ...setup, layers: [dense(2, 3), twin, dense(3, 1), sigmoid()] };
    });
    const [right, wrong] = setups.map((own) => {
      return outcome(
        own,
        20,
        (training) => compile(training, { emitters }) ?? interpreted(training),
      );
    });
    expect(right).toEqual(outcome(setup, 20, interpreted));
    expect(wrong).not.toEqual(outcome(setup, 20, interpreted)); // the second emitter writes y = z
  });

  it('moves only the rows whose input is not 0, where it takes one sparse sample at a time', () => {
    const few = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(0, -0) },
      { weight: 1, arbitrary: fc.constantFrom(1, -0.5, 1e-300, 0.3) },
    );
    const widths = fc.constantFrom(2, 4, 6, 10, 14, 16, 20, 22, 40);
    const ways = fc.constantFrom<Partial<Setup>>(
      {},
      { running: true },
      { update: 'layer by layer' },
      { order: 'shuffle' },
      { penalty: l2({ factor: 0.01 }) },
      { penalty: l2({ factor: 0.01, parameters: ['b'] }) },
      { optimizer: momentum({ learningRate: 0.1 }) },
      { optimizer: gradientDescent({ learningRate: linearDecay({ from: 1, fall: 1, steps: 9 }) }) },
    );
    fc.assert(
      fc.property(
        fc.array(few, { minLength: 300, maxLength: 300 }),
        widths,
        ways,
        fc.boolean(),
        fc.nat(9),
        (x, width, way, bias, seed) => {
          const setup: Setup = {
            ...exclusiveOr,
            seed,
            data: { x: view(Float64Array.from(x), 3, 100), t: filled(3, 2, 0.5) },
            layers: [dense(100, width, { bias }), relu(), dense(width, 2)],
            initialize: {
              name: 'with -0',
              options: {},
              fill: ({ theta }, rng) =>
                theta.forEach((_, i) => (theta[i] = i % 3 === 0 ? -0 : rng.uniform(-1, 1))),
            },
            optimizer: gradientDescent({ learningRate: 0.1 }),
            batchSize: 1,
            ...way,
          };
          expect(outcome(setup, 4, compiled)).toEqual(outcome(setup, 4, interpreted));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leaves a learning rate that fails to whom it belongs', () => {
    const broken = {
      name: 'broken',
      options: {},
      at(): number {
        throw new RangeError('at: no rate');
      },
    };
    const setup = { ...exclusiveOr, optimizer: gradientDescent({ learningRate: broken }) };
    expect(() => compiled(trainer(setup))(1, new Float64Array(2))).toThrow('at: no rate');
  });

  const ownForward: Layer = { ...dense(2, 3), forward: (site) => dense(2, 3).forward(site) };
  it.each<[string, Partial<Setup>]>([
    ['layer under a known name', { layers: [ownForward, dense(3, 1)] }],
    [
      'activation under a known name',
      {
        layers: [
          dense(2, 1),
          activation(
            'sigmoid',
            (z, y) => y.set(z),
            (_y, dy, dz) => dz.set(dy),
          ),
        ],
      },
    ],
    [
      'loss',
      {
        loss: {
          ...halfSumSquaredError,
          gradient: (y, t, out) => meanSquaredError.gradient(y, t, out),
        },
      },
    ],
    ['metric', { metric: { ...meanSquaredError, value: () => 0 } }],
    [
      'optimizer',
      {
        optimizer: {
          ...gradientDescent({ learningRate: 1 }),
          update: ({ theta, gradient }) => theta.forEach((_, i) => (theta[i] += gradient[i])),
        },
      },
    ],
    ['layer that draws', { layers: [{ ...dense(2, 1), draws: true }] }],
    [
      'dropout under the known name',
      {
        layers: [
          dense(2, 1),
          { ...dropout({ inputs: 1, keep: 0.5 }), forward: ({ x, y }) => y.data.set(x.data) },
        ],
      },
    ],
  ])('has no emitter for a %s of its own', (_, change) => {
    expect(compile(trainer({ ...exclusiveOr, ...change }))).toBeUndefined();
  });

  it('leaves a training to the readable code whose gradients somebody looks at', () => {
    expect(compile(trainer(exclusiveOr, () => undefined))).toBeUndefined();
  });
});

describe('compiledText(trainer)', () => {
  it('is the module as text, for people to read', () => {
    expect(compiledText(trainer(exclusiveOr))).toMatch(
      /^\(module\n[^]*\(func \$run [^]*f64x2\.mul/,
    );
  });
});

function bigintsAsText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
