export { compile, compiledText, type CompiledTrain, type CompileOptions } from './compile.ts';
export { paysOff } from './plan.ts';
