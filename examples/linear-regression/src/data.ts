import { add, columnStack, type Matrix, multiply, subtract, zeros } from '@retrace/linalg';
import type { Data } from '@retrace/nn';
import type { Rng } from '@retrace/random';

/** How many observations the article takes. */
const n = 1000;

/**
 * Draws x, z and noise, in this order, and makes targets of a known equation: t = 2x - 3z + 5 + noise.
 *
 * Shapes   x: 1000 x 2, the columns x and z   t: 1000 x 1
 */
export function drawData(rng: Rng): Data {
  const x = drawColumn(rng, -10, 10);
  const z = drawColumn(rng, -10, 10);
  const noise = drawColumn(rng, -1, 1);
  const t = add(add(subtract(multiply(2, x), multiply(3, z)), 5), noise);
  return { x: columnStack([x, z]), t };
}

function drawColumn(rng: Rng, low: number, high: number): Matrix {
  const values = zeros(n, 1);
  rng.fillUniform(values.data, low, high);
  return values;
}
