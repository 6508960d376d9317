import { type Matrix, view } from '@retrace/linalg';
import type { Layer, Parameters } from './layers/layer.ts';

/**
 * Layers in a row, and the memory of all that they learn.
 *
 * All parameters are one array, theta; the matrices W and b of each layer are views into it,
 * in the order of the layers, W row by row and then b. So an optimizer is one loop over theta,
 * and a layer still reads W as a matrix.
 */
export interface Network {
  readonly layers: readonly Layer[];
  readonly inputs: number;
  readonly outputs: number;
  readonly theta: Float64Array;
  /** W and b of each dense layer, in order. */
  readonly parameters: readonly Parameters[];
}

/**
 * A network of these layers, with all parameters +0.
 *
 * @throws {RangeError} if there is no layer, the first is not dense, or sizes do not fit together
 */
export function network(layers: readonly Layer[]): Network {
  const widths = widthsOf(layers);
  const theta = new Float64Array(parameterCount(layers));
  return Object.freeze({
    // Not frozen: V8 reads frozen lists more slowly, and every step reads this one (3 % of its time).
    layers: [...layers],
    inputs: layers[0].size?.inputs ?? 0,
    outputs: widths[widths.length - 1],
    theta,
    parameters: parametersByLayer(layers, theta).filter((parameters) => parameters !== undefined),
  });
}

/** How many values each layer puts out for one sample. */
export function widthsOf(layers: readonly Layer[]): number[] {
  const inputs = layers[0]?.size?.inputs;
  if (inputs === undefined) {
    throw new RangeError(
      `network: cannot tell the inputs: got ${layers[0]?.name ?? 'no layers'}; the first layer must be dense`,
    );
  }
  let width = inputs;
  return layers.map(({ name, size }, i) => {
    if (size && size.inputs !== width) {
      throw new RangeError(
        `network: sizes do not fit: layer ${i + 1} (${name}) takes ${size.inputs} inputs, the one before it gives ${width}; they must be equal`,
      );
    }
    width = size?.outputs ?? width;
    return width;
  });
}

/** Views of each layer's W and b into memory of theta's length; undefined where a layer has none. */
export function parametersByLayer(
  layers: readonly Layer[],
  memory: Float64Array,
): (Parameters | undefined)[] {
  let offset = 0;
  const take = (rows: number, cols: number): Matrix =>
    view(memory.subarray(offset, (offset += rows * cols)), rows, cols);
  return layers.map(({ size }) => {
    if (!size) return undefined;
    const W = take(size.inputs, size.outputs);
    return Object.freeze(size.bias ? { W, b: take(1, size.outputs) } : { W });
  });
}

/** The same views for gradients. A frozen b has none, so its part of the memory is never written. */
export function gradientsByLayer(
  layers: readonly Layer[],
  memory: Float64Array,
): (Parameters | undefined)[] {
  return parametersByLayer(layers, memory).map((parameters, i) =>
    parameters && layers[i].size?.bias === 'frozen'
      ? Object.freeze({ W: parameters.W })
      : parameters,
  );
}

function parameterCount(layers: readonly Layer[]): number {
  return layers.reduce(
    (count, { size }) =>
      count + (size ? size.inputs * size.outputs + (size.bias ? size.outputs : 0) : 0),
    0,
  );
}
