import { identity, type Layer, relu, sigmoid, tanh } from '@retrace/nn';
import type { Slip } from '../slip.ts';
import { withLayers } from './parts.ts';

const activations: Readonly<Record<string, () => Layer>> = { sigmoid, tanh, relu, identity };
const code: Readonly<Record<string, string>> = {
  sigmoid: '1 / (1 + np.exp(-z))',
  tanh: 'np.tanh(z)',
  relu: 'np.maximum(0, z)',
  identity: 'z',
};
const words: Readonly<Record<string, string>> = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
  identity: 'none',
};

type Where = 'all' | 'hidden' | 'output';

function inPlace(to: string, from: string, where: Where): Slip {
  const [en, zh] =
    where === 'all'
      ? ['', '']
      : where === 'hidden'
        ? [' in the hidden layer', '隐藏层']
        : [' in the output layer', '输出层'];
  return {
    name: `${to}-for-${from}${where === 'all' ? '' : `-${where}`}`,
    about: 'activation',
    says:
      to === 'identity'
        ? {
            en: `there is no activation${en}, where ${words[from]} should be`,
            zh: `${zh}没有用激活函数 ${words[from]}`,
          }
        : {
            en: `the activation${en} is ${words[to]}, not ${words[from]}`,
            zh: `${zh}激活函数用了 ${words[to]}，而不是 ${words[from]}`,
          },
    line: { right: `y = ${code[from]}`, wrong: `y = ${code[to]}` },
    apply(program) {
      const last = program.layers.length - 1;
      const places = program.layers.flatMap(({ name }, i) => (name === from ? [i] : []));
      if (where !== 'all' && !(places.includes(last) && places.length > 1)) return undefined;
      const isWanted = (i: number): boolean =>
        places.includes(i) && (where === 'all' || (i === last) === (where === 'output'));
      return withLayers(program, (layer, i) => (isWanted(i) ? activations[to]() : layer));
    },
  };
}

export const otherActivations: readonly Slip[] = [
  inPlace('tanh', 'sigmoid', 'all'),
  inPlace('tanh', 'sigmoid', 'hidden'),
  inPlace('relu', 'sigmoid', 'hidden'),
  inPlace('relu', 'sigmoid', 'all'),
  inPlace('identity', 'sigmoid', 'output'),
  inPlace('tanh', 'sigmoid', 'output'),
  inPlace('sigmoid', 'relu', 'all'),
  inPlace('tanh', 'relu', 'all'),
  inPlace('sigmoid', 'tanh', 'all'),
];
