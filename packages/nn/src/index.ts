export type { Layer, LayerSize, Parameters } from './layers/layer.ts';
export { activation } from './layers/activation.ts';
export { dense } from './layers/dense.ts';
export { identity } from './layers/identity.ts';
export { relu } from './layers/relu.ts';
export { sigmoid } from './layers/sigmoid.ts';
export { tanh } from './layers/tanh.ts';

export type { Loss, Metric } from './losses/loss.ts';
export { meanAbsoluteError } from './losses/mean-absolute-error.ts';
export {
  halfMeanSquaredError,
  halfSumSquaredError,
  meanSquaredError,
} from './losses/squared-error.ts';

export type { Optimizer } from './optimizers/optimizer.ts';
export { adam } from './optimizers/adam.ts';
export { gradientDescent } from './optimizers/gradient-descent.ts';
export { momentum } from './optimizers/momentum.ts';

export type { Initializer } from './initializers/initializer.ts';
export { given } from './initializers/given.ts';
export { glorot, he } from './initializers/scaled.ts';
export { normal } from './initializers/normal.ts';
export { uniform } from './initializers/uniform.ts';

export { type Network, network } from './network.ts';
export { type Workspace, workspace } from './workspace.ts';
export { backward, forward } from './passes.ts';
export { predict } from './predict.ts';
export { type Batch, type Data, type Trainer, trainer, type TrainerOptions } from './trainer.ts';
export { trainEpoch, trainingStep } from './training-step.ts';
export { checkFinite, NonFiniteError } from './non-finite.ts';

export { formatGradientCheck, gradientCheck, type GradientComparison } from './gradient-check.ts';
export { exactJson, type Json } from './exact-json.ts';
export {
  type ParametersJson,
  parametersToJson,
  parseParameters,
  stringifyParameters,
} from './parameters-json.ts';
