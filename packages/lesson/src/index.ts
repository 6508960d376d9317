export { type Article, defineLesson, type Erratum, type Lesson } from './lesson.ts';
export { type Calculation, calculation, type Program, type Training, training } from './program.ts';
export {
  below,
  holdsTo,
  notChecked,
  notReproduced,
  printed,
  type PrintedValue,
  type Rounding,
  truncated,
  type Verdict,
} from './printed-value.ts';
export { type Claim, claim } from './claim.ts';
export {
  allHold,
  type CheckedClaim,
  measure,
  type Measured,
  type MeasuredValue,
  measurePrinted,
} from './measure.ts';
export { measureSoFar, type MeasuredSoFar, type Reached } from './measure-so-far.ts';
export { affordableEpochs } from './affordable-epochs.ts';
export { programJson } from './program-json.ts';
export { type Language, type Text, textOf, type Words } from './text.ts';
export type { Column, Names } from './names.ts';
export {
  decisionSurface,
  type DecisionSurface,
  type FunctionCurve,
  functionCurve,
  lossCurve,
  type LossCurve,
  networkDiagram,
  type NetworkDiagram,
  outputsAgainstTargets,
  parameterPaths,
  type ParameterPaths,
  partialResiduals,
  type Picture,
  residualPlot,
  type TrainingPicture,
} from './picture.ts';
export { metricName } from './metric-name.ts';
export { pictureStops } from './picture-stops.ts';
export { varyingColumns } from './varying-columns.ts';
export { checkpointEpochs } from './epochs.ts';
export { type Checkpoint, type Run, type Runnable, type RunOptions, startRun } from './run.ts';
export { type LayerStep, type OneStep, oneStep } from './one-step.ts';
export { CannotVary, type Change, current, vary } from './vary.ts';
export { type FoundSeed, type Seeds, seedSearch, skippedDraw } from './find-seed.ts';
