export { compile, compiledText, type CompiledTrain } from './compile.ts';
export { paysOff } from './plan.ts';
