import {
  decisionSurface,
  defineLesson,
  functionCurve,
  type Lesson,
  lossCurve,
  networkDiagram,
  outputsAgainstTargets,
  parameterPaths,
  partialResiduals,
  residualPlot,
  type Training,
  training,
} from '@retrace/lesson';
import { column, matrix } from '@retrace/linalg';
import { dense, gradientDescent, meanSquaredError, uniform } from '@retrace/nn';

/** A training for tests that shows pictures of every kind: a plane through four points. */
export const plane: Training = training({
  slug: 'plane',
  title: { en: 'A plane', zh: '一个平面' },
  seed: 1,
  data: {
    x: matrix([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]),
    t: column([0, 1, 1, 2]),
  },
  layers: [dense(2, 1)],
  initialize: uniform(-1, 1),
  loss: meanSquaredError,
  optimizer: gradientDescent({ learningRate: 0.1 }),
  epochs: 50,
  metric: meanSquaredError,
  names: {
    inputs: [
      { name: 'a < b & "c"', unit: 'm' },
      { name: 'z', origin: 10 },
    ],
    samples: ['Ann', 'Bob', 'Cid', 'Dee'],
  },
  pictures: [
    networkDiagram({ title: { en: 'Two weights & a bias', zh: '两个权重 & 一个偏置' } }),
    networkDiagram({ name: 'network-first', epoch: 0 }),
    lossCurve(),
    outputsAgainstTargets(),
    decisionSurface({ epochs: [0, 7, 50] }),
    residualPlot(),
    partialResiduals(),
    parameterPaths(),
    functionCurve({
      x: { name: 'x', from: -1, to: 1 },
      lines: [{ name: 'x²', f: (x) => x * x }],
      tangents: [{ x: 0.5, slope: 1 }],
    }),
  ],
});

/** The lesson around it. */
export const lesson: Lesson = defineLesson({
  slug: 'a-lesson',
  title: { en: 'A lesson', zh: '一课' },
  article: { title: 'An article', link: 'https://example.org', language: 'en' },
  summary: { en: 'One learns what pictures there are.', zh: '看看有哪些图。' },
  programs: [plane],
  errata: [],
});
