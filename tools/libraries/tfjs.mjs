import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { fileURLToPath } from 'node:url';

setWasmPaths(
  fileURLToPath(new URL('node_modules/@tensorflow/tfjs-backend-wasm/dist/', import.meta.url)),
);
await tf.setBackend('wasm');

/** Its numbers have 32 bits. */
export const algebra = {
  float32: true,
  from: (rows) => tf.tensor2d(rows),
  rows: (a) => a.arraySync(),
  matmul: (a, b) => tf.matMul(a, b),
  transpose: (a) => tf.transpose(a),
  addRow: tf.add,
  sub: tf.sub,
  mul: tf.mul,
  oneMinus: (a) => tf.sub(1, a),
  sigmoid: tf.sigmoid,
  columnSums: (a) => tf.sum(a, 0, true),
  step(run, before) {
    const after = tf.tidy(run);
    tf.dispose(before);
    return after;
  },
};
