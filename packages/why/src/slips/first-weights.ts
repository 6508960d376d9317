import type { Training } from '@retrace/lesson';
import type { Initializer } from '@retrace/nn';
import type { Rng } from '@retrace/random';
import type { Slip } from '../slip.ts';
import { drawing, drawnFrom, drawsOf } from './parts.ts';

/** Draws of another kind, in the same order. */
function drawn(
  name: string,
  says: Slip['says'],
  line: Slip['line'],
  instead: (rng: Rng) => () => number,
  isChange: (kind: 'uniform' | 'normal', first: readonly [number, number]) => boolean = () => true,
): Slip {
  return {
    name,
    about: 'first weights',
    says,
    line,
    apply(program) {
      const { kind, first } = drawsOf(program);
      if ((kind !== 'uniform' && kind !== 'normal') || !isChange(kind, first)) return undefined;
      return {
        ...program,
        initialize: drawnFrom(program, (rng) => {
          const draw = instead(rng);
          return drawing(rng, { uniform: draw, normal: draw });
        }),
      };
    },
  };
}

const uniform = (low: number, high: number) => (rng: Rng) => () => rng.uniform(low, high);
const normal = (deviation: number) => (rng: Rng) => () => rng.normal(0, deviation);
const isUniform =
  (low: number, high: number) =>
  (kind: string, first: readonly [number, number]): boolean =>
    kind !== 'uniform' || first[0] !== low || first[1] !== high;
const isNormal =
  (deviation: number) =>
  (kind: string, first: readonly [number, number]): boolean =>
    kind !== 'normal' || first[1] !== deviation;

/** All first parameters the same number; nothing is drawn. */
function constant(name: string, says: Slip['says'], wrong: string, value: number): Slip {
  return {
    name,
    about: 'first weights',
    says,
    line: { right: 'W = 2 * np.random.random((3, 4)) - 1', wrong },
    apply(program) {
      const initialize: Initializer = {
        name,
        options: { value },
        fill({ parameters }) {
          for (const own of parameters) {
            for (const [key, { data }] of Object.entries(own)) {
              data.fill(key.startsWith('W') ? value : 0);
            }
          }
        },
      };
      return isZero(program) ? undefined : { ...program, initialize };
    },
  };
}

function isZero({ initialize: { name, options } }: Training): boolean {
  return name === 'given' && /^[^1-9]*$/.test(JSON.stringify(options));
}

const asDrawn = 'W = 2 * np.random.random((3, 4)) - 1';

export const weightsFromZeroToOne: Slip = drawn(
  'weights-from-0-to-1',
  { en: 'the first weights are drawn from [0, 1)', zh: '初始权重取自 [0, 1)' },
  { right: asDrawn, wrong: 'W = np.random.random((3, 4))' },
  uniform(0, 1),
  isUniform(0, 1),
);

export const normalWeights: Slip = drawn(
  'weights-normal',
  { en: 'the first weights are drawn from a normal distribution', zh: '初始权重取自正态分布' },
  { right: asDrawn, wrong: 'W = np.random.randn(3, 4)' },
  normal(1),
  isNormal(1),
);

export const otherFirstWeights: readonly Slip[] = [
  drawn(
    'weights-from-minus-1-to-1',
    { en: 'the first weights are drawn from [-1, 1)', zh: '初始权重取自 [-1, 1)' },
    { right: 'W = np.random.randn(3, 4)', wrong: asDrawn },
    uniform(-1, 1),
    isUniform(-1, 1),
  ),
  drawn(
    'weights-normal-0-01',
    { en: 'the first weights are normal numbers times 0.01', zh: '初始权重是正态随机数乘 0.01' },
    { right: asDrawn, wrong: 'W = 0.01 * np.random.randn(3, 4)' },
    normal(0.01),
    isNormal(0.01),
  ),
  drawn(
    'weights-normal-0-1',
    { en: 'the first weights are normal numbers times 0.1', zh: '初始权重是正态随机数乘 0.1' },
    { right: asDrawn, wrong: 'W = 0.1 * np.random.randn(3, 4)' },
    normal(0.1),
    isNormal(0.1),
  ),
  drawn(
    'weights-half-range',
    { en: 'the first weights are drawn from [-0.5, 0.5)', zh: '初始权重取自 [-0.5, 0.5)' },
    { right: asDrawn, wrong: 'W = np.random.random((3, 4)) - 0.5' },
    uniform(-0.5, 0.5),
    isUniform(-0.5, 0.5),
  ),
  drawn(
    'weights-minus-1-forgotten',
    { en: 'the first weights are drawn from [0, 2)', zh: '初始权重取自 [0, 2)' },
    { right: asDrawn, wrong: 'W = 2 * np.random.random((3, 4))' },
    uniform(0, 2),
    isUniform(0, 2),
  ),
  drawn(
    'weights-factor-2-forgotten',
    { en: 'the first weights are drawn from [-1, 0)', zh: '初始权重取自 [-1, 0)' },
    { right: asDrawn, wrong: 'W = np.random.random((3, 4)) - 1' },
    uniform(-1, 0),
    isUniform(-1, 0),
  ),
  drawn(
    'weights-tenth-range',
    { en: 'the first weights are drawn from [-0.1, 0.1)', zh: '初始权重取自 [-0.1, 0.1)' },
    { right: asDrawn, wrong: 'W = np.random.uniform(-0.1, 0.1, (3, 4))' },
    uniform(-0.1, 0.1),
    isUniform(-0.1, 0.1),
  ),
  constant(
    'weights-zero',
    { en: 'the first weights are 0', zh: '初始权重都是 0' },
    'W = np.zeros((3, 4))',
    0,
  ),
  constant(
    'weights-one',
    { en: 'the first weights are 1', zh: '初始权重都是 1' },
    'W = np.ones((3, 4))',
    1,
  ),
  constant(
    'weights-half',
    { en: 'the first weights are 0.5', zh: '初始权重都是 0.5' },
    'W = np.full((3, 4), 0.5)',
    0.5,
  ),
];
