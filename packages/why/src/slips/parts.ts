import type { Training } from '@retrace/lesson';
import {
  type Data,
  dense,
  type Initializer,
  type Layer,
  network,
  type Network,
  type Optimizer,
  type UpdateSite,
} from '@retrace/nn';
import { type Rng, randomState } from '@retrace/random';

/** The program with other data; whether they are given, drawn once, or drawn for each step. */
export function withData(program: Training, change: (data: Data) => Data): Training {
  const { data } = program;
  if (typeof data === 'function') return { ...program, data: (rng) => change(data(rng)) };
  if (!('draw' in data)) return { ...program, data: change(data) };
  return program;
}

/** The data, where they are written down and not drawn. */
export function givenData({ data }: Training): Data | undefined {
  return typeof data === 'function' || 'draw' in data ? undefined : data;
}

/** How many samples there are; undefined where the data are drawn for each step. */
export function sampleCount(program: Training): number | undefined {
  return givenData(program)?.x.rows;
}

/** The program with other layers; undefined where none was exchanged. */
export function withLayers(
  program: Training,
  exchange: (layer: Layer, index: number) => Layer,
): Training | undefined {
  const layers = program.layers.map(exchange);
  return layers.some((layer, i) => layer !== program.layers[i])
    ? { ...program, layers }
    : undefined;
}

/** Where the dense layers are. */
export function denseLayers({ layers }: Training): number[] {
  return layers.flatMap(({ name }, i) => (name === 'dense' ? [i] : []));
}

/** A dense layer of the same size with another kind of bias. */
export function withBias({ options }: Layer, bias: boolean | 'frozen'): Layer {
  return dense(Number(options['inputs']), Number(options['outputs']), { bias });
}

/**
 * Draws as for the layers that a program had, and takes over what the new ones have, too, by name; what is
 * new is 0.
 */
export function carriedOver({ layers, initialize }: Training): Initializer {
  return {
    name: 'carriedOver',
    options: {},
    fill(net, rng) {
      const before = network({ layers, inputs: net.inputs });
      initialize.fill(before, rng);
      net.parameters.forEach((own, i) => {
        for (const [name, { data }] of Object.entries(own)) {
          const old = before.parameters[i]?.[name]?.data;
          if (old?.length === data.length) data.set(old);
          else data.fill(0);
        }
      });
    },
  };
}

/** An initializer that draws as the program's own does, but from another generator. */
export function drawnFrom({ initialize }: Training, change: (rng: Rng) => Rng): Initializer {
  return {
    ...initialize,
    name: `${initialize.name} drawn otherwise`,
    fill: (net, rng) => initialize.fill(net, change(rng)),
  };
}

/** A generator whose single draws are exchanged; what is filled is drawn number by number. */
export function drawing(
  rng: Rng,
  own: Partial<Pick<Rng, 'uniform' | 'normal'>> & { readonly source?: Rng },
): Rng {
  const { source = rng } = own;
  const uniform = own.uniform ?? ((low, high) => source.uniform(low, high));
  const normal = own.normal ?? ((mean, deviation) => source.normal(mean, deviation));
  const drawn: Rng = {
    ...source,
    uniform,
    normal,
    randomSample: () => uniform(0, 1),
    standardNormal: () => normal(0, 1),
    fillWith: (data, draw) => fill(data, () => draw(drawn)),
    fillUniform: (data, low, high) => fill(data, () => uniform(low, high)),
    fillNormal: (data, mean, deviation) => fill(data, () => normal(mean, deviation)),
  };
  return drawn;
}

function fill(data: Float64Array, draw: () => number): void {
  for (let i = 0; i < data.length; i++) data[i] = draw();
}

/** What a program draws for its first parameters. */
export interface Draws {
  /** For each place of theta, which draw it gets, from 0 on; -1 where it gets none. */
  readonly order: readonly number[];
  readonly kind: 'uniform' | 'normal' | 'both' | 'none';
  /** The arguments of the first draw. */
  readonly first: readonly [number, number];
}

/** Looks at what an initializer draws, and in which order. */
export function drawsOf(program: Training): Draws {
  const net = emptyNetwork(program);
  let count = 0;
  const kinds = new Set<'uniform' | 'normal'>();
  let first: readonly [number, number] = [0, 1];
  const count1 = (kind: 'uniform' | 'normal', a: number, b: number): number => {
    if (count === 0) first = [a, b];
    kinds.add(kind);
    return ++count;
  };
  const counter = drawing(randomState(0), {
    uniform: (low, high) => count1('uniform', low, high),
    normal: (mean = 0, deviation = 1) => count1('normal', mean, deviation),
  });
  program.initialize.fill(net, counter);
  const [kind = 'none'] = kinds;
  // What was given looks like a draw; without any draw there is none.
  const order = count === 0 ? [...net.theta].map(() => -1) : [...net.theta].map((k) => k - 1);
  return { order, kind: kinds.size === 2 ? 'both' : kind, first };
}

function emptyNetwork({ layers, data }: Training): Network {
  const inputs =
    typeof data === 'function' ? layers[0].inputs : 'draw' in data ? data.inputs : data.x.cols;
  return network({ layers, inputs });
}

/**
 * The same draws, handed out in another order: `places` lists the places of theta, the one that gets the
 * first draw first. A place that the program leaves undrawn is passed over.
 */
export function inOrder(
  program: Training,
  places: (net: Network) => readonly number[],
): Training | undefined {
  const { order, kind } = drawsOf(program);
  if (kind === 'none' || kind === 'both') return undefined;
  const wanted = places(emptyNetwork(program)).filter((place) => order[place] >= 0);
  if (wanted.every((place, k) => order[place] === k)) return undefined;
  const { initialize } = program;
  return {
    ...program,
    initialize: {
      name: 'inOrder',
      options: {},
      fill(net, rng) {
        initialize.fill(net, rng);
        const drawn = new Float64Array(wanted.length);
        order.forEach((k, place) => {
          if (k >= 0) drawn[k] = net.theta[place];
        });
        wanted.forEach((place, k) => (net.theta[place] = drawn[k]));
      },
    },
  };
}

/** An optimizer that does something else with the gradient before it moves. */
export function movedBy(
  optimizer: Optimizer,
  name: string,
  change: (site: UpdateSite) => void,
): Optimizer {
  return {
    ...optimizer,
    name,
    withLearningRate: (rate) => movedBy(optimizer.withLearningRate(rate), name, change),
    update(site) {
      change(site);
      optimizer.update(site);
    },
  };
}
