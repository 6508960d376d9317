import { type Matrix, view } from '@retrace/linalg';
import type { Layer, Parameters, Shape } from './layers/layer.ts';

/**
 * Layers in a row, and the memory of all that they learn.
 *
 * All parameters are one array, theta; the matrices of each layer are views into it, in the order of
 * the layers, each row by row. So an optimizer is one loop over theta, and a layer still reads W as a
 * matrix.
 */
export interface Network {
  readonly layers: readonly Layer[];
  readonly inputs: number;
  readonly outputs: number;
  /** How many values each layer puts out for one sample. */
  readonly widths: readonly number[];
  readonly theta: Float64Array;
  /** What stands where in theta. */
  readonly parts: readonly Part[];
  /** The parameters of each layer that has any, in order: views into theta. */
  readonly parameters: readonly Parameters[];
}

/** A parameter of a layer, and its place in theta: from `start` up to `end`. */
export interface Part {
  /** Such as `W`. */
  readonly name: string;
  /** The index of its layer. */
  readonly layer: number;
  readonly shape: Shape;
  readonly frozen: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * A network of these layers, with all parameters +0.
 *
 * @param inputs How many values a sample has; may be left out where the first layer fixes it.
 * @throws {RangeError} if there is no layer, or sizes do not fit together
 */
export function network({
  layers,
  inputs = layers[0]?.inputs,
}: {
  readonly layers: readonly Layer[];
  readonly inputs?: number | undefined;
}): Network {
  const widths = widthsOf(layers, inputs);
  const parts = partsOf(layers);
  const theta = new Float64Array(parts.at(-1)?.end ?? 0);
  return Object.freeze({
    // Not frozen: V8 reads frozen lists more slowly, and every step reads this one (3 % of its time).
    layers: [...layers],
    inputs: inputs ?? 0,
    outputs: widths[widths.length - 1],
    widths,
    theta,
    parts,
    parameters: parametersIn({ layers, parts }, theta),
  });
}

/** The parameters of each layer that has any, in order, as views into memory of theta's length. */
export function parametersIn(
  { layers, parts }: Pick<Network, 'layers' | 'parts'>,
  memory: Float64Array,
): Parameters[] {
  const all = viewsOf(parts, layers.length, memory);
  return all.filter((own) => Object.keys(own).length > 0);
}

function widthsOf(layers: readonly Layer[], inputs: number | undefined): number[] {
  if (layers.length === 0) {
    throw new RangeError('network: no layers: got an empty list; at least one is needed');
  }
  if (inputs === undefined || !Number.isSafeInteger(inputs) || inputs < 1) {
    throw new RangeError(
      `network: cannot tell the inputs: got ${inputs}; a whole number of at least 1 is needed, or a first layer that fixes it, such as dense`,
    );
  }
  let width = inputs;
  return layers.map((layer, i) => {
    if (layer.inputs !== undefined && layer.inputs !== width) {
      const before = i === 0 ? 'the network has' : 'the one before it gives';
      throw new RangeError(
        `network: sizes do not fit: layer ${i + 1} (${layer.name}) takes ${layer.inputs} inputs, ${before} ${width}; they must be equal`,
      );
    }
    width = layer.outputs(width);
    if (!Number.isSafeInteger(width) || width < 1) {
      throw new RangeError(
        `network: bad outputs of layer ${i + 1} (${layer.name}): got ${width}; a whole number of at least 1 is needed`,
      );
    }
    return width;
  });
}

function partsOf(layers: readonly Layer[]): Part[] {
  let offset = 0;
  return layers.flatMap(({ parameters, frozen = [] }, layer) =>
    Object.entries(parameters).map(([name, shape]) => {
      const start = offset;
      offset += shape[0] * (shape[1] ?? 1);
      return { name, layer, shape, frozen: frozen.includes(name), start, end: offset };
    }),
  );
}

/** The parameters of each layer, by name, as views into memory of theta's length. */
export function viewsOf(
  parts: readonly Part[],
  layers: number,
  memory: Float64Array,
): Parameters[] {
  const views = Array.from({ length: layers }, (): Record<string, Matrix> => ({}));
  for (const { name, layer, shape, start, end } of parts) {
    const [rows, cols] = shape.length === 1 ? [1, shape[0]] : shape;
    views[layer][name] = view(memory.subarray(start, end), rows, cols);
  }
  return views.map((own) => Object.freeze(own));
}
