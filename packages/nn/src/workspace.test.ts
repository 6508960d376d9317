import { describe, expect, it } from 'vitest';
import { dense } from './layers/dense.ts';
import { relu } from './layers/relu.ts';
import { network } from './network.ts';
import { workspace } from './workspace.ts';

const net = network([dense(3, 2), relu(), dense(2, 1, { bias: false })]);

describe('workspace(network, batchSize)', () => {
  it('holds one matrix a layer, batchSize x its outputs, and one for each derivative', () => {
    const { outputs, outputGradients } = workspace(net, 4);
    for (const matrices of [outputs, outputGradients]) {
      expect(matrices.map(({ rows, cols }) => [rows, cols])).toEqual([
        [4, 2],
        [4, 2],
        [4, 1],
      ]);
    }
  });

  it('keeps all outputs in one piece of memory, one after the other', () => {
    const { outputs, activations } = workspace(net, 2);
    outputs.forEach(({ data }, i) => data.fill(i + 1));
    expect([...activations]).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3, 3]);
  });

  it('keeps all derivatives of parameters in the order of theta', () => {
    const { gradient, gradients } = workspace(net, 2);
    gradients.forEach((layer, i) => {
      layer?.W.data.fill(10 * (i + 1));
      layer?.b?.data.fill(10 * (i + 1) + 1);
    });
    expect([...gradient]).toEqual([10, 10, 10, 10, 10, 10, 11, 11, 30, 30]);
    expect(gradients[1]).toBeUndefined();
    expect(gradients[2]).not.toHaveProperty('b');
  });

  it('reads the network’s own parameters, and owns all else', () => {
    const [one, other] = [workspace(net, 2), workspace(net, 2)];
    expect(one.parameters[0]?.W.data.buffer).toBe(net.theta.buffer);
    expect(one.activations.buffer).not.toBe(other.activations.buffer);
    expect(one.gradient.buffer).not.toBe(other.gradient.buffer);
    expect(one.outputGradients[0].data.buffer).not.toBe(one.activations.buffer);
  });

  it.each([0, -1, 1.5, NaN])('rejects a batchSize of %d', (batchSize) => {
    expect(() => workspace(net, batchSize)).toThrow(
      new RangeError(
        `workspace: bad batchSize: got ${batchSize}; it must be a whole number of at least 1`,
      ),
    );
  });
});
