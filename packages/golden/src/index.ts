export { checkGolden, type GoldenCheck } from './check.ts';
export type { Difference, LargeDifference, Setting, ValueDifference } from './compare.ts';
export { type Cause, likelyCause } from './cause.ts';
export { explain } from './explain.ts';
export { checkName } from './name.ts';
export {
  type Changed,
  GoldenError,
  type Place,
  type Problem,
  type ProblemKind,
} from './problem.ts';
export { lossDigest, type Runs, startRuns } from './snapshot.ts';
