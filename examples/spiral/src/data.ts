import { cos, sin } from '@retrace/elementary';
import { linspace, zeros } from '@retrace/linalg';
import type { Data } from '@retrace/nn';
import type { Rng } from '@retrace/random';

/** Points on each arm. */
const n = 100;

/**
 * Draws three arms of a spiral, one class each: along an arm the radius r grows from 0 to 1, while the
 * angle turns by 4, with some noise; a point lies at (r sin, r cos).
 *
 * Shapes   x: 300 x 2   t: 300 x 3, a 1 in the column of the class
 */
export function drawSpiral(rng: Rng): Data {
  const x = zeros(3 * n, 2);
  const t = zeros(3 * n, 3);
  const r = linspace(0, 1, n).data;
  for (let arm = 0; arm < 3; arm++) {
    const turn = linspace(4 * arm, 4 * (arm + 1), n).data;
    for (let i = 0; i < n; i++) {
      const angle = turn[i] + rng.standardNormal() * 0.2;
      const row = n * arm + i;
      x.data.set([r[i] * sin(angle), r[i] * cos(angle)], 2 * row);
      t.data[3 * row + arm] = 1;
    }
  }
  return { x, t };
}
