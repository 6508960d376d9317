import { type Run, startRun } from '@retrace/lesson';
import { rowsOf } from '@retrace/linalg';
import type { Layer, Site } from '@retrace/nn';
import { addition } from '../src/addition.ts';
import { bits } from '../src/additions.ts';

/** dz of a hidden neuron, from what comes back to it. */
export type Blame = (
  dzNext: readonly number[],
  wh: readonly number[],
  fromAbove: number,
  h: number,
) => number;

/** The gradient of one weight that is used at each place: from all inputs, and all dz. */
export type SharedGradient = (inputs: readonly number[], dz: readonly number[]) => number;

/** The article's training, with learners' functions in the hidden layer, for one addition at a time. */
export function trainWith(blame: Blame, shared: SharedGradient): Run {
  const [plain, ...above] = addition.layers;
  const hidden: Layer = {
    ...plain,
    backward({ x, y: h, dy, parameters: { Wh }, gradients: { Wx: dWx, Wh: dWh } }: Site) {
      const size = Wh.rows;
      const weights = Array.from({ length: size }, (_, j) => [...rowsOf(Wh, j, j + 1).data]);
      const none = Array<number>(size).fill(0);
      const dz: number[][] = [];
      for (let t = bits - 1; t >= 0; t--) {
        dz[t] = weights.map((wh, j) => {
          const i = t * size + j;
          return blame(dz[t + 1] ?? none, wh, dy.data[i], h.data[i]);
        });
      }
      const at = (k: number, j: number, from: (t: number, k: number) => number): number =>
        shared(
          dz.map((_, t) => from(t, k)),
          dz.map((step) => step[j]),
        );
      const before = (t: number, k: number): number => (t === 0 ? 0 : h.data[(t - 1) * size + k]);
      for (let j = 0; j < size; j++) {
        for (let k = 0; k < 2; k++) {
          dWx.data[k * size + j] = at(k, j, (t) => x.data[2 * t + k]);
        }
        for (let k = 0; k < size; k++) dWh.data[k * size + j] = at(k, j, before);
      }
    },
  };
  return startRun({ ...addition, layers: [hidden, ...above] });
}
