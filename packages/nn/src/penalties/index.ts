export { l2 } from './l2.ts';
