import { l2 } from '@retrace/nn';
import type { Training } from '@retrace/lesson';
import type { Slip } from '../slip.ts';

function penalty(
  name: string,
  says: Slip['says'],
  line: Slip['line'],
  change: (
    factor: number,
    parameters: readonly string[],
    program: Training,
  ) => Training['penalty'] | 'none',
): Slip {
  return {
    name: `penalty-${name}`,
    about: 'penalty',
    says,
    line,
    apply(program) {
      const { penalty: own, ...rest } = program;
      if (!own) return undefined;
      const { factor, parameters } = own.options;
      const names = Array.isArray(parameters) ? parameters.map(String) : [];
      const changed = change(Number(factor), names, program);
      if (changed === undefined) return undefined;
      return changed === 'none' ? rest : { ...rest, penalty: changed };
    },
  };
}

const right = 'dW += reg * W';

export const penalties: readonly Slip[] = [
  penalty(
    'missing',
    { en: 'the penalty is missing', zh: '漏了惩罚项' },
    { right, wrong: '# dW += reg * W' },
    () => 'none',
  ),
  penalty(
    'twice',
    { en: 'the penalty has no factor of a half', zh: '惩罚项漏了系数二分之一' },
    { right: 'loss += 0.5 * reg * np.sum(W * W)', wrong: 'loss += reg * np.sum(W * W)' },
    (factor, parameters) => l2({ factor: 2 * factor, parameters }),
  ),
  penalty(
    'half',
    { en: 'the penalty is half as large', zh: '惩罚项只有一半' },
    { right, wrong: 'dW += 0.5 * reg * W' },
    (factor, parameters) => l2({ factor: factor / 2, parameters }),
  ),
  penalty(
    'on-biases',
    { en: 'the biases are penalised, too', zh: '偏置也加了惩罚' },
    { right, wrong: 'dW += reg * W; db += reg * b' },
    (factor, parameters) =>
      parameters.includes('b') ? undefined : l2({ factor, parameters: [...parameters, 'b'] }),
  ),
  penalty(
    'not-on-biases',
    { en: 'the biases are not penalised', zh: '偏置没有加惩罚' },
    { right: 'dW += reg * W; db += reg * b', wrong: right },
    (factor, parameters) =>
      parameters.includes('b')
        ? l2({ factor, parameters: parameters.filter((name) => name !== 'b') })
        : undefined,
  ),
  penalty(
    'ten-times',
    { en: 'the penalty is ten times as large', zh: '惩罚项大了十倍' },
    { right, wrong: 'dW += 10 * reg * W' },
    (factor, parameters) => l2({ factor: 10 * factor, parameters }),
  ),
];
