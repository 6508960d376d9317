import type { Part } from '@retrace/nn';
import { eachTwo, foldTwo, moved, numbersAt, type Place, place, storePair } from './each.ts';
import type { MemorySite } from './layers/layer-emitter.ts';
import type { Layout } from './layout.ts';
import type { MetricEmitter } from './metrics/metric-emitter.ts';
import { countsOf, isMeasuredByStep, type Plan } from './plan.ts';
import { moveRows } from './move-rows.ts';
import { productWith, sparseProductWith } from './product.ts';
import type { BatchPlace, Stepper } from './stepper.ts';
import { type Tile, tileAt } from './tile.ts';
import { add, both, integer, mul, type Writer } from './writer.ts';

/** For networks of any size: everything is in memory, as in `nn`, and each layer is a few loops. */
export function inMemory(plan: Plan, layout: Layout): Stepper {
  const { network, layers, loss, metric, optimizer, updates, penalty, isLayerByLayer, batchSize } =
    plan;
  const { parts, inputs, widths, outputs } = network;
  const zero = both(0);
  const product = productWith(layout.scratch);
  const sparseProduct = sparseProductWith(layout.scratch);
  const last = layers.length - 1;

  const siteOf = (i: number, { x, rows, masks }: BatchPlace): MemorySite => {
    const own = parts.filter(({ layer }) => layer === i);
    return {
      rows,
      inputs: i === 0 ? inputs : widths[i - 1],
      outputs: widths[i],
      x: i === 0 ? x : place(layout.outputs[i - 1]),
      y: place(layout.outputs[i]),
      dy: place(layout.outputGradients[i]),
      dx: place(layout.outputGradients[Math.max(0, i - 1)]),
      parameters: placesOf(layout.theta, own),
      gradients: placesOf(
        layout.gradient,
        own.filter(({ frozen }) => !frozen),
      ),
      mask: masks && maskOf(plan, i, rows, masks),
      product,
      productOfX: i === 0 && plan.isSparse ? sparseProduct : product,
    };
  };

  /** The pass forward; a pair that is finite only if all outputs are. */
  const forward = (w: Writer, batch: BatchPlace): string => {
    const { rows } = batch;
    let sum = zero;
    layers.forEach((layer, i) => {
      const site = siteOf(i, batch);
      layer.inMemory.forward(w, site);
      if (layer.canOverflow) {
        sum = addAll(w, rows * widths[i], site.y, sum);
      }
    });
    return sum;
  };

  /** The outputs and the targets, two elements at a time, or two rows. */
  const spanOf = (by: MetricEmitter['by'], rows: number): { length: number; cols: number } =>
    by === 'row' ? { length: rows, cols: outputs } : { length: rows * outputs, cols: 1 };
  const tilesAt = (w: Writer, t: Place, at: string, rows: number, cols: number): [Tile, Tile] => {
    const tile = (from: Place): Tile => tileAt(moved(w, from, at), rows, cols);
    return [tile(place(layout.outputs[last])), tile(t)];
  };

  const measure = (w: Writer, { rows, t }: BatchPlace, start: string): string => {
    const { length, cols } = spanOf(metric.by, rows);
    return foldTwo(w, length, 8 * cols, start, (sum, at, count) => {
      const [y, target] = tilesAt(w, t, at, count, cols);
      return w.sum(sum, metric.of(w, y, target, countsOf(plan, rows)).terms());
    });
  };

  const lossGradient = (w: Writer, { rows, t }: BatchPlace): void => {
    const { length, cols } = spanOf(loss.by, rows);
    eachTwo(w, length, 8 * cols, (at, count) => {
      const [y, target] = tilesAt(w, t, at, count, cols);
      const { base, offset } = moved(w, place(layout.outputGradients[last]), at);
      w.store(loss.of(w, y, target, countsOf(plan, rows)).gradient(), base, offset);
    });
  };

  const squares = (w: Writer): string =>
    parts.reduce((sum, { name, start, end }) => {
      if (!plan.isPenalised || !penalty?.parameters.includes(name)) return sum;
      const own = foldTwo(w, end - start, 8, zero, (now, at, count) => {
        const numbers = numbersAt(moved(w, place(layout.theta + 8 * start), at), count);
        return w.sum(
          now,
          w.zip([numbers], (pair) => mul(pair, pair)),
        );
      });
      return w.let(add(sum, own));
    }, zero);

  /** Moves the parameters; a pair that is finite only if they are and `sum` is. */
  const move = (w: Writer, update: number, rate: string, start: string, x: Place): string => {
    let sum = start;
    const own = updates[update];
    const n = own.reduce((total, part) => total + part.end - part.start, 0);
    const memory = layout.memories[update];
    const countersAt = memory + 8 * optimizer.slots * n;
    const counters = optimizer
      .count(
        w,
        numbersAt(place(countersAt), optimizer.counters).map((_, i) =>
          w.fresh(`(v128.load64_splat offset=${countersAt + 8 * i} (i32.const 0))`),
        ),
      )
      .map((value) => w.let(value));
    counters.forEach((counter, i) =>
      w.store([{ pair: counter, lane: 0 }], integer(0), countersAt + 8 * i),
    );
    for (const part of own) {
      const slope = penalty?.parameters.includes(part.name) ? 2 * penalty.factor : undefined;
      const theta = place(layout.theta + 8 * part.start);
      if (plan.movesFewRows && part.layer === 0 && part.name === 'W') {
        const dz = place(layout.outputGradients[0]);
        sum = w.fresh(moveRows(x, dz, theta, [inputs, widths[0]], rate, sum));
        continue;
      }
      const gradient = place(layout.gradient + 8 * part.start);
      const slots = Array.from({ length: optimizer.slots }, (_, slot) =>
        place(memory + 8 * (slot * n + part.start - own[0].start)),
      );
      const places = [theta, ...slots];
      sum = foldTwo(w, part.end - part.start, 8, sum, (now, at, count) => {
        const [slopes, value, ...before] = [gradient, ...places].map((from) => {
          const [a, b = a] = numbersAt(moved(w, from, at), count);
          return w.pair(a, b);
        });
        const g =
          slope === undefined || part.frozen ? slopes : w.let(add(slopes, mul(both(slope), value)));
        const after = optimizer.move(w, { theta: value, g, slots: before, counters, rate });
        [after.theta, ...after.slots].forEach((pair, i) =>
          storePair(w, pair, count, moved(w, places[i], at)),
        );
        return w.let(add(now, after.theta));
      });
    }
    return sum;
  };

  return {
    begin: () => [],

    step(w, _state, batch, rate) {
      let seen = forward(w, batch);
      const sum = isMeasuredByStep(plan) ? measure(w, batch, zero) : zero;
      lossGradient(w, batch);
      for (let i = last; i >= 0; i--) {
        const site = siteOf(i, batch);
        // A product that leaves zeros out needs finite factors beside them.
        if (i === 0 && plan.isSparse) seen = addAll(w, batch.rows * widths[0], site.dy, seen);
        // Of these rows the gradient is not needed: see `move`.
        const isLeftOut = i === 0 && plan.movesFewRows;
        layers[i].inMemory.gradients(
          w,
          isLeftOut ? { ...site, productOfX: () => undefined } : site,
        );
        if (isLayerByLayer && updates[i].length > 0) seen = move(w, i, rate, seen, batch.x);
        if (i > 0) layers[i].inMemory.back(w, site);
      }
      if (!isLayerByLayer) seen = move(w, 0, rate, seen, batch.x);
      return { state: [], sum, outputs: seen };
    },

    squares,
    looksAtParts: false,

    look(w, _state, { rows, x, t }, start) {
      // In blocks, as many rows at a time as there is room for.
      const [xBytes, tBytes] = [8 * batchSize * inputs, 8 * batchSize * outputs];
      const block = (batch: BatchPlace, [sum, seen]: readonly string[]): string[] => {
        const outputsSeen = w.let(add(seen, forward(w, batch)));
        return [measure(w, batch, sum), outputsSeen];
      };
      const full = Math.floor(rows / batchSize);
      const [, , ...after] = w.loop([integer(0), integer(0), start, zero], ([xAt, tAt, ...now]) => {
        const next = block({ rows: batchSize, x: moved(w, x, xAt), t: moved(w, t, tAt) }, now);
        const nextX = w.let(`(i32.add ${xAt} ${integer(xBytes)})`);
        return {
          next: [nextX, w.let(`(i32.add ${tAt} ${integer(tBytes)})`), ...next],
          again: `(i32.lt_u ${nextX} ${integer(full * xBytes)})`,
        };
      });
      const rest = rows % batchSize;
      const further = (from: Place, bytes: number): Place => ({
        base: from.base,
        offset: from.offset + full * bytes,
      });
      const [total, seen] =
        rest === 0
          ? after
          : block({ rows: rest, x: further(x, xBytes), t: further(t, tBytes) }, after);
      return { sum: total, outputs: seen };
    },

    end: () => undefined,
  };
}

/** What a layer has drawn for a batch: behind what those before it have. */
function maskOf(
  { masks: sizes }: Plan,
  layer: number,
  rows: number,
  { base, offset }: Place,
): Place {
  const before = sizes.slice(0, layer).reduce((sum, size) => sum + size, 0);
  return { base, offset: offset + 8 * rows * before };
}

/** Where each part stands in memory that has theta's order. */
function placesOf(start: number, parts: readonly Part[]): Record<string, Place> {
  return Object.fromEntries(parts.map((part) => [part.name, place(start + 8 * part.start)]));
}

/** Adds all pairs in a place to a pair: it stays finite only if they are. */
function addAll(w: Writer, length: number, from: Place, start: string): string {
  return foldTwo(w, length, 8, start, (now, at, count) => {
    const [a, b = a] = numbersAt(moved(w, from, at), count);
    return w.let(add(now, w.pair(a, b)));
  });
}
