export { exp } from './exp.ts';
export { log } from './log.ts';
export { sigmoid, sigmoidInto } from './sigmoid.ts';
export { tanh, tanhInto } from './tanh.ts';
