import childProcess from 'node:child_process';
import fs from 'node:fs';

const TypedArray = Object.getPrototypeOf(Float64Array);
const iterators = [[], new Map(), new Set(), '', new Float64Array(1)].map((one) =>
  Object.getPrototypeOf(one[Symbol.iterator]()),
);
const generators = Object.getPrototypeOf(function* () {}).prototype;

/** With their prototypes. */
const constructors = [
  Array,
  ArrayBuffer,
  BigInt,
  BigInt64Array,
  BigUint64Array,
  Boolean,
  DataView,
  Date,
  Float64Array,
  Int32Array,
  Map,
  Number,
  Promise,
  RegExp,
  Set,
  String,
  Symbol,
  TypedArray,
  Uint32Array,
  Uint8Array,
  WeakMap,
  WebAssembly.Instance,
  WebAssembly.Memory,
  WebAssembly.Module,
];
const others = [
  Atomics,
  Function,
  JSON,
  Math,
  Object,
  Reflect,
  WebAssembly,
  childProcess,
  fs,
  generators,
  Object.getPrototypeOf(generators),
  Object.getPrototypeOf(iterators[0]),
  ...iterators,
];

/**
 * What the language and Node have cannot be exchanged from then on, so that no lesson makes `Object.is`
 * always true. With Node's own --frozen-intrinsics, trainings take three times as long.
 */
export function lockIntrinsics() {
  for (const each of [...constructors.flatMap((one) => [one, one.prototype]), ...others]) {
    lock(each);
  }
  // What others may shadow in objects of their own cannot be frozen; it can be kept from growing.
  Object.preventExtensions(Object.prototype);
  const { prototype } = Function;
  for (const name of ['apply', 'bind', 'call']) {
    Object.defineProperty(prototype, name, { writable: false, configurable: false });
  }
  // A name of the language stays its own, too: `globalThis.Array = ...` throws.
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const { configurable, writable } = Object.getOwnPropertyDescriptor(globalThis, name);
    if (configurable && writable && /^[A-Z]/.test(name)) {
      Object.defineProperty(globalThis, name, { writable: false, configurable: false });
    }
  }
  Object.defineProperty(process, 'binding', { value: undefined });
}

/** What Object.freeze does, without its cost: V8 is slow with arrays whose prototype is frozen. */
function lock(object) {
  for (const name of Reflect.ownKeys(object)) {
    const { configurable, ...property } = Object.getOwnPropertyDescriptor(object, name);
    if (!configurable) continue;
    const how = 'value' in property ? { writable: false } : {};
    Object.defineProperty(object, name, { configurable: false, ...how });
  }
  Object.preventExtensions(object);
  // As the prototype of something that is read, it becomes fast again.
  const heir = Object.create(object);
  for (let i = 0; i < 100; i++) void heir.constructor;
}
