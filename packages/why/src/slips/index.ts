import type { Slip } from '../slip.ts';
import { otherActivations } from './activations.ts';
import { batchSizes } from './batches.ts';
import { biases } from './biases.ts';
import { otherData } from './data.ts';
import { drawOrders } from './draw-order.ts';
import { epochCounts } from './epochs.ts';
import { normalWeights, otherFirstWeights, weightsFromZeroToOne } from './first-weights.ts';
import { otherGenerators } from './generators.ts';
import { errorInPlaceOfDelta } from './hidden-blame.ts';
import { learningRates } from './learning-rate.ts';
import { squaredLosses, sumOfRows } from './losses.ts';
import { otherOptimizers } from './optimizers.ts';
import { penalties } from './penalties.ts';
import { seeds } from './seeds.ts';
import { reluSlopes, sigmoidTwice, slopeLeftOut, slopesOfSum } from './slopes.ts';
import { movedWeights, otherUpdates } from './update-order.ts';

/** Every slip there is, the most frequent first: pairs of them are tried in this order, too. */
export const slips: readonly Slip[] = Object.freeze([
  ...seeds,
  weightsFromZeroToOne,
  normalWeights,
  ...learningRates.slice(0, 4),
  ...sigmoidTwice.slice(0, 1),
  ...slopeLeftOut.slice(0, 1),
  movedWeights,
  ...epochCounts,
  ...learningRates.slice(4),
  ...squaredLosses,
  sumOfRows,
  ...batchSizes,
  ...otherGenerators,
  ...drawOrders,
  ...biases,
  ...otherFirstWeights,
  ...sigmoidTwice.slice(1),
  ...slopeLeftOut.slice(1),
  errorInPlaceOfDelta,
  ...otherActivations,
  ...otherData,
  ...slopesOfSum,
  ...reluSlopes,
  ...otherUpdates,
  ...penalties,
  ...otherOptimizers,
]);

const byName = new Map(slips.map((slip) => [slip.name, slip]));

/** @throws {RangeError} if there is no such slip */
export function slipNamed(name: string): Slip {
  const slip = byName.get(name);
  if (slip) return slip;
  throw new RangeError(
    `slipNamed: no such slip: got '${name}'; the catalogue has ${slips.length} others`,
  );
}
