import { lessons } from '@retrace/catalogue';
import { chooseLesson, chooseTraining } from '@retrace/catalogue/choose';
import { oneStep, startRun } from '@retrace/lesson';
import { describe, expect, it } from 'vitest';
import { firstQuantities, type Quantity } from './quantities.ts';

const byHand = chooseTraining(chooseLesson('backpropagation'), 'training');
const classifier = chooseTraining(chooseLesson('gender-classifier'), 'training');
const elevenLines = chooseTraining(chooseLesson('xor'), 'eleven-lines');

const trainings = lessons.flatMap(({ programs }) =>
  programs.filter((program) => program.kind === 'training'),
);

function find(quantities: readonly Quantity[], kind: string, at: number): Quantity | undefined {
  return quantities.find((each) => each.kind === kind && each.at === at);
}

describe('firstQuantities(program)', () => {
  it('gives what the article of a step by hand prints', () => {
    const all = firstQuantities(byHand, 1, 1);
    const rounded = (kind: string, at: number): string[] =>
      [...(find(all, kind, at)?.value.data ?? [])].map((each) => each.toFixed(9));
    expect(rounded('z1', 0)).toEqual(['0.377500000', '0.392500000']);
    expect(rounded('y2', 0)).toEqual(['0.751365070', '0.772928465']);
    expect(rounded('dz2', 0)).toEqual(['0.138498562', '-0.038098237']);
    expect(rounded('W2', 1)).toEqual(['0.358916480', '0.511301270', '0.408666186', '0.561370121']);
  });

  it('says how each is made', () => {
    const formulas = firstQuantities(elevenLines, 1, 1)
      .filter(({ role, formula }) => role !== 'aside' && formula !== '')
      .map(({ kind, formula }) => `${kind} = ${formula}`);
    expect(formulas).toEqual([
      'z1 = x W1',
      'y1 = sigmoid(z1)',
      'slope1 = y1 (1 - y1)',
      'z2 = y1 W2',
      'y2 = sigmoid(z2)',
      'slope2 = y2 (1 - y2)',
      'e = y2 - t',
      'dz2 = e · slope2',
      'dW2 = y1ᵀ dz2',
      'dy1 = dz2 W2ᵀ',
      'dz1 = dy1 · slope1',
      'dW1 = xᵀ dz1',
      'W1 = W1 - dW1',
      'W2 = W2 - dW2',
    ]);
  });

  it.each(trainings)('has the first step of the training: $slug, $title.en', (program) => {
    const all = firstQuantities(program, 1, 1);
    const { layers } = oneStep(program);
    const after = all.filter(({ role, at }) => role === 'parameter' && at === 1);
    expect(after.map(({ value }) => value.data)).toEqual(
      layers.flatMap((layer) => Object.values(layer.after).map(({ data }) => data)),
    );
  });

  it.each([elevenLines, byHand, classifier])(
    'ends an epoch as a run does: $title.en',
    (program) => {
      const rows = program.batchSize === 1 ? 4 : 1;
      const after = firstQuantities(program, 1, 16).filter(
        ({ role, at }) => role === 'parameter' && at === rows,
      );
      const { parameters } = startRun(program).at(1);
      expect(after.map(({ value }) => value.data)).toEqual(
        parameters.flatMap((each) => Object.values(each).map(({ data }) => data)),
      );
    },
  );

  it.each(trainings)('has each value after those it is made of: $slug of $title.en', (program) => {
    const all = firstQuantities(program, 2, 4);
    for (const [i, { parents }] of all.entries()) {
      expect(parents.every((parent) => all.indexOf(parent) < i)).toBe(true);
      expect(parents.every((parent) => all.includes(parent))).toBe(true);
    }
  });
});
