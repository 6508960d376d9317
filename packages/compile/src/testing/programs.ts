import { type Matrix, view } from '@retrace/linalg';
import {
  accuracy,
  adam,
  type Data,
  dense,
  dropout,
  gradientDescent,
  halfMeanSquaredError,
  halfSumSquaredError,
  hinge,
  identity,
  l2,
  type Layer,
  linearDecay,
  meanAbsoluteError,
  meanSquaredError,
  momentum,
  type Optimizer,
  relu,
  type Setup,
  sigmoid,
  softmaxCrossEntropy,
  sumSquaredError,
  tanh,
} from '@retrace/nn';
import fc from 'fast-check';

/** A training and for how many epochs. */
export interface Program {
  readonly setup: Setup;
  readonly epochs: number;
}

/** Any training that `nn` can be asked for with what it has itself, of sizes from 1 to 40. */
export const programs: fc.Arbitrary<Program> = fc
  .record({
    inputs: width(),
    depth: fc.integer({ min: 1, max: 3 }),
    first: fc.option(activations(), { freq: 6, nil: undefined }),
    drop: drops(),
    samples: fc.integer({ min: 1, max: 12 }),
  })
  .chain(({ inputs, depth, first, drop, samples }) =>
    fc
      .array(fc.tuple(width(), biases(), fc.option(activations(), { nil: undefined }), drops()), {
        minLength: depth,
        maxLength: depth,
      })
      .chain((sizes) => {
        let before = inputs;
        const layers: Layer[] = first ? [first] : [];
        if (drop) layers.push(dropout({ inputs, ...drop }));
        for (const [outputs, bias, activation, dropAfter] of sizes) {
          layers.push(dense(before, outputs, { bias }));
          if (activation) layers.push(activation);
          if (dropAfter) layers.push(dropout({ inputs: outputs, ...dropAfter }));
          before = outputs;
        }
        return trainings(layers, inputs, before, samples);
      }),
  );

function trainings(
  layers: readonly Layer[],
  inputs: number,
  outputs: number,
  samples: number,
): fc.Arbitrary<Program> {
  const parameterCount = layers
    .flatMap(({ parameters }) => Object.values(parameters))
    .reduce((sum, [rows, cols = 1]) => sum + rows * cols, 0);
  const isBiased = layers.some(({ parameters }) => 'b' in parameters);
  const penalties = [
    l2({ factor: 0.01 }),
    ...(isBiased
      ? [l2({ factor: 0.3, parameters: ['b'] }), l2({ factor: 1e-3, parameters: ['W', 'b'] })]
      : []),
  ];
  const losses = [
    halfSumSquaredError,
    sumSquaredError,
    meanSquaredError,
    halfMeanSquaredError,
    softmaxCrossEntropy,
    hinge,
  ];
  const metrics = [meanAbsoluteError, ...losses, ...(outputs > 1 ? [accuracy] : [])];
  return fc
    .record({
      // Gentle ones train on; wild ones soon leave the finite numbers.
      theta: fc.oneof(
        { weight: 3, arbitrary: numbers(parameterCount, gentle) },
        { weight: 1, arbitrary: numbers(parameterCount, wild) },
      ),
      x: fc.oneof(numbers(samples * inputs, gentle), numbers(samples * inputs, sparse)),
      t: numbers(samples * outputs, gentle),
      loss: fc.constantFrom(...losses),
      metric: fc.option(fc.constantFrom(...metrics), { nil: undefined }),
      optimizer: optimizers(),
      penalty: fc.option(fc.constantFrom(...penalties), { nil: undefined }),
      batchSize: fc.option(fc.integer({ min: 1, max: samples }), { nil: undefined }),
      order: fc.constantFrom(
        'given' as const,
        'given' as const,
        'permutation' as const,
        'shuffle' as const,
      ),
      running: fc.boolean(),
      update: fc.constantFrom('together' as const, 'together' as const, 'layer by layer' as const),
      isDrawn: fc.boolean(),
      seed: fc.nat(1000),
      epochs: fc.integer({ min: 1, max: 9 }),
    })
    .map(
      ({ theta, x, t, metric, penalty, batchSize, order, running, isDrawn, epochs, ...rest }) => {
        const given: Data = { x: matrix(x, samples, inputs), t: matrix(t, samples, outputs) };
        const drawn = {
          name: 'drawn',
          options: {},
          samples,
          inputs,
          outputs,
          draw: (rng: { uniform(low: number, high: number): number }, xs: Matrix, ts: Matrix) => {
            for (const { data } of [xs, ts]) data.forEach((_, i) => (data[i] = rng.uniform(-1, 2)));
          },
        };
        const drawsEachStep = isDrawn && order === 'shuffle';
        return {
          epochs,
          setup: {
            ...rest,
            data: drawsEachStep ? drawn : given,
            layers,
            initialize: {
              name: 'theta',
              options: {},
              fill: (network) => network.theta.set(theta),
            },
            order: drawsEachStep ? 'given' : order,
            running: running || drawsEachStep,
            ...(metric && { metric }),
            ...(penalty && { penalty }),
            ...(batchSize !== undefined && !drawsEachStep && { batchSize }),
          },
        };
      },
    );
}

function width(): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 6 }) },
    { weight: 1, arbitrary: fc.integer({ min: 7, max: 40 }) },
  );
}

function biases(): fc.Arbitrary<boolean | 'frozen'> {
  return fc.constantFrom<boolean | 'frozen'>(true, true, false, 'frozen');
}

function activations(): fc.Arbitrary<Layer> {
  return fc.constantFrom(sigmoid(), tanh(), relu(), identity());
}

/** Mostly undefined: the options of a dropout. */
function drops(): fc.Arbitrary<{ keep: number; draw: 'randomSample' | 'randint' } | undefined> {
  const some = fc.constantFrom(
    { keep: 0.5, draw: 'randint' as const },
    { keep: 0.8, draw: 'randomSample' as const },
  );
  return fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: some });
}

function optimizers(): fc.Arbitrary<Optimizer> {
  const ownSchedule = { name: 'own', options: {}, at: (k: number) => 0.5 / (1 + k) };
  return fc
    .tuple(
      fc.constantFrom(gradientDescent, momentum, adam),
      fc.constantFrom(1, 0.1, 0.03, linearDecay({ from: 0.5, fall: 0.4, steps: 7 }), ownSchedule),
    )
    .map(([optimizer, learningRate]) => optimizer({ learningRate }));
}

const gentle = fc.double({ min: -2, max: 2, noNaN: true });
const sparse = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, -0) },
  { weight: 1, arbitrary: gentle },
);
/** Also arguments of exp that the quick phase cannot tell, and some that overflow. */
const wild = fc.oneof(
  fc.constantFrom(0, -0, 5e-324, -2e-310, 1e-160, 708, -745.2, 1e154, -1e300, 0.4054651081081644),
  fc.double({ min: -800, max: 800, noNaN: true }),
  gentle,
);

function numbers(length: number, one: fc.Arbitrary<number>): fc.Arbitrary<Float64Array> {
  return fc
    .array(one, { minLength: length, maxLength: length })
    .map((values) => Float64Array.from(values));
}

function matrix(data: Float64Array, rows: number, cols: number): Matrix {
  return view(data, rows, cols);
}
