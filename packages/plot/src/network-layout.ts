import type { Matrix } from '@retrace/linalg';
import type { Layer, Parameters } from '@retrace/nn';
import { lowered } from './number-text.ts';
import { inputsOf, outputsOf, type Subject, widthOf } from './subject.ts';

/** Where a neuron, or an input, stands in the diagram. */
export interface Neuron {
  readonly x: number;
  readonly y: number;
  /** What stands in its circle: x₁, h₁, y. */
  readonly symbol: string;
  /** What it is called: `first bit`. */
  readonly name: string;
  readonly bias: number | undefined;
}

/** A weight, and where its number stands. */
export interface Connection {
  readonly from: Neuron;
  readonly to: Neuron;
  readonly weight: number;
  readonly label: { readonly x: number; readonly y: number };
}

/** How far two numbers are apart at least, from one line of text to the next. */
const leading = 19;
/** How many numbers between two layers can still be told apart. */
const readable = 40;
const width = 672;
const tallest = 1200;
/** What the headings take above the neurons. */
export const headRoom = 24;

/** Enough for the numbers between any two layers, and for the neurons with their biases. */
export function heightOf(parameters: readonly Parameters[]): number {
  const wanted = Math.max(
    170,
    ...parameters.map(({ W }) => (hasNumbers(W) ? W.rows * (W.cols + 1) * leading : 0)),
    ...parameters.flatMap(({ W, b }) => [W.rows * 60, W.cols * (b ? 84 : 60)]),
  );
  return Math.min(wanted, tallest);
}

/** Whether the weights between two layers are few enough to be read. */
export function hasNumbers({ rows, cols }: Matrix): boolean {
  return rows * cols <= readable;
}

/** What stands above: `inputs`, then the name of each matrix and of each activation. */
export function headings(
  { program, say }: Subject,
  layers: readonly (readonly Neuron[])[],
): { readonly x: number; readonly text: string }[] {
  const several = layers.length > 2;
  return layers.flatMap((neurons, layer) => {
    const { x } = neurons[0];
    if (layer === 0) return [{ x, text: say('inputs', '输入') }];
    const from = layers[layer - 1][0].x;
    return [
      {
        x: from + labelPart(layers[layer - 1].length, neurons.length) * (x - from),
        text: several ? `W${layer}` : 'W',
      },
      { x, text: activationsOf(program.layers)[layer - 1].join(', ') },
    ];
  });
}

/** The names of the layers that follow each dense one. */
function activationsOf(layers: readonly Layer[]): string[][] {
  const found: string[][] = [];
  for (const { name, parameters } of layers) {
    if (Object.keys(parameters).length > 0) found.push([]);
    else found.at(-1)?.push(name);
  }
  return found;
}

/** What a layer at an end takes with the names beside it. */
export function roomFor(named: readonly { readonly name: string }[]): number {
  return Math.max(...named.map(({ name }) => 36 + widthOf(name)));
}

/** All neurons, layer by layer from the left; each layer fills the height evenly. */
export function layersOf(
  subject: Subject,
  parameters: readonly Parameters[],
  height: number,
): Neuron[][] {
  const counts = [parameters[0].W.rows, ...parameters.map(({ W }) => W.cols)];
  const last = counts.length - 1;
  const [left, right] = [inputsOf(subject), outputsOf(subject)].map((columns) => roomFor(columns));
  const gap = Math.min(300, 460 / last, (width - left - right) / last);
  const start = left + (width - left - right - gap * last) / 2;
  return counts.map((count, layer) => {
    const letter =
      layer === 0 ? 'x' : layer === last ? 'y' : last > 2 ? `h${lowered(layer)},` : 'h';
    const columns = layer === 0 ? inputsOf(subject) : layer === last ? outputsOf(subject) : [];
    return Array.from({ length: count }, (_, i) => {
      const numbered = count === 1 ? letter : `${letter}${lowered(i + 1)}`;
      const name = columns[i]?.name ?? numbered;
      return {
        x: start + layer * gap,
        y: headRoom + ((i + 0.5) * height) / count,
        symbol: name.length < 3 ? name : numbered,
        name,
        bias: parameters[layer - 1]?.b?.data[i],
      };
    });
  });
}

/**
 * The connections between two layers of n and m neurons. At the part m / (m + 1) of the way all n m
 * numbers stand one below the other, equally far apart: those of the first target, the second ...
 */
export function connections(
  { data, cols }: Matrix,
  from: readonly Neuron[],
  to: readonly Neuron[],
): Connection[] {
  const part = labelPart(from.length, cols);
  return Array.from(data, (weight, k) => {
    const [source, target] = [from[Math.floor(k / cols)], to[k % cols]];
    const label = {
      x: source.x + part * (target.x - source.x),
      y: source.y + part * (target.y - source.y),
    };
    return { from: source, to: target, weight, label };
  });
}

/** Where on the way the numbers stand; half-way where there are none. */
function labelPart(sources: number, targets: number): number {
  return sources * targets <= readable ? targets / (targets + 1) : 0.5;
}
