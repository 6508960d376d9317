import { describe, expect, it } from 'vitest';
import { lessons } from './catalogue.ts';
import { chooseLesson, chooseProgram, chooseTraining } from './choose.ts';

const xor = chooseLesson('xor');

describe('choosing', () => {
  it.each(lessons)('finds $slug and its programs by their names', (lesson) => {
    expect(chooseLesson(lesson.slug)).toBe(lesson);
    for (const program of lesson.programs) {
      expect(chooseProgram(lesson, program.slug)).toBe(program);
    }
  });

  it.each([
    ['xr', "there is no lesson 'xr'; did you mean xor?"],
    ['NEURON', "there is no lesson 'NEURON'; did you mean single-neuron?"],
    [
      'zzzz',
      `there is no lesson 'zzzz'; choose from ${lessons.map(({ slug }) => slug).join(', ')}`,
    ],
  ])('refuses %s with what may have been meant', (name, message) => {
    expect(() => chooseLesson(name)).toThrow(message);
  });

  it.each([
    [() => chooseLesson('xr'), "没有课程 'xr'；是不是 xor？"],
    [() => chooseProgram(xor, 'eleven'), "没有 xor 的程序 'eleven'；是不是 eleven-lines？"],
  ])('says so in Chinese, too: %s', (choose, message) => {
    expect(choose).toThrow(
      expect.objectContaining({ says: { en: expect.any(String), zh: message } }),
    );
  });

  it('refuses a calculation where a training is needed', () => {
    expect(() => chooseTraining(xor, 'slope-and-update')).toThrow(
      "'slope-and-update' trains nothing; these programs of xor do: two-layer-js, three-layer-js, two-layer, eleven-lines",
    );
  });
});
