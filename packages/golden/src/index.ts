export { checkGolden, type GoldenCheck, recordGolden, type Recording } from './check.ts';
export { goldenFolder } from './folder.ts';
export type { Runs } from './snapshot.ts';
