import { type Matrix, ShapeError, shapeOf, view } from '@retrace/linalg';
import { exactJson } from './exact-json.ts';
import type { Parameters, Shape } from './layers/layer.ts';
import type { Network } from './network.ts';

/** A layer's parameters as JSON can say them: a matrix as a list of rows, a row of numbers as a list. */
export type ParametersJson = Readonly<
  Record<string, readonly number[] | readonly (readonly number[])[]>
>;

/** Parameters as plain lists, for each layer that has any: the network's own, or others like them. */
export function parametersToJson(
  network: Network,
  parameters: readonly Parameters[] = network.parameters,
): ParametersJson[] {
  return layersOf(network).map((shapes, i) =>
    Object.fromEntries(
      Object.entries(shapes).map(([name, shape]) => {
        const value = parameters[i][name];
        return [name, shape.length === 1 ? [...value.data] : rowsOf(value)];
      }),
    ),
  );
}

/** The text of all parameters; `parseParameters` gets the same bits back from it. */
export function stringifyParameters(network: Network): string {
  return exactJson(parametersToJson(network));
}

/**
 * Sets a network's parameters from the text that `stringifyParameters` made.
 *
 * @throws {SyntaxError} if the text is not JSON, or not the parameters of such a network
 * @throws {ShapeError} if the number of layers is not the network's
 * @throws {RangeError} if a number is too large for a double
 */
export function parseParameters(text: string, network: Network): void {
  const shapes = layersOf(network);
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) {
    throw new SyntaxError(
      'parseParameters: not a list: got another kind; one object per layer is needed',
    );
  }
  const values = value.map((layer: unknown, i) => parseLayer(layer, i, shapes[i] ?? {}));
  setParameters('parseParameters', network.parameters, values);
}

/** Copies values into parameters of the same shapes; checks all of them before it writes one. */
export function setParameters(
  caller: string,
  parameters: readonly Parameters[],
  values: readonly Parameters[],
): void {
  if (values.length !== parameters.length) {
    throw new ShapeError(
      `${caller}: wrong number of layers: got ${values.length}; the network has ${parameters.length} with parameters`,
    );
  }
  parameters.forEach((layer, i) => {
    for (const name of new Set([...Object.keys(layer), ...Object.keys(values[i])])) {
      checkFits(caller, `${name} of layer ${i + 1} with parameters`, values[i][name], layer[name]);
    }
  });
  parameters.forEach((layer, i) => {
    for (const [name, target] of Object.entries(layer)) target.data.set(values[i][name].data);
  });
}

function checkFits(
  caller: string,
  what: string,
  value: Matrix | undefined,
  target: Matrix | undefined,
): void {
  if (shapeOrAbsent(value) !== shapeOrAbsent(target)) {
    throw new ShapeError(
      `${caller}: ${what} does not fit: got ${shapeOrAbsent(value)}; it must be ${shapeOrAbsent(target)}`,
    );
  }
  const bad = value?.data.find((number) => !Number.isFinite(number));
  if (bad !== undefined) {
    throw new RangeError(`${caller}: ${what} is not finite: got ${bad}; all values must be finite`);
  }
}

function shapeOrAbsent(a: Matrix | undefined): string {
  return a ? shapeOf(a) : 'absent';
}

/** A matrix as a list of rows. */
export function rowsOf({ rows, cols, data }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]);
}

/** The shapes of each layer that has parameters. */
function layersOf({ layers }: Network): Readonly<Record<string, Shape>>[] {
  return layers
    .map(({ parameters }) => parameters)
    .filter((shapes) => Object.keys(shapes).length > 0);
}

function parseLayer(
  layer: unknown,
  i: number,
  shapes: Readonly<Record<string, Shape>>,
): Record<string, Matrix> {
  const members: [string, unknown][] = Object.entries(Object(layer)); // of null, too
  const names = Object.keys(shapes);
  if (names.join() !== members.map(([name]) => name).join()) {
    throw new SyntaxError(
      `parseParameters: other parameters in layer ${i + 1}: got ${members.map(([name]) => name).join(', ') || 'none'}; ${names.join(', ') || 'none'} needed`,
    );
  }
  return Object.fromEntries(
    members.map(([name, member]) => {
      const shape = shapes[name];
      const [rows, cols] = shape.length === 1 ? [1, shape[0]] : shape;
      const lists: unknown = shape.length === 1 ? [member] : member;
      const fits =
        Array.isArray(lists) &&
        lists.length === rows &&
        lists.every((list) => isNumbers(list) && list.length === cols);
      if (!fits) {
        throw new SyntaxError(
          `parseParameters: ${name} of layer ${i + 1} does not fit: ${shape.length === 1 ? `a list of ${cols} numbers` : `${rows} rows of ${cols} numbers`} is needed`,
        );
      }
      return [name, view(Float64Array.from(lists.flat()), rows, cols)];
    }),
  );
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}
