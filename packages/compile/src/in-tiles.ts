import type { Part } from '@retrace/nn';
import { moved, numbersAt, type Place } from './each.ts';
import type { Numbers, Pairs } from './layers/layer-emitter.ts';
import type { Layout } from './layout.ts';
import { costOfSample, countsOf, isMeasuredByStep, type Plan } from './plan.ts';
import type { BatchPlace, Stepper } from './stepper.ts';
import { numbersOf, type Tile, tileAt } from './tile.ts';
import { add, both, integer, mul, type Num, type Writer } from './writer.ts';

/**
 * For networks of a few parameters: all of them stay in locals from the first epoch to the last, and so
 * do their gradients. The samples of a batch pass by in tiles of a few, or all at once.
 */
export function inTiles(plan: Plan, layout: Layout): Stepper {
  const { network, loss, metric, optimizer, updates, penalty, isLayerByLayer } = plan;
  const layers = plan.layers.flatMap(({ inTiles: own, canOverflow }) =>
    own ? [{ ...own, canOverflow }] : [],
  );
  const { parts, inputs, outputs } = network;
  const zero = both(0);
  const pairCounts = parts.map((part) => Math.ceil(lengthOf(part) / 2));
  const pairCount = pairCounts.reduce((sum, count) => sum + count, 0);

  // The state: theta by parts, then each slot of the optimizer by parts, then its counters.
  const partPairs = (state: readonly string[], slot: number, part: number): string[] => {
    const start =
      slot * pairCount + pairCounts.slice(0, part).reduce((sum, count) => sum + count, 0);
    return state.slice(start, start + pairCounts[part]);
  };
  const counterStart = (1 + optimizer.slots) * pairCount;
  const countersOf = (state: readonly string[], update: number): string[] =>
    state.slice(counterStart + update * optimizer.counters).slice(0, optimizer.counters);
  const parametersOf = (pairs: readonly (readonly string[])[], layer: number): Numbers =>
    Object.fromEntries(
      parts.flatMap((part, p) =>
        part.layer === layer ? [[part.name, numbersOf(pairs[p], lengthOf(part))]] : [],
      ),
    );
  /** Where the numbers of a part stand in memory: theta itself, or a slot of the optimizer. */
  const placeOf = (slot: number, part: Part): number => {
    if (slot === 0) return layout.theta + 8 * part.start;
    const update = updates.findIndex((own) => own.includes(part));
    const own = updates[update];
    const n = own.reduce((sum, other) => sum + lengthOf(other), 0);
    return layout.memories[update] + 8 * ((slot - 1) * n + part.start - own[0].start);
  };
  const counterPlace = (update: number, i: number): number => {
    const n = updates[update].reduce((sum, part) => sum + lengthOf(part), 0);
    return layout.memories[update] + 8 * (optimizer.slots * n + i);
  };
  const slots = Array.from({ length: 1 + optimizer.slots }, (_, slot) => slot);

  const forward = (w: Writer, theta: readonly (readonly string[])[], x: Tile): Tile[] => {
    const values: Tile[] = [];
    layers.forEach((layer, i) => {
      values.push(layer.forward(w, values[i - 1] ?? x, parametersOf(theta, i)));
    });
    return values;
  };
  /** The sum of all outputs that may not be finite, lane by lane: it is finite only if they are. */
  const addOutputs = (w: Writer, start: string, values: readonly Tile[]): string => {
    const pairs = values.flatMap(({ numbers }, i) =>
      layers[i].canOverflow ? pairsIn(w, numbers) : [],
    );
    return pairs.reduce((sum, pair) => w.let(add(sum, pair)), start);
  };

  /** Tile by tile, through all samples. */
  const tiles = (
    w: Writer,
    { rows, x, t }: BatchPlace,
    start: readonly string[],
    body: (x: Tile, t: Tile, now: readonly string[]) => readonly string[],
  ): readonly string[] => {
    const size = tileRows(plan, rows);
    if (size === rows) return body(tileAt(x, rows, inputs), tileAt(t, rows, outputs), start);
    const end = rows - (rows % size);
    const [, , ...after] = w.loop([integer(0), integer(0), ...start], ([xAt, tAt, ...now]) => {
      const next = body(
        tileAt(moved(w, x, xAt), size, inputs),
        tileAt(moved(w, t, tAt), size, outputs),
        now,
      );
      const nextX = w.let(`(i32.add ${xAt} ${integer(8 * size * inputs)})`);
      return {
        next: [nextX, w.let(`(i32.add ${tAt} ${integer(8 * size * outputs)})`), ...next],
        again: `(i32.lt_u ${nextX} ${integer(8 * end * inputs)})`,
      };
    });
    if (end === rows) return after;
    const further = ({ base, offset }: Place, cols: number): Place => ({
      base,
      offset: offset + 8 * end * cols,
    });
    return body(
      tileAt(further(x, inputs), rows - end, inputs),
      tileAt(further(t, outputs), rows - end, outputs),
      after,
    );
  };

  /** The parameters of some parts, moved. */
  const move = (
    w: Writer,
    state: string[],
    update: number,
    gradients: readonly (readonly string[])[],
    rate: string,
  ): void => {
    const counters = optimizer.count(w, countersOf(state, update)).map((counter) => w.let(counter));
    counters.forEach((counter, i) => {
      state[counterStart + update * optimizer.counters + i] = counter;
    });
    for (const part of updates[update]) {
      const p = parts.indexOf(part);
      const all = slots.map((slot) => partPairs(state, slot, p));
      const slope = penalty?.parameters.includes(part.name) ? 2 * penalty.factor : undefined;
      for (let k = 0; k < pairCounts[p]; k++) {
        const [theta, ...own] = all.map((pairs) => pairs[k]);
        let g = part.frozen ? zero : gradients[p][k];
        if (slope !== undefined && !part.frozen) g = w.let(add(g, mul(both(slope), theta)));
        const next = optimizer.move(w, { theta, g, slots: own, counters, rate });
        const start = pairCounts.slice(0, p).reduce((sum, count) => sum + count, 0) + k;
        [next.theta, ...next.slots].forEach((value, slot) => {
          state[slot * pairCount + start] = w.let(value);
        });
      }
    }
  };

  return {
    begin: (w) => [
      ...slots.flatMap((slot) =>
        parts.flatMap((part) =>
          pairsIn(w, numbersAt({ base: integer(0), offset: placeOf(slot, part) }, lengthOf(part))),
        ),
      ),
      ...updates.flatMap((_, update) =>
        Array.from({ length: optimizer.counters }, (__, i) =>
          w.let(`(v128.load64_splat offset=${counterPlace(update, i)} (i32.const 0))`),
        ),
      ),
    ],

    step(w, state, batch, rate) {
      const theta = parts.map((_, p) => partPairs(state, 0, p));
      const next = [...state];
      const noGradients = parts.flatMap((_, p) => theta[p].map(() => zero));
      const isMeasured = isMeasuredByStep(plan);
      const [sum, seen, ...flat] = tiles(w, batch, [zero, zero, ...noGradients], (x, t, now) => {
        const values = forward(w, theta, x);
        const y = values[values.length - 1];
        const counts = countsOf(plan, batch.rows);
        const results = loss.of(w, y, t, counts);
        const measured = metric === loss ? results : metric.of(w, y, t, counts);
        const sumAfter = isMeasured ? w.sum(now[0], measured.terms()) : zero;
        const seenAfter = addOutputs(w, now[1], values);
        const gradients = parts.map((_, p) => partPairs(now.slice(2), 0, p));
        let dy: Tile = { ...y, numbers: results.gradient() };
        for (let i = layers.length - 1; i >= 0; i--) {
          const site = {
            x: values[i - 1] ?? x,
            y: values[i],
            dy,
            parameters: parametersOf(theta, i),
          };
          const own = parts.flatMap((part, p) => (part.layer === i && !part.frozen ? [p] : []));
          const before: Pairs = Object.fromEntries(own.map((p) => [parts[p].name, gradients[p]]));
          const after = layers[i].gradients(w, site, before);
          for (const p of own) gradients[p] = [...after[parts[p].name]];
          if (isLayerByLayer) {
            if (updates[i].length > 0) move(w, next, i, gradients, rate);
            const movedTheta = parts.map((_, p) => partPairs(next, 0, p));
            if (i > 0) dy = layers[i].back(w, { ...site, parameters: parametersOf(movedTheta, i) });
          } else if (i > 0) dy = layers[i].back(w, site);
        }
        return [sumAfter, seenAfter, ...gradients.flat()];
      });
      const gradients = parts.map((_, p) => partPairs(flat, 0, p));
      if (!isLayerByLayer) move(w, next, 0, gradients, rate);
      return { state: next, sum, outputs: seen };
    },

    looksAtParts: true,

    look(w, state, batch, start) {
      const theta = parts.map((_, p) => partPairs(state, 0, p));
      const [sum, seen] = tiles(w, batch, [start, zero], (x, t, now) => {
        const values = forward(w, theta, x);
        const results = metric.of(w, values[values.length - 1], t, countsOf(plan, batch.rows));
        return [w.sum(now[0], results.terms()), addOutputs(w, now[1], values)];
      });
      return { sum, outputs: seen };
    },

    squares: (w, state) =>
      parts.reduce((sum, part, p) => {
        if (!plan.isPenalised || !penalty?.parameters.includes(part.name)) return sum;
        const numbers = numbersOf(partPairs(state, 0, p), lengthOf(part));
        return w.let(
          add(
            sum,
            w.sum(
              zero,
              w.zip([numbers], (pair) => mul(pair, pair)),
            ),
          ),
        );
      }, zero),

    end(w, state) {
      for (const slot of slots) {
        parts.forEach((part, p) => {
          const numbers = numbersOf(partPairs(state, slot, p), lengthOf(part));
          w.store(numbers, integer(0), placeOf(slot, part));
        });
      }
      updates.forEach((_, update) =>
        countersOf(state, update).forEach((counter, i) =>
          w.store([{ pair: counter, lane: 0 }], integer(0), counterPlace(update, i)),
        ),
      );
    },
  };
}

function lengthOf({ start, end }: Part): number {
  return end - start;
}

/** All numbers, two at a time. */
function pairsIn(w: Writer, numbers: readonly Num[]): string[] {
  const pairs: string[] = [];
  w.all(numbers, (values) => {
    pairs.push(...values);
    return values;
  });
  return pairs;
}

/** How many samples are at hand at once: all, or an even number for which the code stays short. */
function tileRows(plan: Plan, rows: number): number {
  const { network, loss } = plan;
  const cost = costOfSample(network) + (loss.by === 'row' ? 30 * network.outputs : 0);
  // Layer by layer, the parameters move before the last layers' errors have gone back: for all samples.
  if (plan.isLayerByLayer || rows * cost <= 1500) return rows;
  return Math.min(rows, 8, Math.max(2, 2 * Math.floor(300 / cost)));
}
