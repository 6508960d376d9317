import type { Training } from '@retrace/lesson';
import {
  abs,
  add as sum,
  copy,
  exp,
  map,
  type Matrix,
  multiply,
  negate,
  subtract,
  transpose,
  matmul,
} from '@retrace/linalg';
import {
  type Batch,
  NonFiniteError,
  type Setup,
  softmax,
  type Trainer,
  trainer,
  trainingStep,
} from '@retrace/nn';

/** A value that our run of a program makes on its way, and what it is made of. */
export interface Quantity {
  /** What it is: `W1`, `z1`, `y1`, `e`, `dz1`, `dW1`; the same in every step. */
  readonly kind: string;
  /** How it is made, in these names; empty where it is given, or takes more than a line. */
  readonly formula: string;
  readonly role: 'data' | 'parameter' | 'forward' | 'slope' | 'backward' | 'aside';
  /** Of a parameter, after how many updates; of anything else, in which step, from 0. */
  readonly at: number;
  readonly value: Matrix;
  readonly parents: readonly Quantity[];
  /** What it may be multiplied by where somebody has another convention: the sign, the learning rate. */
  readonly factors: readonly number[];
  /** A parameter that no step moves. */
  readonly frozen: boolean;
}

/** Whether it lies beside the way to the update: somebody may well do without it. */
export function isBeside({ role }: Quantity): boolean {
  return role === 'aside' || role === 'slope';
}

/** The first steps of a program, in an order in which each value comes after those it is made of. */
export function firstQuantities(program: Training, epochs: number, mostSteps: number): Quantity[] {
  const training = trainer(program);
  const { data, batches, rearrange, progress } = training;
  const all: Quantity[] = [];
  const add = adderTo(all);
  // Where each step draws its own, there are none yet.
  const drawn = 'draw' in program.data;
  const whole = {
    x: drawn ? undefined : add({ kind: 'x', role: 'data', at: 0, value: data.x }),
    t: drawn ? undefined : add({ kind: 't', role: 'data', at: 0, value: data.t }),
  };
  let parameters = parametersOf(training, 0, add, () => []);
  let step = 0;
  try {
    for (let epoch = 0; epoch < Math.min(epochs, program.epochs); epoch++) {
      rearrange?.();
      progress.epoch++;
      for (const batch of batches.slice(0, mostSteps - step)) {
        const isWhole = batches.length === 1 && rearrange === undefined;
        const part = (kind: 'x' | 't'): Quantity =>
          (isWhole && whole[kind]) ||
          add({ kind, role: 'data', at: step, value: batch[kind], parents: some(whole[kind]) });
        const samples = { x: part('x'), t: part('t') };
        trainingStep(training, batch);
        const gradients = passesOf(training, batch, parameters, samples, step, add);
        const before = parameters;
        parameters = parametersOf(training, step + 1, add, (layer, name) => [
          ...some(gradients.get(`${layer} ${name}`)),
          ...some(before[layer].get(name)),
        ]);
        step++;
      }
    }
  } catch (error) {
    if (!(error instanceof NonFiniteError)) throw error;
  }
  return all;
}

type Adder = (
  made: Pick<Quantity, 'kind' | 'role' | 'at' | 'value'> & Partial<Quantity>,
) => Quantity;

/** All of it is a copy, since a step writes over what the one before has left. */
function adderTo(all: Quantity[]): Adder {
  return (made) => {
    const quantity: Quantity = {
      formula: '',
      parents: [],
      factors: [1],
      frozen: false,
      ...made,
      value: copy(made.value),
    };
    all.push(quantity);
    return quantity;
  };
}

function some<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

/** The parameters of a layer, by name. */
type Own = ReadonlyMap<string, Quantity>;

