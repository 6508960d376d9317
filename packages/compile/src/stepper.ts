import type { Place } from './each.ts';
import type { Writer } from './writer.ts';

/** How steps are written: with all numbers at hand, or with all of them in memory. */
export interface Stepper {
  /** What goes from step to step in locals. */
  begin(w: Writer): string[];
  /** One step on so many samples. */
  step(w: Writer, state: readonly string[], batch: BatchPlace, rate: string): StepResult;
  /** The same without moving anything: the pass forward and its metric, whose sum goes on from `start`. */
  look(w: Writer, state: readonly string[], batch: BatchPlace, start: string): Seen;
  /** The sum of the squares of all parameters whose penalty the metric has in it. */
  squares(w: Writer, state: readonly string[]): string;
  /** Whether looks at parts of the data cost no more than one look at all of them. */
  readonly looksAtParts: boolean;
  end(w: Writer, state: readonly string[]): void;
}

export interface BatchPlace {
  readonly rows: number;
  readonly x: Place;
  readonly t: Place;
  /** What its layers have drawn; undefined in prediction. */
  readonly masks?: Place;
}

interface Seen {
  /** What the metric is made of. */
  readonly sum: string;
  /** A pair that is finite only if all outputs of all layers are. */
  readonly outputs: string;
}

interface StepResult extends Seen {
  readonly state: readonly string[];
}
