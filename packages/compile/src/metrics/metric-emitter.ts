import type { Metric } from '@retrace/nn';
import type { Tile } from '../tile.ts';
import type { Num, Writer } from '../writer.ts';

/** What writes a metric of `nn`, its twin: a sum over samples, and what is made of it in the end. */
export interface MetricEmitter {
  readonly twin: Metric;
  /** How it looks at the outputs: `element` by element, or a `row` at a time. */
  readonly by: 'element' | 'row';
  of(w: Writer, y: Tile, t: Tile, counts: Counts): Results;
  value(sum: string, counts: Counts): string;
}

export interface Results {
  /** What the sum adds for these samples, in order. */
  terms(): Num[];
}

/** How many elements and rows the whole batch has. */
export interface Counts {
  readonly N: number;
  readonly R: number;
}
