import { chooseLesson, chooseTraining } from '@retrace/catalogue/choose';
import { type Checkpoint, startRun } from '@retrace/lesson';
import { gradientDescent } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { endingOf, type Left } from './end.ts';

const neuron = chooseTraining(chooseLesson('single-neuron'), 'neuron');
const classifier = chooseTraining(chooseLesson('gender-classifier'), 'training');

const arrays = ({ parameters }: Checkpoint): Left[] =>
  parameters.flatMap((each) =>
    Object.entries(each).map(([name, { rows, cols, data }]) => ({
      name,
      shape: [rows, cols],
      data: [...data],
      type: '',
    })),
  );

const numbers = (state: Checkpoint): Left[] =>
  arrays(state).flatMap(({ name, data }) =>
    data.map((each, i) => ({ name: `${name}${i}`, shape: [], data: [each], type: '' })),
  );

describe('endingOf(program, what is left)', () => {
  it('knows the end of the program, by arrays or by single numbers', () => {
    const found = { status: 'found', epoch: 1000, digits: 17 };
    const last = startRun(classifier).last();
    expect(endingOf(classifier, arrays(last), [])).toEqual(found);
    expect(endingOf(classifier, numbers(last), [])).toEqual(found);
  });

  it.each([0, 1, 14_999, 15_001, 20_000])('knows the end after %i epochs', (epoch) => {
    const run = startRun({ ...neuron, epochs: 30_000 }, { checkpoints: [epoch] });
    expect(endingOf(neuron, arrays(run.at(epoch)), [])).toEqual({
      status: 'found',
      epoch,
      digits: 17,
    });
  });

  it('says to how many digits it is the same', () => {
    const last = arrays(startRun(neuron).last()).map((each) => ({
      ...each,
      data: each.data.map((value) => value * (1 + 3e-13)),
    }));
    expect(endingOf(neuron, last, [])).toEqual({ status: 'found', epoch: 15_000, digits: 12 });
  });

  it('takes the nearest of epochs that are alike to many digits', () => {
    const optimizer = gradientDescent({ learningRate: 1e-9 });
    const slow = { ...neuron, optimizer, epochs: 10 };
    const last = arrays(startRun(slow, { checkpoints: [9] }).at(9));
    expect(endingOf(slow, last, [])).toEqual({ status: 'found', epoch: 9, digits: 17 });
  });

  it('knows that it is another end only where the parameters are still there', () => {
    const other = { name: 'self.W', shape: [3, 1], data: [1.5, 2.5, 3.5], type: '' };
    expect(endingOf(neuron, [other], ['net.W'])).toEqual({ status: 'other', epochs: 30_000 });
    expect(endingOf(neuron, [other], ['net.w'])).toEqual({ status: 'gone' });
    expect(endingOf(neuron, [], ['net.W'])).toEqual({ status: 'gone' });
  });
});
