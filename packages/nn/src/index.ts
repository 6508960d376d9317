export type { Named, Options } from './named.ts';
export type { Formula, Layer, Mode, Parameters, Shape, Site } from './layers/layer.ts';
export { activation } from './layers/activation.ts';
export * from './layers/index.ts';
export type { Loss } from './losses/loss.ts';
export * from './losses/index.ts';
export { softmax } from './losses/softmax-cross-entropy.ts';
export type { Metric } from './metrics/metric.ts';
export * from './metrics/index.ts';
export type { Optimizer, UpdateSite } from './optimizers/optimizer.ts';
export * from './optimizers/index.ts';
export type { LearningRate, Schedule } from './schedules/schedule.ts';
export * from './schedules/index.ts';
export type { Penalty } from './penalties/penalty.ts';
export * from './penalties/index.ts';
export type { Initializer } from './initializers/initializer.ts';
export * from './initializers/index.ts';

export { type Network, network, parametersIn, type Part } from './network.ts';
export { type Workspace, workspace } from './workspace.ts';
export { backward, forward } from './passes.ts';
export { predict } from './predict.ts';
export type { Data, Setup, StepData } from './setup.ts';
export { type Draw, noRng, type Stream, type Use } from './streams.ts';
export { type Batch, type Observer, type Trainer, trainer } from './trainer.ts';
export { evaluate, train, trainEpoch, trainingStep } from './training-step.ts';
export { checkFinite, NonFiniteError } from './non-finite.ts';

export { formatGradientCheck, gradientCheck, type GradientComparison } from './gradient-check.ts';
export { exactJson, type Json } from './exact-json.ts';
export {
  type ParametersJson,
  parametersToJson,
  parseParameters,
  setParameters,
  stringifyParameters,
} from './parameters-json.ts';
