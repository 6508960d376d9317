import { column, matrix } from '@retrace/linalg';
import { dense, identity } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { checkPictures } from './check-pictures.ts';
import {
  decisionSurface,
  functionCurve,
  lossCurve,
  networkDiagram,
  partialResiduals,
  type Picture,
} from './picture.ts';
import { calculation, training, type Training } from './program.ts';
import { example } from './testing/programs.ts';

/** The program of two inputs, one output and 100 epochs, with these pictures. */
const showing = (pictures: readonly Picture[], change: Partial<Training> = {}): Training =>
  training({ ...example, ...change, pictures });
const curve = (from: number, to: number): Picture =>
  functionCurve({ x: { name: 'x', from, to }, lines: [{ name: 'y', f: (x) => x }] });
const drawn: Training['data'] = (rng) => ({
  x: matrix([
    [rng.uniform(0, 1), 1],
    [rng.uniform(0, 1), 1],
  ]),
  t: column([0, 1]),
});

describe('checkPictures(program)', () => {
  it.each<[string, Training]>([
    [
      'surfaces and networks at the first epoch and the last',
      showing([decisionSurface({ epochs: [0, 100] }), networkDiagram({ epoch: 100 })]),
    ],
    ['the plane of one dense layer', showing([partialResiduals()])],
    ['a curve', showing([curve(-1, 1)])],
    [
      'two pictures of a kind under two names',
      showing([lossCurve(), lossCurve({ name: 'loss-2' })]),
    ],
    ['no pictures', showing([])],
    [
      'names as many as there are',
      training({
        ...example,
        names: {
          inputs: [{ name: 'a' }, { name: 'b' }],
          outputs: [{ name: 'c' }],
          samples: ['1', '2', '3'],
        },
      }),
    ],
  ])('accepts %s', (_, program) => {
    expect(() => checkPictures(program)).not.toThrow();
  });

  const slugs = 'it must match ^[a-z0-9][a-z0-9-]{0,63}$';
  const epochs = 'epochs are whole numbers from 0 to 100';
  it.each<[string, Training]>([
    [`'../x' of 'example': got its name; ${slugs}`, showing([lossCurve({ name: '../x' })])],
    [
      "'loss' of 'example': got another of that name; each needs its own",
      showing([lossCurve(), lossCurve()]),
    ],
    [`'network' of 'example': got epoch 101; ${epochs}`, showing([networkDiagram({ epoch: 101 })])],
    [`'network' of 'example': got epoch 0.5; ${epochs}`, showing([networkDiagram({ epoch: 0.5 })])],
    [
      `'decision-surface' of 'example': got epoch -1; ${epochs}`,
      showing([decisionSurface({ epochs: [0, -1] })]),
    ],
    [
      "'decision-surface' of 'example': got no epoch; at least one is needed",
      showing([decisionSurface({ epochs: [] })]),
    ],
    [
      "'decision-surface' of 'example': got 1 inputs that vary; a plane needs 2",
      showing([decisionSurface({ epochs: [0] })], { data: drawn }),
    ],
    [
      "'decision-surface' of 'example': got 4 outputs; a surface needs 1, or 2 or 3 as scores of classes",
      showing([decisionSurface({ epochs: [0] })], { layers: [dense(2, 4)] }),
    ],
    [
      "'partial-residuals' of 'example': got the layers dense, identity; one dense layer with one output is needed",
      showing([partialResiduals()], { layers: [dense(2, 1), identity()] }),
    ],
    [
      "'curve' of 'example': got x from 1 to 1; two finite numbers are needed, the smaller one first",
      showing([curve(1, 1)]),
    ],
    [
      "'curve' of 'example': got x from 0 to Infinity; two finite numbers are needed, the smaller one first",
      showing([curve(0, Infinity)]),
    ],
    [
      "'curve' of 'example': got no line; at least one is needed",
      showing([functionCurve({ x: { name: 'x', from: 0, to: 1 }, lines: [] })]),
    ],
  ])('rejects the picture %s', (message, program) => {
    expect(() => checkPictures(program)).toThrow(
      new RangeError(`defineLesson: bad picture ${message}`),
    );
  });

  it.each<[string, Training['names']]>([
    ['1 names of inputs; it has 2', { inputs: [{ name: 'a' }] }],
    ['2 names of outputs; it has 1', { outputs: [{ name: 'a' }, { name: 'b' }] }],
    ['0 names of samples; it has 3', { samples: [] }],
  ])('rejects %s', (message, names) => {
    expect(() => checkPictures(training({ ...example, ...(names ? { names } : {}) }))).toThrow(
      new RangeError(`defineLesson: bad names of 'example': got ${message}`),
    );
  });

  it('checks the curves of a calculation, too', () => {
    const pictures = [functionCurve({ x: { name: 'x', from: 2, to: 1 }, lines: [] })];
    const program = calculation({ slug: 'sums', title: { en: 'Sums', zh: '和' }, pictures });
    expect(() => checkPictures(program)).toThrow("'curve' of 'sums': got x from 2 to 1");
  });
});
