import backpropagation from '@retrace/backpropagation';
import { compile } from '@retrace/compile';
import fromScratch from '@retrace/from-scratch';
import genderClassifier from '@retrace/gender-classifier';
import learningRates from '@retrace/learning-rates';
import linearRegression from '@retrace/linear-regression';
import moons from '@retrace/moons';
import { train, trainer } from '@retrace/nn';
import singleNeuron from '@retrace/single-neuron';
import spiral from '@retrace/spiral';
import xor from '@retrace/xor';
import { describe, expect, it } from 'vitest';

const trainings = [
  singleNeuron,
  xor,
  backpropagation,
  genderClassifier,
  linearRegression,
  moons,
  fromScratch,
  learningRates,
  spiral,
].flatMap(({ slug, programs }) =>
  programs.flatMap((program) =>
    program.kind === 'training' ? [{ name: `${slug} ${program.slug}`, program }] : [],
  ),
);

describe('the trainings of the lessons', () => {
  it('are compiled, but for the perceptron: its step is a layer of its own', () => {
    const readable = trainings.filter(({ program }) => !compile(trainer(program)));
    expect(readable.map(({ name }) => name)).toEqual(['from-scratch perceptron']);
  });

  it.each(trainings)('$name has the same bits, compiled and readable', ({ program }) => {
    const epochs = Math.min(program.epochs, 500);
    const [ours, readable] = [trainer(program), trainer(program)];
    const losses = [new Float64Array(epochs + 1), new Float64Array(epochs + 1)];
    const compiled = compile(ours) ?? ((count, into) => train(ours, count, into));
    compiled(epochs, losses[0]);
    train(readable, epochs, losses[1]);
    expect(ours.network.theta).toEqual(readable.network.theta);
    expect(losses[0]).toEqual(losses[1]);
  });
});
