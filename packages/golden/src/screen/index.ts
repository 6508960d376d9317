export { at } from '../problem.ts';
export { checkLines } from './check-lines.ts';
export { screenHeight } from './columns.ts';
export { problemLines, type ScreenProblem, unfinishedNote, withFix } from './problem-lines.ts';
