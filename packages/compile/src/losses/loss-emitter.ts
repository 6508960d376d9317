import type { Loss } from '@retrace/nn';
import type { Counts, MetricEmitter, Results } from '../metrics/metric-emitter.ts';
import type { Tile } from '../tile.ts';
import type { Num, Writer } from '../writer.ts';

/** What writes a loss of `nn`, its twin: a metric that also knows its gradient. */
export interface LossEmitter extends MetricEmitter {
  readonly twin: Loss;
  of(w: Writer, y: Tile, t: Tile, counts: Counts): LossResults;
}

interface LossResults extends Results {
  /** dL/dy of each element of y. */
  gradient(): Num[];
}
