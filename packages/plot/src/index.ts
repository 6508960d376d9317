export { type Drawing, drawPictures } from './draw.ts';
