import { adam, gradientDescent, momentum, type Optimizer } from '@retrace/nn';
import type { Slip } from '../slip.ts';

function optimizer(
  name: string,
  says: Slip['says'],
  wrong: string,
  change: (rate: number) => Optimizer,
): Slip {
  return {
    name: `optimizer-${name}`,
    about: 'optimizer',
    says,
    line: { right: 'W -= learning_rate * dW', wrong },
    apply({ optimizer: own, ...rest }) {
      const { learningRate } = own.options;
      if (own.name !== 'gradientDescent' || typeof learningRate !== 'number') return undefined;
      return { ...rest, optimizer: change(learningRate) };
    },
  };
}

export const otherOptimizers: readonly Slip[] = [
  optimizer(
    'momentum',
    { en: 'there is a momentum of 0.9', zh: '加了 0.9 的动量' },
    'v = 0.9 * v + dW; W -= learning_rate * v',
    (learningRate) => momentum({ learningRate }),
  ),
  optimizer(
    'adam',
    { en: 'Adam takes the place of gradient descent', zh: '用 Adam 代替了梯度下降' },
    'optimizer = Adam(learning_rate)',
    (learningRate) => adam({ learningRate }),
  ),
  {
    name: 'learning-rate-constant',
    about: 'learning rate',
    says: { en: 'the learning rate stays at its first value', zh: '学习率一直是最初的值' },
    line: { right: 'learning_rate = 1.0 - 0.9 * k / 100', wrong: 'learning_rate = 1.0' },
    apply(program) {
      const { learningRate } = program.optimizer.options;
      const first = Object(Object(learningRate).options).from;
      return typeof first === 'number'
        ? { ...program, optimizer: gradientDescent({ learningRate: first }) }
        : undefined;
    },
  },
];
