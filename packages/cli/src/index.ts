export { type Command, main } from './main.ts';
export { parseOptions } from './options.ts';
export { table } from './table.ts';
export { styleFor } from './terminal.ts';
