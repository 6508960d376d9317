import type { Named } from '../named.ts';
import type { Part } from '../network.ts';
import type { UpdateSite } from '../optimizers/optimizer.ts';

/** What is added to the loss so that the parameters stay small. */
export interface Penalty extends Named {
  /** The names of the parameters that it keeps small. */
  readonly parameters: readonly string[];
  /** What it adds to the loss. */
  value(theta: Float64Array, parts: readonly Part[]): number;
  /** Adds its derivative to the gradient, but for parameters that are frozen. */
  addGradient(site: UpdateSite): void;
}
