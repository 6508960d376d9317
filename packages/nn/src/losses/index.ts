export { hinge } from './hinge.ts';
export { softmaxCrossEntropy } from './softmax-cross-entropy.ts';
export {
  halfMeanSquaredError,
  halfSumSquaredError,
  meanSquaredError,
  sumSquaredError,
} from './squared-error.ts';
