import { exp } from '@retrace/elementary';
import { checkGolden, type GoldenCheck } from '@retrace/golden';
import { claim, defineLesson, type Lesson, startRun, training } from '@retrace/lesson';
import { column, matmul, type Matrix, matrix } from '@retrace/linalg';
import { dense, gradientDescent, type Layer, meanSquaredError, uniform } from '@retrace/nn';
import { randomState } from '@retrace/random';
import { compile } from '@retrace/compile';

const x: Matrix = matmul(matrix([[1, 2]]), column([randomState(1).randomSample(), exp(1)]));
const layers: readonly Layer[] = [dense(1, 1)];
const program = training({
  slug: 'line',
  title: { en: 'A line', zh: '直线' },
  seed: 1,
  data: { x, t: x },
  layers,
  initialize: uniform(-1, 1),
  loss: meanSquaredError,
  optimizer: gradientDescent({ learningRate: 0.1 }),
  epochs: 1,
  claims: [claim({ en: 'it ends', zh: '会结束' }, (run) => run.at(1).loss >= 0)],
});
const lesson: Lesson = defineLesson({
  slug: 'line',
  title: { en: 'A line', zh: '直线' },
  article: { title: 'none', link: 'https://example.org', language: 'en' },
  summary: { en: 'A line.', zh: '直线。' },
  programs: [program],
  errata: [],
});
const check: GoldenCheck = checkGolden(lesson, new Map([['line', startRun(program)]]), '');
export const known: readonly unknown[] = [check.status, compile];

// @ts-expect-error: a number is no matrix
matmul(1, 2);
