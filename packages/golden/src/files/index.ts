export { checkFolder } from './check-folder.ts';
export { checkGoldenFile } from './check-golden-file.ts';
export { goldenFolder, unfinishedFiles } from './folder.ts';
export { readGolden } from './read-golden.ts';
export { recordGolden, type RecordOptions } from './record.ts';
