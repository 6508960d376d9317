export { type Drawing, drawPictures } from './draw.ts';
export { toPng } from './png.ts';
