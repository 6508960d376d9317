import { startRun, training } from '@retrace/lesson';
import { column, matrix, zeros } from '@retrace/linalg';
import { dense, sigmoid } from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { connections, headings, heightOf, layersOf } from './network-layout.ts';
import { speaker } from './subject.ts';
import { plane } from './testing/programs.ts';

const program = training({
  ...plane,
  data: { x: matrix([[0, 1, 1]]), t: column([1]) },
  layers: [dense(3, 4, { bias: false }), sigmoid(), dense(4, 1), sigmoid()],
  names: { inputs: [{ name: 'first' }, { name: 'z' }, { name: 'one' }] },
  pictures: [],
});
const subject = { ...speaker('en'), program, run: startRun(program) };
const { parameters } = subject.run.last();
const height = heightOf(parameters);
const layers = layersOf(subject, parameters, height);

describe('connections(W, from, to)', () => {
  it('puts the numbers of two layers below one another, equally far apart, so that none hides one', () => {
    for (const [i, { W }] of parameters.entries()) {
      const labels = connections(W, layers[i], layers[i + 1]).map(({ label }) => label);
      expect(new Set(labels.map(({ x }) => x.toFixed(6))).size).toBe(1);
      const ys = labels.map(({ y }) => y).toSorted((a, b) => a - b);
      const gaps = ys.slice(1).map((y, k) => y - ys[k]);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(18.99);
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.001);
    }
  });

  it('leads from row to column: W is inputs x outputs', () => {
    const W = zeros(3, 4);
    W.data[1 * 4 + 2] = 7;
    const only = connections(W, layers[0], layers[1]).find(({ weight }) => weight === 7);
    expect(only).toMatchObject({ from: layers[0][1], to: layers[1][2] });
  });
});

describe('layersOf(subject, parameters, height)', () => {
  it('names inputs as the program does, in the circle where that is short', () => {
    expect(layers[0].map(({ symbol, name }) => [symbol, name])).toEqual([
      ['x₁', 'first'],
      ['z', 'z'],
      ['x₃', 'one'],
    ]);
    expect(layers[1].map(({ symbol }) => symbol)).toEqual(['h₁', 'h₂', 'h₃', 'h₄']);
    expect(layers[2].map(({ symbol }) => symbol)).toEqual(['y']);
  });

  it('has a bias where the layer has one', () => {
    expect(layers[1][0].bias).toBeUndefined();
    expect(layers[2][0].bias).toBe(parameters[1].b?.data[0]);
  });
});

describe('headings(subject, layers)', () => {
  it('name inputs, matrices and activations from left to right', () => {
    const found = headings(subject, layers);
    expect(found.map(({ text }) => text)).toEqual(['inputs', 'W1', 'sigmoid', 'W2', 'sigmoid']);
    expect(found.every(({ x }, i) => i === 0 || x > found[i - 1].x)).toBe(true);
  });
});
