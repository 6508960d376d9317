export { gap, GapError } from './gap.ts';
export { type Check, defineCheck, type Mistake } from './check.ts';
export { gives, givesNumbers, must, type Outcome, reproduces, type Step } from './step.ts';
export { examine, type Verdict, type Wrong } from './examine.ts';
export { type ExerciseFiles, exercisesIn } from './files.ts';
export { load, loadCheck } from './load.ts';
