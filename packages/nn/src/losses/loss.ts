import type { Matrix } from '@retrace/linalg';
import type { Metric } from '../metrics/metric.ts';

/** A metric that can be trained on, because it also knows its derivative by each output. */
export interface Loss extends Metric {
  /**
   * Writes dL/dy, in the shape of y, and returns it.
   *
   * @throws {ShapeError} if outputs, targets and out differ in shape
   */
  gradient(y: Matrix, t: Matrix, out: Matrix): Matrix;
}
