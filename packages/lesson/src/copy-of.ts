import { copy } from '@retrace/linalg';
import type { Parameters } from '@retrace/nn';

/** A copy of each of some matrices, by name. */
export function copyOf(matrices: Parameters): Parameters {
  return Object.fromEntries(Object.entries(matrices).map(([name, value]) => [name, copy(value)]));
}
