import { column, row } from '@retrace/linalg';
import type * as initializers from '../initializers/index.ts';
import type * as layers from '../layers/index.ts';
import type { Named } from '../named.ts';
import type * as optimizers from '../optimizers/index.ts';
import type * as penalties from '../penalties/index.ts';
import { linearDecay } from '../schedules/index.ts';
import type * as schedules from '../schedules/index.ts';

/** For functions of a list, arguments of several calls; the last one may be an object of options. */
export type Calls<List> = {
  readonly [Name in keyof List]?: List[Name] extends (...args: infer Arguments) => unknown
    ? readonly Arguments[]
    : never;
};

/** What the law suites call the functions with that need arguments, or whose options matter. */
export const calls: {
  readonly layers: Calls<typeof layers>;
  readonly optimizers: Calls<typeof optimizers>;
  readonly initializers: Calls<typeof initializers>;
  readonly penalties: Calls<typeof penalties>;
  readonly schedules: Calls<typeof schedules>;
} = {
  layers: {
    dense: [
      [3, 2],
      [1, 4, { bias: false }],
      [3, 2, { bias: 'frozen' }],
    ],
    dropout: [[{ inputs: 5, keep: 0.3 }], [{ inputs: 5, keep: 0.5, draw: 'randint' }]],
    recurrent: [
      [{ steps: 3, inputs: 2, hidden: 4 }],
      [{ steps: 4, inputs: 1, hidden: 3, activation: 'sigmoid', bias: false }],
    ],
    timeDistributedDense: [
      [{ steps: 3, inputs: 2, outputs: 4 }],
      [{ steps: 4, inputs: 2, outputs: 1, bias: false }],
    ],
  },
  optimizers: {
    gradientDescent: [
      [{ learningRate: 0.1 }],
      [{ learningRate: linearDecay({ from: 1, fall: 0.9, steps: 100 }) }],
    ],
    momentum: [
      [{ learningRate: 0.1 }],
      [{ learningRate: linearDecay({ from: 1, fall: 0.9, steps: 100 }), momentum: 0.7 }],
    ],
    adam: [
      [{ learningRate: 0.1 }],
      [
        {
          learningRate: linearDecay({ from: 1, fall: 0.9, steps: 100 }),
          beta1: 0.7,
          beta2: 0.8,
          epsilon: 0.3,
        },
      ],
    ],
  },
  // For dense(2, 1), dense(1, 2, { bias: false })
  initializers: {
    given: [[[{ W: column([1, -0]), b: row([3]) }, { W: row([4, 5]) }]]],
    uniform: [[-1, 3]],
    normal: [[], [3, 0.5]],
  },
  penalties: {
    l2: [[{ factor: 0.1 }], [{ factor: 0.3, parameters: ['W', 'b'] }]],
  },
  schedules: {
    linearDecay: [[{ from: 1, fall: 0.9, steps: 100 }], [{ from: 0.3, fall: 0.3, steps: 7 }]],
  },
};

/** Something of a list: how it is called, and the functions that make it anew. */
export interface Example<T> {
  /** Such as `dense(3,2)`. */
  readonly title: string;
  /** The name that it is exported by. */
  readonly name: string;
  readonly make: () => T;
  /** The numbers that it is made of, and the options. */
  readonly numbers: readonly number[];
  readonly options: object;
  /** The same with one more option, which there is not; none where there are no options. */
  readonly misspelt: readonly (() => T)[];
}

/**
 * Everything of a list, such as `layers/index.ts`, as examples.
 *
 * @throws {Error} if a function needs arguments and has none among the calls
 */
export function examplesOf<T extends Named>(
  list: Readonly<Record<string, T | ((...args: never[]) => T)>>,
  callsByName: Readonly<Record<string, readonly (readonly unknown[])[] | undefined>> = {},
): Example<T>[] {
  return Object.entries(list).flatMap(([name, entry]): Example<T>[] => {
    if (typeof entry !== 'function') {
      return [{ title: name, name, make: () => entry, numbers: [], options: {}, misspelt: [] }];
    }
    const own = callsByName[name] ?? (entry.length === 0 ? [[]] : undefined);
    if (own === undefined) {
      throw new Error(
        `examplesOf: no arguments of ${name}: it takes ${entry.length}; add a call of it to src/testing/examples.ts`,
      );
    }
    const call = (args: readonly unknown[]): T => Reflect.apply(entry, undefined, args);
    return own.map((args) => {
      const last = args.at(-1);
      const takesOptions = typeof last === 'object' && last !== null && !Array.isArray(last);
      const options = takesOptions ? last : {};
      return {
        title: `${name}(${args.map((value) => JSON.stringify(value)).join()})`,
        name,
        make: () => call(args),
        numbers: args.filter((value) => typeof value === 'number'),
        options,
        misspelt: takesOptions
          ? [() => call([...args.slice(0, -1), { ...options, misspelt: 1 }])]
          : [],
      };
    });
  });
}
