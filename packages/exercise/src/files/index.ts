export { type ExerciseFiles, exercisesIn } from './exercises-in.ts';
export { load, loadCheck } from './load.ts';
export { isUntouched, reset } from './reset.ts';
