export { dense } from './dense.ts';
export { dropout } from './dropout.ts';
export { identity } from './identity.ts';
export { recurrent } from './recurrent.ts';
export { relu } from './relu.ts';
export { sigmoid } from './sigmoid.ts';
export { tanh } from './tanh.ts';
export { timeDistributedDense } from './time-distributed-dense.ts';
