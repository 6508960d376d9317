import type { Matrix } from '@retrace/linalg';

/** What a dense layer learns. W is inputs x outputs; b, where there is a bias, is 1 x outputs. */
export interface Parameters {
  readonly W: Matrix;
  readonly b?: Matrix;
}

/**
 * One step from inputs x to outputs y, for a whole batch: plain data and two functions.
 *
 * A layer owns no memory. Its parameters are views that the network hands it, and what it
 * writes comes last. The name of a derivative is the name of what the loss is derived by:
 * dy = dL/dy, dW = dL/dW.
 *
 * Shapes   x, dx: batchSize x inputs   y, dy: batchSize x outputs
 */
export interface Layer {
  readonly name: string;

  /** The sizes that a dense layer fixes; an activation takes any width and keeps it. */
  readonly size?: LayerSize;

  /** Writes y for the batch x, one sample a row. */
  forward(x: Matrix, parameters: Parameters | undefined, y: Matrix): void;

  /**
   * From dy, writes the gradient of each parameter, and dx.
   *
   * It overwrites and never accumulates: calling it twice gives the same gradients.
   *
   * @param dx Absent for the first layer: the derivative by the data itself is of no use.
   */
  backward(
    x: Matrix,
    y: Matrix,
    dy: Matrix,
    parameters: Parameters | undefined,
    gradients: Parameters | undefined,
    dx: Matrix | undefined,
  ): void;
}

export interface LayerSize {
  readonly inputs: number;
  readonly outputs: number;
  /** `frozen`: b is added and keeps its first values, since it has no gradient. */
  readonly bias: boolean | 'frozen';
}
