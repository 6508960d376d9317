import type { Training } from '@retrace/lesson';
import { type Initializer, l2, type Penalty } from '@retrace/nn';
import type { Slip } from '../slip.ts';
import { carriedOver, denseLayers, drawsOf, withBias, withLayers } from './parts.ts';

type Where = 'all' | 'first' | 'last';

const of: Readonly<Record<Where, readonly [string, string]>> = {
  all: ['', ''],
  first: [' of the first layer', '第一层的'],
  last: [' of the last layer', '最后一层的'],
};

/** Another kind of bias in some of the dense layers, where there are any of the old kind. */
function exchanged(
  program: Training,
  where: Where,
  from: readonly unknown[],
  to: boolean | 'frozen',
): Training | undefined {
  const dense = denseLayers(program);
  if (where !== 'all' && dense.length < 2) return undefined;
  const wanted = where === 'all' ? dense : [where === 'first' ? dense[0] : dense[dense.length - 1]];
  return withLayers(program, (layer, i) =>
    wanted.includes(i) && from.includes(layer.options['bias']) ? withBias(layer, to) : layer,
  );
}

const places: readonly Where[] = ['all', 'first', 'last'];
const suffix = (where: Where): string => (where === 'all' ? '' : `-${where}`);

const missing = places.map((where): Slip => ({
  name: `bias-missing${suffix(where)}`,
  about: 'bias',
  says: { en: `the bias${of[where][0]} is missing`, zh: `漏了${of[where][1]}偏置` },
  line: { right: 'z = x.dot(W) + b', wrong: 'z = x.dot(W)' },
  apply(program) {
    const without = exchanged(program, where, [true, 'frozen'], false);
    if (!without) return undefined;
    // What is drawn is drawn without it.
    const { penalty, ...rest } = without;
    return {
      ...rest,
      ...(penalty && { penalty: onWeightsAlone(penalty, where) }),
      initialize: fromSameDraws(program) ?? carriedOver(program),
    };
  },
}));

/** A penalty names no parameter that is not there. */
function onWeightsAlone(penalty: Penalty, where: Where): Penalty {
  const { factor } = penalty.options;
  const names = penalty.parameters.filter((name) => name !== 'b');
  return where === 'all' ? l2({ factor: Number(factor), parameters: names }) : penalty;
}

/** An initializer that draws theta in its order needs no other; any other is taken over. */
function fromSameDraws({ initialize }: Training): Initializer | undefined {
  return ['uniform', 'normal', 'glorot', 'he'].includes(initialize.name) ? initialize : undefined;
}

const extra = places.map((where): Slip => ({
  name: `bias-extra${suffix(where)}`,
  about: 'bias',
  says: {
    en: `there is a bias${of[where][0]}, which is 0 at first`,
    zh: `多了${of[where][1]}偏置，初值为 0`,
  },
  line: { right: 'z = x.dot(W)', wrong: 'z = x.dot(W) + b' },
  apply(program) {
    const more = exchanged(program, where, [false], true);
    return more && { ...more, initialize: carriedOver(program) };
  },
}));

const extraDrawn: Slip = {
  name: 'bias-extra-drawn',
  about: 'bias',
  says: {
    en: 'there is a bias, which is drawn after the weights of its layer',
    zh: '多了偏置，在本层权重之后抽取',
  },
  line: { right: 'z = x.dot(W)', wrong: 'b = 2 * np.random.random((1, 4)) - 1' },
  apply(program) {
    const more = exchanged(program, 'all', [false], true);
    return more && fromSameDraws(program) ? more : undefined;
  },
};

const notTrained = places.map((where): Slip => ({
  name: `bias-not-trained${suffix(where)}`,
  about: 'bias',
  says: { en: `the bias${of[where][0]} is not trained`, zh: `${of[where][1]}偏置没有训练` },
  line: { right: 'b -= learning_rate * db', wrong: '# b -= learning_rate * db' },
  apply: (program) => exchanged(program, where, [true], 'frozen'),
}));

const trained = places.map((where): Slip => ({
  name: `bias-trained${suffix(where)}`,
  about: 'bias',
  says: {
    en: `the bias${of[where][0]} is trained, too; the article leaves it as it is`,
    zh: `${of[where][1]}偏置也训练了；文章里它保持不变`,
  },
  line: { right: '# b -= learning_rate * db', wrong: 'b -= learning_rate * db' },
  apply: (program) => exchanged(program, where, ['frozen'], true),
}));

/** Biases at a constant; the weights get the draws that they get there, or those that are left to them. */
function constant(value: number, isDrawn: boolean): Slip {
  return {
    name: `biases-${value}${isDrawn ? '-after-drawing' : ''}`,
    about: 'first biases',
    says: isDrawn
      ? { en: `the biases are drawn, but begin at ${value}`, zh: `抽取了偏置，但初值用 ${value}` }
      : { en: `the biases begin at ${value} and are not drawn`, zh: `偏置初值为 ${value}，不抽取` },
    line: {
      right: 'b = np.random.normal(size=2)',
      wrong: value === 0 ? 'b = np.zeros(2)' : 'b = np.ones(2)',
    },
    apply(program) {
      const { order } = drawsOf(program);
      const { initialize } = program;
      if (!program.layers.some(({ options }) => options['bias'] === true)) return undefined;
      const shift: Initializer = {
        name: `biases ${value}`,
        options: {},
        fill(net, rng) {
          initialize.fill(net, rng);
          const drawn = new Float64Array(order.length);
          order.forEach((k, place) => {
            if (k >= 0) drawn[k] = net.theta[place];
          });
          const biases = net.parts.filter(({ name }) => name === 'b');
          const isBias = (place: number): boolean =>
            biases.some(({ start, end }) => place >= start && place < end);
          if (!isDrawn) {
            const weights = order
              .map((k, place) => ({ k, place }))
              .filter(({ k, place }) => k >= 0 && !isBias(place))
              .toSorted((a, b) => a.k - b.k);
            weights.forEach(({ place }, k) => (net.theta[place] = drawn[k]));
          }
          for (const { start, end } of biases) net.theta.fill(value, start, end);
        },
      };
      return { ...program, initialize: shift };
    },
  };
}

/** Biases drawn, where the article sets them to 0. */
const drawn: Slip = {
  name: 'biases-drawn',
  about: 'first biases',
  says: {
    en: 'the biases are drawn, too, each after its weights',
    zh: '偏置也是抽取的，在各层权重之后',
  },
  line: { right: 'b = np.zeros(2)', wrong: 'b = np.random.randn(2)' },
  apply(program) {
    const { order, kind, first } = drawsOf(program);
    if ((kind !== 'uniform' && kind !== 'normal') || order.every((place) => place >= 0)) {
      return undefined;
    }
    const [a, b] = first;
    return {
      ...program,
      initialize: {
        name: 'biases drawn',
        options: {},
        fill: ({ theta }, rng) =>
          kind === 'uniform' ? rng.fillUniform(theta, a, b) : rng.fillNormal(theta, a, b),
      },
    };
  },
};

export const biases: readonly Slip[] = [
  ...missing,
  ...extra,
  extraDrawn,
  ...notTrained,
  ...trained,
  constant(0, false),
  constant(0, true),
  constant(1, false),
  constant(1, true),
  drawn,
];
