import { view } from '@retrace/linalg';
import type { Parameters } from '@retrace/nn';
import { type NpyArray, readNpz, writeNpz } from './npz.ts';

/**
 * The parameters of a run, and the loss of each epoch, as NumPy's archive: `W` and `b`, or `W1`, `b1`, `W2`
 * ... where several layers have some, and `losses`.
 */
export function weightsToNpz(
  parameters: readonly Parameters[],
  losses?: Float64Array,
): Uint8Array<ArrayBuffer> {
  const arrays = parameters.flatMap((layer, i) =>
    Object.entries(layer).map(([name, { rows, cols, data }]): [string, NpyArray] => [
      parameters.length > 1 ? `${name}${i + 1}` : name,
      { shape: [rows, cols], data },
    ]),
  );
  return writeNpz({
    ...Object.fromEntries(arrays),
    ...(losses && { losses: { shape: [losses.length], data: losses } }),
  });
}

/**
 * The parameters in an archive of such names, layer by layer; a list, such as NumPy's b, is one row.
 *
 * @throws {RangeError} if it is no archive, or an array is none of a layer's parameters
 */
export function weightsFromNpz(bytes: Uint8Array): Parameters[] {
  const layers: Record<string, Parameters[string]>[] = [];
  for (const [file, { shape, data }] of Object.entries(readNpz(bytes))) {
    if (file === 'losses') continue;
    const [, name = '', number = '1'] = /^([A-Za-z]+)([1-9]\d?)?$/.exec(file) ?? [];
    const [rows, cols] = shape.length === 1 ? [1, shape[0]] : shape;
    if (name === '' || shape.length < 1 || shape.length > 2) {
      throw new RangeError(
        `weightsFromNpz: not a parameter: got '${file}', ${shape.join('x')}; names such as W, W1 or b2, of a row or a matrix, are needed`,
      );
    }
    (layers[Number(number) - 1] ??= {})[name] = view(data, rows, cols);
  }
  return Array.from(layers, (layer) => layer ?? {});
}
