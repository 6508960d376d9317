/** The part of WebAssembly that is used here. The types of the language alone, without a browser's, lack it. */
interface Engine {
  validate(bytes: Uint8Array<ArrayBuffer>): boolean;
  readonly Memory: new (size: { readonly initial: number }) => Memory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => Module;
  readonly Instance: new (
    module: Module,
    imports: Readonly<Record<string, object>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}

interface Memory {
  readonly buffer: ArrayBuffer;
}

export type Module = object;

declare const WebAssembly: Engine | undefined;

/** The module of these bytes; undefined where the engine has no WebAssembly with pairs of doubles, or may not. */
export function moduleOf(bytes: Uint8Array<ArrayBuffer>): Module | undefined {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(bytes)) return undefined;
  try {
    return new WebAssembly.Module(bytes);
  } catch {
    return undefined; // a page's policy can forbid it
  }
}

/** An instance of a module, with memory for so many numbers: that memory, and one of its functions. */
export function instanceOf(
  module: Module,
  name: string,
  length: number,
  imports: Readonly<Record<string, object>> = {},
): { readonly numbers: Float64Array; readonly call: (...values: number[]) => number } {
  if (typeof WebAssembly === 'undefined') throw new TypeError('instanceOf: no WebAssembly');
  const memory = new WebAssembly.Memory({ initial: Math.ceil(length / 8192) });
  const { exports } = new WebAssembly.Instance(module, { ...imports, memory: { memory } });
  const exported = exports[name];
  if (!isFunction(exported)) throw new TypeError(`instanceOf: no function ${name}`);
  return {
    numbers: new Float64Array(memory.buffer),
    call: exported,
  };
}

/** Modules here export functions of numbers alone. */
function isFunction(value: unknown): value is (...values: number[]) => number {
  return typeof value === 'function';
}
