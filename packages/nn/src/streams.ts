import {
  type Draw as Kind,
  type GeneratorName,
  generators,
  type Rng,
  type Seed,
} from '@retrace/random';

/** What a training draws. */
export type Use = 'data' | 'parameters' | 'order' | 'masks';

/** A generator of random numbers, begun from a seed. */
export interface Stream {
  readonly generator: GeneratorName;
  /** The training's own seed, when left out. */
  readonly seed?: Seed;
}

/** From which stream something is drawn, and how many draws of a kind are passed over before. */
export interface Draw {
  readonly stream?: string;
  readonly skip?: { readonly kind: Exclude<Kind, 'randint'>; readonly count: number };
}

/** Where the random numbers of a training come from. Without streams there is one, NumPy's, for all. */
export interface StreamsSetup {
  /** null where nothing is drawn. */
  readonly seed: Seed | null;
  readonly streams?: Readonly<Record<string, Stream>>;
  readonly draws?: Readonly<Partial<Record<Use, Draw>>>;
}

/** What may be another when a training begins again. */
export type Beginning = Pick<StreamsSetup, 'seed' | 'draws'>;

export interface Streams {
  /**
   * The generator of one use, at the place from which it draws; several uses may share one, and then each
   * goes on where the last one stopped.
   */
  of(use: Use): Rng;
  /** Lets the same generators begin again. @throws {RangeError} if the seed is none */
  reopen(beginning: Beginning): void;
}

/**
 * Opens the streams of a training.
 *
 * @throws {RangeError} if a seed is none, or a stream is named that there is not
 */
export function openStreams({ seed, streams, draws: first = {} }: StreamsSetup): Streams {
  const setups: Readonly<Record<string, Stream>> = streams ?? { numpy: { generator: 'numpy' } };
  const names = Object.keys(setups);
  const opened = new Map(
    Object.entries(setups).map(([name, { generator, seed: own = seed }]) => [
      name,
      own === null ? noRng : open(generator, own),
    ]),
  );
  for (const [use, { stream = names[0] }] of Object.entries(first)) {
    if (!opened.has(stream)) {
      throw new RangeError(
        `streams: unknown stream of ${use}: got '${stream}'; known: ${names.join(', ')}`,
      );
    }
  }
  let draws = first;
  return {
    of(use) {
      const { stream = names[0], skip } = draws[use] ?? {};
      const rng = opened.get(stream) ?? noRng;
      if (skip) rng.skip(skip.kind, skip.count);
      return rng;
    },
    reopen({ seed: next, draws: others = {} }) {
      for (const [name, rng] of opened) {
        const { seed: own = next } = setups[name];
        if (own !== null) rng.reseed(own);
      }
      draws = others;
    },
  };
}

/** @throws {RangeError} if it is no seed of this generator; Python's takes no list */
function open(generator: GeneratorName, seed: Seed): Rng {
  if (generator === 'numpy') return generators.numpy(seed);
  if (typeof seed === 'number') return generators.python(seed);
  throw new RangeError(
    `streams: bad seed of a Python generator: got a list of ${seed.length}; a whole number is needed`,
  );
}

/** In place of a generator where a training has no seed: whatever is asked of it is an error. */
export const noRng: Rng = new Proxy(generators.numpy(0), {
  get() {
    throw new RangeError(
      'training: draws random numbers: got seed null; it needs a seed, such as a whole number from 0 to 2^32 - 1',
    );
  },
});
