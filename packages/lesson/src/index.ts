export { type Article, defineLesson, type Erratum, type Lesson } from './lesson.ts';
export { type Calculation, calculation, type Program, type Training, training } from './program.ts';
export {
  below,
  type Figure,
  type MeasuredFigure,
  measureFigures,
  printed,
  type Rounding,
  truncated,
} from './figure.ts';
export { checkClaims, type CheckedClaim, type Claims } from './claim.ts';
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
export { pictureStops } from './picture-stops.ts';
export { varyingColumns } from './varying-columns.ts';
export { checkpointEpochs } from './epochs.ts';
export type { Checkpoint } from './train.ts';
export { isArticlesOwn, prepare, type RunOptions, startRun, type TrainingRun } from './run.ts';
export { reproducesUnder } from './find-seed.ts';
export { allHold, type Result, resultOfCalculation, resultOfTraining } from './result.ts';