function parametersOf(
  training: Trainer,
  at: number,
  add: Adder,
  parentsOf: (layer: number, name: string) => readonly Quantity[],
): Own[] {
  const { network, batches, setup } = training;
  const numbers = numbersOf(training);
  return batches[0].space.sites.map(({ parameters }, layer) => {
    const quantities = Object.entries(parameters).map(([name, value]): [string, Quantity] => {
      const kind = `${name}${numbers[layer]}`;
      const formula = at === 0 ? '' : `${kind} - ${rule(setup, `d${kind}`)}`;
      const parents = parentsOf(layer, name);
      const frozen = network.layers[layer].frozen?.includes(name) ?? false;
      return [name, add({ kind, formula, role: 'parameter', at, value, parents, frozen })];
    });
    return new Map(quantities);
  });
}

function rule({ optimizer: { name, options } }: Setup, gradient: string): string {
  const { learningRate: rate } = options;
  if (name !== 'gradientDescent') return `${name}(${gradient})`;
  if (rate === 1) return gradient;
  return `${typeof rate === 'number' ? rate : 'learningRate'} ${gradient}`;
}

/** The number behind the names of a layer: `1` and `2` where two layers learn, none where only one does. */
function numbersOf({ network: { layers } }: Trainer): string[] {
  const learns = layers.map(({ parameters }) => Object.keys(parameters).length > 0);
  const isOnlyOne = learns.filter(Boolean).length === 1;
  return layers.map((_, i) =>
    isOnlyOne ? '' : String(learns.slice(0, i + 1).filter(Boolean).length),
  );
}

