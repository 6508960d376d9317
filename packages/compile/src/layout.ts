import { TABLE_BYTES } from './exp.ts';
import { type Plan, sizeOfMasks } from './plan.ts';
import { scratchFor } from './product.ts';

/** Where everything stands in memory, in bytes. */
export interface Layout {
  readonly theta: number;
  /** What the optimizer remembers, of each update. */
  readonly memories: readonly number[];
  /** The samples in the order of the epoch, and in the given one. */
  readonly x: number;
  readonly t: number;
  readonly wholeX: number;
  readonly wholeT: number;
  /** What the layers draw in an epoch: batch by batch, in each of them layer by layer. */
  readonly masks: number;
  /** One number for each epoch of a call, and for each step. */
  readonly losses: number;
  readonly rates: number;
  readonly gradient: number;
  /** For each layer. */
  readonly outputs: readonly number[];
  readonly outputGradients: readonly number[];
  readonly scratch: number;
  readonly bytes: number;
}

/** How many epochs a call may ask for at most. */
export function epochsPerCall(plan: Plan): number {
  const { samples, batchSize, isRearranged } = plan;
  if (isRearranged || sizeOfMasks(plan) > 0) return 1;
  const steps = Math.ceil(samples / batchSize);
  return Math.max(1, Math.floor(4096 / steps));
}

/** How many numbers the optimizer remembers of an update. */
export function memoryLength({ optimizer, updates }: Plan, i: number): number {
  const n = updates[i].reduce((sum, part) => sum + part.end - part.start, 0);
  return optimizer.slots * n + optimizer.counters;
}

export function layoutOf(plan: Plan): Layout {
  const { network, samples, batchSize, updates, isRearranged, isRunning } = plan;
  let end = TABLE_BYTES;
  const place = (numbers: number): number => {
    const start = end;
    end += 16 * Math.ceil(numbers / 2);
    return start;
  };
  const { inputs, outputs, widths, parts } = network;
  const total = parts.at(-1)?.end ?? 0;
  const theta = place(total);
  const memories = updates.map((_, i) => place(memoryLength(plan, i)));
  const x = place(samples * inputs);
  const t = place(samples * outputs);
  const isSecond = isRearranged && !isRunning;
  const wholeX = isSecond ? place(samples * inputs) : x;
  const wholeT = isSecond ? place(samples * outputs) : t;
  const epochs = epochsPerCall(plan);
  return {
    theta,
    memories,
    x,
    t,
    wholeX,
    wholeT,
    masks: place(samples * sizeOfMasks(plan)),
    losses: place(epochs),
    rates: place(epochs * Math.ceil(samples / batchSize)),
    gradient: place(total),
    outputs: widths.map((width) => place(batchSize * width)),
    outputGradients: widths.map((width) => place(batchSize * width)),
    scratch: place(
      Math.max(
        0,
        ...widths.flatMap((width, i) => {
          const before = i === 0 ? inputs : widths[i - 1];
          return [
            scratchFor(before, width),
            scratchFor(batchSize, width),
            scratchFor(width, before),
          ];
        }),
      ),
    ),
    bytes: end,
  };
}
