import { matrix, type Matrix } from '@retrace/linalg';
import { exactJson } from './exact-json.ts';
import { setParameters } from './initializers/given.ts';
import type { Parameters } from './layers/layer.ts';
import type { Network } from './network.ts';

/** W as rows, and b, where there is one, as a list: parameters as JSON can say them. */
export type ParametersJson = {
  readonly W: readonly (readonly number[])[];
  readonly b?: readonly number[];
};

/** Parameters as plain lists, one entry a dense layer. */
export function parametersToJson(parameters: readonly Parameters[]): ParametersJson[] {
  return parameters.map(({ W, b }) => (b ? { W: rowsOf(W), b: [...b.data] } : { W: rowsOf(W) }));
}

/** The text of all parameters; `parseParameters` gets the same bits back from it. */
export function stringifyParameters({ parameters }: Network): string {
  return exactJson(parametersToJson(parameters));
}

/**
 * Sets a network's parameters from the text that `stringifyParameters` made.
 *
 * @throws {SyntaxError} if the text is not JSON, or not a list of W and b
 * @throws {ShapeError} if the shapes are not the network's
 * @throws {RangeError} if a number is too large for a double
 */
export function parseParameters(text: string, network: Network): void {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || !value.every(isParametersJson)) {
    throw new SyntaxError(
      'parseParameters: not a list of parameters: each entry needs W, a list of rows of numbers, and may have b, a list of numbers',
    );
  }
  const values = value.map(({ W, b }) => (b ? { W: matrix(W), b: matrix([b]) } : { W: matrix(W) }));
  setParameters('parseParameters', network.parameters, values);
}

function isParametersJson(value: unknown): value is ParametersJson {
  const { W, b, ...rest }: { W?: unknown; b?: unknown } = Object(value); // of null, too
  return (
    Object.keys(rest).length === 0 &&
    Array.isArray(W) &&
    W.every(isNumbers) &&
    (b === undefined || isNumbers(b))
  );
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

function rowsOf({ rows, cols, data }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]);
}