/** What a step has left behind: outputs layer by layer, then derivatives from the last layer on. */
function passesOf(
  training: Trainer,
  batch: Batch,
  parameters: readonly Own[],
  samples: { readonly x: Quantity; readonly t: Quantity },
  at: number,
  add: Adder,
): Map<string, Quantity> {
  const { setup, network } = training;
  const { layers } = network;
  const { sites } = batch.space;
  const numbers = numbersOf(training);
  const last = layers.length - 1;
  const learns = (layer: number): boolean => parameters[layer].size > 0;
  const isDense = (layer: number): boolean => layers[layer].name === 'dense';
  const inputOf = (layer: number): Quantity => outputs[layer - 1] ?? samples.x;

  const outputs: Quantity[] = [];
  const slopes: (Quantity | undefined)[] = [];
  for (const [i, { y }] of sites.entries()) {
    const n = numbers[i];
    const input = inputOf(i);
    const own = [...parameters[i].values()];
    const sums = `${input.kind} ${own.map(({ kind }) => kind).join(' + ')}`;
    const output = add({
      kind: `${learns(i) && i < last ? 'z' : 'y'}${n}`,
      formula: isDense(i) ? sums : learns(i) ? '' : `${layers[i].name}(${input.kind})`,
      role: 'forward',
      at,
      value: y,
      parents: [input, ...own],
    });
    outputs.push(output);
    const slope = slopeOf(layers[i].name, output);
    slopes.push(
      slope &&
        add({ kind: `slope${n}`, role: 'slope', at, parents: [output], factors: both, ...slope }),
    );
    if (layers[i].name !== 'sigmoid') continue;
    const power = exp(negate(input.value));
    const beside = { kind: 'exp', role: 'aside', at, parents: [input] } as const;
    add({ ...beside, value: power });
    add({ ...beside, value: sum(1, power) });
  }

  const output = outputs[last];
  const error = subtract(output.value, samples.t.value);
  const isOfErrors = setup.loss.name.endsWith('SquaredError');
  const scale = isOfErrors ? scaleBetween(error, sites[last].dy) : 1 / error.rows;
  const rate = rateOf(setup);
  const factors = [...new Set([1, rate, 1 / scale, rate / scale])].flatMap((c) => [c, -c]);
  let from = output;
  if (isOfErrors) {
    const formula = `${output.kind} - t`;
    const parents = [output, samples.t];
    from = add({ kind: 'e', formula, role: 'forward', at, value: error, parents, factors: both });
    const beside = { kind: 'error', role: 'aside', at, parents: [from] } as const;
    add({ ...beside, value: multiply(error, error), factors: [1, 0.5] });
    add({ ...beside, value: abs(error) });
  } else if (setup.loss.name === 'softmaxCrossEntropy') {
    const value = softmax(output.value, copy(output.value));
    add({ kind: 'p', role: 'aside', at, value, parents: [output] });
  }

  const gradients = new Map<string, Quantity>();
  for (let i = last; i >= 0; i--) {
    const { dy, gradients: own } = sites[i];
    const n = numbers[i];
    const above = i + 1;
    const input = inputOf(i);
    if (i === last) {
      const times = scale === 1 ? '' : `${scale} `;
      const formula = isOfErrors ? `${times}(${output.kind} - t)` : `d${setup.loss.name}`;
      const parents = [output, samples.t];
      const isError = isOfErrors && scale === 1;
      if (!isError) {
        from = add({ kind: `dy${n}`, formula, role: 'backward', at, value: dy, parents, factors });
      }
    } else {
      const weights = [...parameters[above]].flatMap(([name, each]) =>
        isBias(name) ? [] : [each],
      );
      const back = isDense(above) ? `${from.kind} ${weights[0].kind}ᵀ` : '';
      const slope = slopes[above];
      from = add({
        kind: `${learns(i) ? 'dz' : 'dy'}${n}`,
        formula: slope ? `${from.kind} · ${slope.kind}` : back,
        role: 'backward',
        at,
        value: dy,
        parents: [from, ...(learns(above) ? weights : [outputs[above]])],
        factors,
      });
    }
    for (const [name, value] of Object.entries(own)) {
      const formula = isBias(name) ? `Σ ${from.kind}` : `${input.kind}ᵀ ${from.kind}`;
      const gradient = add({
        kind: `d${name}${n}`,
        formula: isDense(i) ? formula : '',
        role: 'backward',
        at,
        value,
        parents: isBias(name) ? [from] : [input, from],
        factors,
      });
      gradients.set(`${i} ${name}`, gradient);
    }
    // What somebody has who writes the chain rule as a product of single slopes, one sample at a time.
    const slope = slopes[above];
    const W = parameters[i].get('W');
    if (!slope || !W || dy.rows !== 1) continue;
    const beside = { kind: 'product', role: 'aside', at } as const;
    const products = matmul(transpose(input.value), slope.value);
    add({ ...beside, value: products, parents: [input, slope] });
    add({ ...beside, value: multiply(W.value, slope.value), parents: [W, slope] });
  }
  return gradients;
}

/** Both signs: somebody may take y - t or t - y. */
const both: readonly number[] = [1, -1];

const isBias = (name: string): boolean => name.startsWith('b');

function slopeOf(
  layer: string,
  { kind, value }: Quantity,
): Pick<Quantity, 'value' | 'formula'> | undefined {
  if (layer === 'sigmoid') {
    return { value: map(value, (y) => y * (1 - y)), formula: `${kind} (1 - ${kind})` };
  }
  if (layer === 'tanh') return { value: map(value, (y) => 1 - y * y), formula: `1 - ${kind}²` };
  return undefined;
}

/** What the loss multiplies the error by; 1 where it does something else. */
function scaleBetween(error: Matrix, dy: Matrix): number {
  const place = error.data.findIndex((each) => each !== 0);
  const scale = place < 0 ? 1 : dy.data[place] / error.data[place];
  const isScaled = error.data.every(
    (each, i) => Math.abs(each * scale - dy.data[i]) <= 1e-12 * Math.abs(dy.data[i]),
  );
  return isScaled && Number.isFinite(scale) && scale !== 0 ? Number(scale.toPrecision(12)) : 1;
}

function rateOf({ optimizer: { options } }: Setup): number {
  const rate = options['learningRate'];
  return typeof rate === 'number' ? rate : 1;
}
