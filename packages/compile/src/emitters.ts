export { activation as activationEmitter } from './layers/activation.ts';
export { masking as maskingEmitter } from './layers/masking.ts';
export { add, both, div, mul, sub } from './writer.ts';
