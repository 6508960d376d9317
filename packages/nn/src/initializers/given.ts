import { type Matrix, ShapeError, shapeOf } from '@retrace/linalg';
import type { Parameters } from '../layers/layer.ts';
import type { Initializer } from './initializer.ts';

/**
 * The values that an article prints, one entry a dense layer; it draws nothing.
 *
 * @throws {ShapeError} when it is applied to a network of other shapes
 * @throws {RangeError} likewise, if a value is not finite
 */
export function given(values: readonly Parameters[]): Initializer {
  return ({ parameters }) => setParameters('given', parameters, values);
}

/** Copies values into parameters of the same shapes; checks all of them before it writes one. */
export function setParameters(
  caller: string,
  parameters: readonly Parameters[],
  values: readonly Parameters[],
): void {
  if (values.length !== parameters.length) {
    throw new ShapeError(
      `${caller}: wrong number of layers: got ${values.length}; the network has ${parameters.length} dense layers`,
    );
  }
  parameters.forEach(({ W, b }, i) => {
    checkFits(caller, `W of dense layer ${i + 1}`, values[i].W, W);
    checkFits(caller, `b of dense layer ${i + 1}`, values[i].b, b);
  });
  parameters.forEach(({ W, b }, i) => {
    const value = values[i];
    W.data.set(value.W.data);
    if (b && value.b) b.data.set(value.b.data);
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
