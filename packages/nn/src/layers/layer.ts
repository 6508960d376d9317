import type { Matrix } from '@retrace/linalg';
import type { Rng } from '@retrace/random';
import type { Named } from '../named.ts';

/**
 * One step from inputs x to outputs y, for a whole batch: what comes out, what it learns, and two
 * functions. It owns no memory; all that it reads and writes is in the `Site` that it is handed.
 */
export interface Layer extends Named {
  /** How many inputs it takes, where it fixes them; otherwise any number that `outputs` accepts. */
  readonly inputs?: number;

  /**
   * How many outputs it has for so many inputs.
   *
   * @throws {RangeError} if it cannot take them
   */
  outputs(inputs: number): number;

  /** What it learns, by name, in the order of theta: `{ W: [inputs, outputs], b: [outputs] }`. */
  readonly parameters: Readonly<Record<string, Shape>>;

  /** Parameters that keep their first values. They have no gradient. */
  readonly frozen?: readonly string[];

  /** How many numbers per sample it keeps from `forward` for `backward`, which may write there, too. */
  readonly kept?: number;

  /** How many numbers it needs while `backward` runs. */
  readonly scratch?: number;

  /**
   * Whether it draws random numbers as it trains, so that each of its passes is another one. A layer that
   * does something else in prediction says so here as well.
   */
  readonly draws?: true;

  /**
   * Whether `backward` deliberately follows a rule that is not the derivative, as behind a step. Central
   * differences have nothing to say of such a network.
   */
  readonly ownRule?: true;

  /** How a page writes its two functions beside the numbers of a step. */
  readonly formula?: Formula | undefined;

  /** Writes y for the batch x. */
  forward(site: Site): void;

  /**
   * From dy, writes the gradient of each parameter, and dx where the site has one.
   *
   * It overwrites and never accumulates: calling it twice gives the same gradients.
   */
  backward(site: Site): void;
}

/**
 * A layer as two lines: `z = x W + b`, and `dW = xᵀ dz, dx = dz Wᵀ` on the way back. The first begins with the
 * letter of what comes out; what goes in is x, or z where it goes into an activation.
 */
export interface Formula {
  readonly forward: string;
  readonly backward: string;
}

/** The shape of a parameter: a row of so many numbers, or a matrix. */
export type Shape = readonly [length: number] | readonly [rows: number, cols: number];

/** Parameters, or their gradients, by name. */
export type Parameters = Readonly<Record<string, Matrix>>;

/**
 * Where a layer works: the memory around it, made once for batches of one size.
 *
 * Shapes   x, dx: batchSize x inputs   y, dy: batchSize x outputs, one sample per row
 *
 * The name of a derivative is the name of what the loss is derived by: dy = dL/dy, dW = dL/dW.
 */
export interface Site {
  readonly x: Matrix;
  readonly y: Matrix;
  readonly dy: Matrix;
  /** Absent for the first layer: the derivative by the data itself is of no use. */
  readonly dx: Matrix | undefined;
  readonly parameters: Parameters;
  /** dL/dW of each parameter that is not frozen. */
  readonly gradients: Parameters;
  /** batchSize · `kept` numbers. */
  readonly kept: Float64Array;
  readonly scratch: Float64Array;
  /** Whether this pass is part of a training step. Dropout, for one, is left out elsewhere. */
  readonly mode: Mode;
  /** @throws {RangeError} when it is drawn from and the training has no seed */
  readonly rng: Rng;
}

export type Mode = 'training' | 'prediction';
