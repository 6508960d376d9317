// What a page that draws by itself takes over: how numbers are written, and the colours.
export { plain, significant } from './number-text.ts';
export { spread } from './spread.ts';
export { bands, classColours, colours, darkOf } from './palette.ts';
