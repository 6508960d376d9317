import { vary } from '@retrace/lesson';
import type { Slip } from '../slip.ts';

/** Seeds that people like. Any other is found by trying them all. */
export const seeds: readonly Slip[] = [0, 1, 42, 123, 1234, 2].map((seed) => ({
  name: `seed-${seed}`,
  about: 'seed',
  says: { en: `the seed is ${seed}`, zh: `随机数种子是 ${seed}` },
  line: { right: 'np.random.seed(...)', wrong: `np.random.seed(${seed})` },
  apply: (program) =>
    program.seed === null || program.seed === seed ? undefined : vary(program, { seed }),
}));
