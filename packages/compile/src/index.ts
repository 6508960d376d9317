export { compile, compiledText, type CompiledTrain, type CompileOptions } from './compile.ts';
export type { LayerEmitter } from './layers/layer-emitter.ts';
export { paysOff } from './plan.ts';
