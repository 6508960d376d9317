import { type Training, vary } from '@retrace/lesson';
import type { Slip } from '../slip.ts';
import { sampleCount } from './parts.ts';

function times(
  name: string,
  words: readonly [string, string],
  code: string,
  factor: number | 'N' | '1/N',
): Slip {
  return {
    name: `learning-rate-${name}`,
    about: 'learning rate',
    says: { en: `the learning rate is ${words[0]}`, zh: `学习率是文章的${words[1]}` },
    line: { right: 'W -= learning_rate * dW', wrong: `W -= ${code} * learning_rate * dW` },
    apply(program) {
      const samples = sampleCount(program);
      const by = factor === 'N' ? samples : factor === '1/N' ? samples && 1 / samples : factor;
      return by === undefined || by === 1 ? undefined : withRateTimes(program, by);
    },
  };
}

/** The learning rate times a factor; a schedule is scaled as a whole. */
function withRateTimes(program: Training, factor: number): Training | undefined {
  const { learningRate } = program.optimizer.options;
  if (typeof learningRate === 'number') {
    return { ...program, optimizer: program.optimizer.withLearningRate(learningRate * factor) };
  }
  return undefined;
}

/** Those that people take most. */
const usual = new Set([0.01, 0.1, 0.5, 1]);

function is(rate: number): Slip {
  return {
    name: `learning-rate-is-${rate}`,
    ...(usual.has(rate) ? {} : { isRare: true }),
    about: 'learning rate',
    says: { en: `the learning rate is ${rate}`, zh: `学习率是 ${rate}` },
    line: { right: 'W -= learning_rate * dW', wrong: `learning_rate = ${rate}` },
    apply(program) {
      return program.optimizer.options['learningRate'] === rate
        ? undefined
        : vary(program, { learningRate: rate });
    },
  };
}

export const learningRates: readonly Slip[] = [
  times('tenth', ["a tenth of the article's", '十分之一'], '0.1', 0.1),
  times('ten-times', ["ten times the article's", '十倍'], '10', 10),
  times('half', ["half the article's", '一半'], '0.5', 0.5),
  times('twice', ["twice the article's", '两倍'], '2', 2),
  times(
    'over-samples',
    ["the article's over the number of samples", ' 1/N（N 是样本数）'],
    '1 / N',
    '1/N',
  ),
  times(
    'times-samples',
    ["the article's times the number of samples", ' N 倍（N 是样本数）'],
    'N',
    'N',
  ),
  times('hundredth', ["a hundredth of the article's", '百分之一'], '0.01', 0.01),
  times('hundred-times', ["a hundred times the article's", '一百倍'], '100', 100),
  ...[
    0.1, 0.01, 0.5, 1, 0.05, 0.2, 0.3, 0.001, 2, 0.25, 0.005, 0.02, 0.03, 0.15, 0.4, 0.6, 0.7, 0.75,
    0.8, 0.9, 1.5, 3, 5, 10,
  ].map(is),
];
