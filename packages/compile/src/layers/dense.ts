import { dense as twin } from '@retrace/nn';
import { each, eachRow } from '../each.ts';
import type { Place } from '../each.ts';
import type { Strided } from '../product.ts';
import { numberAt, type Tile } from '../tile.ts';
import { add, both, mul, type Num, type Writer } from '../writer.ts';
import type { LayerEmitter } from './layer-emitter.ts';

/** z = x W + b;   dW = xᵀ dz;   db = the sum of dz over the batch;   dx = dz Wᵀ */
export const dense: LayerEmitter = {
  twin: twin(1, 1),
  canOverflow: true,

  inTiles: {
    forward(w, x, { W, b }) {
      const outputs = W.length / x.cols;
      return tileOf(w, x.rows, outputs, ([row, j], [otherRow, otherJ]) => {
        const terms = Array.from({ length: x.cols }, (_, i) =>
          mul(
            w.pair(numberAt(x, row, i), numberAt(x, otherRow, i)),
            w.pair(W[i * outputs + j], W[i * outputs + otherJ]),
          ),
        );
        const sum = terms.reduce(add);
        return b ? add(sum, w.pair(b[j], b[otherJ])) : sum;
      });
    },

    gradients(w, { x, dy: dz }, { W: dW, b: db }) {
      const [inputs, outputs] = [x.cols, dz.cols];
      const rows = Array.from({ length: x.rows }, (_, row) => row);
      const nextW = pairsUpTo(inputs * outputs).map(([first, second], k) => {
        const [i, j] = [Math.floor(first / outputs), first % outputs];
        const [otherI, otherJ] = [Math.floor(second / outputs), second % outputs];
        return rows.reduce((sum, row) => {
          const xs = w.pair(numberAt(x, row, i), numberAt(x, row, otherI));
          return w.let(add(sum, mul(xs, w.pair(numberAt(dz, row, j), numberAt(dz, row, otherJ)))));
        }, dW[k]);
      });
      if (!db) return { W: nextW };
      const nextB = pairsUpTo(outputs).map(([j, otherJ], k) =>
        rows.reduce(
          (sum, row) => w.let(add(sum, w.pair(numberAt(dz, row, j), numberAt(dz, row, otherJ)))),
          db[k],
        ),
      );
      return { W: nextW, b: nextB };
    },

    back(w, { x, dy: dz, parameters: { W } }) {
      const outputs = dz.cols;
      return tileOf(w, x.rows, x.cols, ([row, i], [otherRow, otherI]) =>
        Array.from({ length: outputs }, (_, j) =>
          mul(
            w.pair(numberAt(dz, row, j), numberAt(dz, otherRow, j)),
            w.pair(W[i * outputs + j], W[otherI * outputs + j]),
          ),
        ).reduce(add),
      );
    },
  },

  inMemory: {
    forward(w, { rows, inputs, outputs, x, y: z, parameters: { W, b }, productOfX }) {
      productOfX(w, strided(x, inputs, 1), strided(W, outputs, 1), z, [rows, inputs, outputs]);
      if (b)
        eachRow(w, rows, outputs, z, (row) =>
          each(w, outputs, [row, b], row, (zs, bs) => add(zs, bs)),
        );
    },
    gradients(w, { rows, inputs, outputs, x, dy: dz, gradients: { W: dW, b: db }, productOfX }) {
      productOfX(w, strided(x, 1, inputs), strided(dz, outputs, 1), dW, [inputs, rows, outputs]);
      if (!db) return;
      each(w, outputs, [], db, () => both(0));
      eachRow(w, rows, outputs, dz, (row) =>
        each(w, outputs, [db, row], db, (sum, dzs) => add(sum, dzs)),
      );
    },
    back(w, { rows, inputs, outputs, dy: dz, dx, parameters: { W }, product }) {
      product(w, strided(dz, outputs, 1), strided(W, 1, outputs), dx, [rows, outputs, inputs]);
    },
  },
};

function strided(place: Place, row: number, col: number): Strided {
  return { place, row, col };
}

/**
 * A tile whose numbers are computed two at a time: two columns of a row where the columns come out even,
 * and two rows of a column elsewhere.
 */
function tileOf(
  w: Writer,
  rows: number,
  cols: number,
  f: (first: readonly [number, number], second: readonly [number, number]) => string,
): Tile {
  const together = cols % 2 === 0 ? 0 : rows - (rows % 2);
  const places = [
    ...Array.from({ length: together * cols }, (_, k) => {
      const col = Math.floor(k / together);
      return [k % together, col] as const;
    }),
    ...Array.from(
      { length: (rows - together) * cols },
      (_, k) => [together + Math.floor(k / cols), k % cols] as const,
    ),
  ];
  const numbers: Num[] = [];
  for (const [first, second] of pairsUpTo(places.length)) {
    const [a, b] = [places[first], places[second]];
    const pair = w.let(f(a, b));
    numbers[b[0] * cols + b[1]] = { pair, lane: first === second ? 0 : 1 };
    numbers[a[0] * cols + a[1]] = { pair, lane: 0 };
  }
  return { rows, cols, numbers };
}

/** 0 and 1, 2 and 3 ...; the last one with itself if it is alone. */
function pairsUpTo(length: number): [number, number][] {
  return Array.from({ length: Math.ceil(length / 2) }, (_, k) => [
    2 * k,
    Math.min(2 * k + 1, length - 1),
  ]);
}
