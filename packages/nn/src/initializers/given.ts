import type { Parameters } from '../layers/layer.ts';
import { deepFreeze } from '../named.ts';
import { rowsOf, setParameters } from '../parameters-json.ts';
import type { Initializer } from './initializer.ts';

/**
 * The values that an article prints, for each layer that has parameters; it draws nothing.
 *
 * @throws {ShapeError} when it is applied to a network of other shapes
 * @throws {RangeError} likewise, if a value is not finite
 */
export function given(values: readonly Parameters[]): Initializer {
  return deepFreeze<Initializer>({
    name: 'given',
    options: {
      values: values.map((layer) =>
        Object.fromEntries(Object.entries(layer).map(([name, value]) => [name, rowsOf(value)])),
      ),
    },
    fill: ({ parameters }) => setParameters('given', parameters, values),
  });
}
