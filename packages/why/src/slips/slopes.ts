import { sigmoid as logistic } from '@retrace/elementary';
import type { Training } from '@retrace/lesson';
import type { Layer, Site } from '@retrace/nn';
import type { Slip } from '../slip.ts';
import { withLayers } from './parts.ts';

/** The slope that a slip takes, from the sum z and the output y. */
type Slope = (z: number, y: number) => number;

/** Which of the layers: all of a kind, the last of them, or all but the last. */
type Where = 'all' | 'output' | 'hidden';

function withSlope(layer: Layer, name: string, slope: Slope): Layer {
  return {
    ...layer,
    name: `${layer.name} ${name}`,
    ownRule: true,
    backward({ x, y, dy, dx }: Site) {
      if (!dx) return;
      for (let i = 0; i < dx.data.length; i++) {
        dx.data[i] = dy.data[i] * slope(x.data[i], y.data[i]);
      }
    },
  };
}

function exchange(
  program: Training,
  kind: string,
  where: Where,
  name: string,
  slope: Slope,
): Training | undefined {
  const places = program.layers.flatMap((layer, i) => (layer.name === kind ? [i] : []));
  // An output layer is one with nothing behind it.
  const isOutput = (i: number): boolean => i === program.layers.length - 1;
  if (where !== 'all' && new Set(places.map(isOutput)).size < 2) return undefined;
  const wanted = new Set(
    places.filter((i) => where === 'all' || isOutput(i) === (where === 'output')),
  );
  return withLayers(program, (layer, i) => (wanted.has(i) ? withSlope(layer, name, slope) : layer));
}

const placesOf: Readonly<Record<Where, readonly [string, string, string]>> = {
  all: ['', '', ''],
  output: ['-output', 'of the output layer ', '输出层'],
  hidden: ['-hidden', 'of the hidden layer ', '隐藏层'],
};

function slips(
  name: string,
  en: (of: string) => string,
  zh: (of: string) => string,
  line: Slip['line'],
  kind: string,
  slope: Slope,
): Slip[] {
  return (['all', 'output', 'hidden'] as const).map((where) => {
    const [suffix, of, von] = placesOf[where];
    return {
      name: `${name}${suffix}`,
      about: 'slope',
      says: { en: en(of), zh: zh(von) },
      line,
      apply: (program) => exchange(program, kind, where, name, slope),
    };
  });
}

/** `输出层的`; nothing where every layer is meant. */
function ofThe(layer: string): string {
  return layer === '' ? '' : `${layer}的`;
}

const right = 'slope = y * (1 - y)';

export const sigmoidTwice: readonly Slip[] = slips(
  'slope-of-sigmoid-twice',
  (of) => `the slope ${of}is taken of the sigmoid of the output: the sigmoid is applied twice`,
  (of) => `${of}求斜率时又对输出取了一次 sigmoid`,
  { right, wrong: 'slope = sigmoid(y) * (1 - sigmoid(y))' },
  'sigmoid',
  (_, y) => logistic(y) * (1 - logistic(y)),
);

export const slopeLeftOut: readonly Slip[] = slips(
  'slope-left-out',
  (of) => `the slope of the sigmoid ${of}is left out`,
  (of) => `${of}漏乘了 sigmoid 的斜率`,
  { right: 'dz = e * y * (1 - y)', wrong: 'dz = e' },
  'sigmoid',
  () => 1,
);

export const slopesOfSum: readonly Slip[] = [
  ...slips(
    'slope-of-sum',
    (of) => `the slope ${of}is taken of the sum z in place of the output y`,
    (of) => `${ofThe(of)}斜率用加权和 z 计算，而不是用输出 y`,
    { right, wrong: 'slope = z * (1 - z)' },
    'sigmoid',
    (z) => z * (1 - z),
  ),
  ...slips(
    'slope-y-alone',
    (of) => `the slope ${of}is y, without the factor 1 - y`,
    (of) => `${ofThe(of)}斜率写成了 y，漏了因子 1 - y`,
    { right, wrong: 'slope = y' },
    'sigmoid',
    (_, y) => y,
  ),
  ...slips(
    'slope-1-minus-y-alone',
    (of) => `the slope ${of}is 1 - y, without the factor y`,
    (of) => `${ofThe(of)}斜率写成了 1 - y，漏了因子 y`,
    { right, wrong: 'slope = 1 - y' },
    'sigmoid',
    (_, y) => 1 - y,
  ),
  ...slips(
    'slope-of-tanh',
    (of) => `the slope ${of}is that of tanh, 1 - y * y`,
    (of) => `${ofThe(of)}斜率写成了 tanh 的 1 - y * y`,
    { right, wrong: 'slope = 1 - y * y' },
    'sigmoid',
    (_, y) => 1 - y * y,
  ),
  ...slips(
    'slope-twice',
    (of) => `the slope ${of}is multiplied in twice`,
    (of) => `${ofThe(of)}斜率乘了两次`,
    { right, wrong: 'slope = y * (1 - y) * y * (1 - y)' },
    'sigmoid',
    (_, y) => y * (1 - y) * (y * (1 - y)),
  ),
];

export const reluSlopes: readonly Slip[] = [
  ...slips(
    'relu-slope-1-everywhere',
    () => 'the slope of relu is 1 everywhere',
    () => 'relu 的斜率处处取 1',
    { right: 'dh[h <= 0] = 0', wrong: '# dh[h <= 0] = 0' },
    'relu',
    () => 1,
  ).slice(0, 1),
  ...slips(
    'relu-slope-1-at-0',
    () => 'the slope of relu at 0 is 1',
    () => 'relu 在 0 处的斜率取 1',
    { right: 'dz = dy * (z > 0)', wrong: 'dz = dy * (z >= 0)' },
    'relu',
    (z) => (z >= 0 ? 1 : 0),
  ).slice(0, 1),
  ...slips(
    'relu-slope-of-sum',
    () => 'the slope of relu is the output itself',
    () => 'relu 的斜率写成了输出本身',
    { right: 'dz = dy * (z > 0)', wrong: 'dz = dy * h' },
    'relu',
    (_, y) => y,
  ).slice(0, 1),
];
