import type { Training } from '@retrace/lesson';
import { generators, pythonRandom, type Rng } from '@retrace/random';
import type { Slip } from '../slip.ts';
import { defaultRng } from './default-rng.ts';
import { drawing, drawnFrom, drawsOf } from './parts.ts';

function generator(
  name: string,
  says: Slip['says'],
  line: Slip['line'],
  apply: (program: Training, seed: number) => Training | undefined,
): Slip {
  return {
    name,
    about: 'generator',
    says,
    line,
    apply: (program) =>
      typeof program.seed === 'number' && drawsOf(program).kind !== 'none'
        ? apply(program, program.seed)
        : undefined,
  };
}

/** The first parameters from a generator of their own. */
function parametersFrom(program: Training, source: () => Rng): Training {
  return {
    ...program,
    initialize: drawnFrom(program, (rng) => drawing(rng, { source: source() })),
  };
}

/** Which generator the first parameters come from. */
function nameOf({ streams, draws }: Training): 'numpy' | 'python' {
  const all = streams ?? { numpy: { generator: 'numpy' } };
  return all[draws?.parameters?.stream ?? Object.keys(all)[0]]?.generator ?? 'numpy';
}

const seeded = 'np.random.seed(1)';

/** How many draws are passed over: 1 to 10, as many as there are parameters, or twice as many. */
function skipped(count: number | 'parameters'): Slip {
  const often = count === 'parameters';
  const slip = generator(
    `draws-skipped-${count}`,
    often
      ? {
          en: 'the weights were drawn once before: the network is made twice',
          zh: '权重之前已经抽过一次：网络建了两遍',
        }
      : {
          en: `${count} ${count === 1 ? 'number is' : 'numbers are'} drawn before the first weight`,
          zh: `抽第一个权重之前已经抽了 ${count} 个数`,
        },
    {
      right: `${seeded}; W = ...`,
      wrong: often
        ? `${seeded}; W = ...; W = ...`
        : `${seeded}; np.random.random(${count}); W = ...`,
    },
    (program) => {
      const { order, kind } = drawsOf(program);
      if (program.draws?.parameters?.skip || kind === 'both' || kind === 'none') return undefined;
      const all = order.filter((place) => place >= 0).length;
      return {
        ...program,
        draws: {
          ...program.draws,
          parameters: {
            ...program.draws?.parameters,
            skip: {
              kind: kind === 'uniform' ? 'uniform' : 'standardNormal',
              count: count === 'parameters' ? all : count,
            },
          },
        },
      };
    },
  );
  return often ? slip : { ...slip, isRare: true };
}

export const otherGenerators: readonly Slip[] = [
  generator(
    'generator-default-rng',
    {
      en: "the weights come from NumPy's new generator, default_rng",
      zh: '权重来自 NumPy 的新生成器 default_rng',
    },
    { right: seeded, wrong: 'rng = np.random.default_rng(1)' },
    (program, seed) =>
      drawsOf(program).kind === 'uniform'
        ? parametersFrom(program, () => defaultRng(seed))
        : undefined,
  ),
  generator(
    'generator-python',
    {
      en: "the weights come from Python's random, not NumPy's",
      zh: '权重来自 Python 的 random，而不是 NumPy',
    },
    { right: seeded, wrong: 'random.seed(1)' },
    (program, seed) =>
      nameOf(program) === 'python' ? undefined : parametersFrom(program, () => pythonRandom(seed)),
  ),
  generator(
    'generator-numpy',
    {
      en: "the weights come from NumPy's generator, not Python's",
      zh: '权重来自 NumPy 的生成器，而不是 Python 的',
    },
    { right: 'random.seed(1)', wrong: seeded },
    (program, seed) =>
      nameOf(program) === 'numpy'
        ? undefined
        : parametersFrom(program, () => generators.numpy(seed)),
  ),
  generator(
    'generator-array-seed',
    { en: 'the seed is a list of one number', zh: '种子写成了只有一个数的列表' },
    { right: seeded, wrong: 'np.random.seed([1])' },
    (program, seed) => (nameOf(program) === 'python' ? undefined : { ...program, seed: [seed] }),
  ),
  generator(
    'seeded-again',
    { en: 'the generator is seeded again before the weights', zh: '抽权重之前又设了一次种子' },
    { right: `${seeded}; x = ...; W = ...`, wrong: `${seeded}; x = ...; ${seeded}; W = ...` },
    (program, seed) =>
      typeof program.data === 'function' && nameOf(program) === 'numpy'
        ? parametersFrom(program, () => generators.numpy(seed))
        : undefined,
  ),
  skipped('parameters'),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16].map(skipped),
];
