import { describe, expect, it } from 'vitest';
import { dense } from './layers/dense.ts';
import { relu } from './layers/relu.ts';
import { network } from './network.ts';
import { maxPool } from './testing/fixtures/max-pool.ts';
import { workspace } from './workspace.ts';

const net = network({
  layers: [
    dense(3, 4),
    relu(),
    dense(4, 2, { bias: 'frozen' }),
    maxPool({ rows: 1, cols: 2, side: 1 }),
  ],
});

describe('workspace(network, batchSize)', () => {
  it('has a site for each layer, whose outputs are the inputs of the next', () => {
    const { sites, y, dy } = workspace(net, 5);
    expect(
      sites.map((site) => [site.x, site.y, site.dy].map(({ rows, cols }) => [rows, cols])),
    ).toEqual(
      [
        [3, 4, 4],
        [4, 4, 4],
        [4, 2, 2],
        [2, 2, 2],
      ].map((widths) => widths.map((width) => [5, width])),
    );
    sites.slice(1).forEach((site, i) => {
      expect(site.x).toBe(sites[i].y);
      expect(site.dx).toBe(sites[i].dy);
    });
    expect(sites[0].dx).toBeUndefined();
    expect([y, dy]).toEqual([sites[3].y, sites[3].dy]);
  });

  it('keeps all outputs in one piece of memory, one after the other', () => {
    const { sites, activations } = workspace(net, 1);
    sites.forEach((site, i) => site.y.data.fill(i + 1));
    expect([...activations]).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4]);
  });

  it('keeps all gradients in the order of theta, but none of what is frozen', () => {
    const { sites, gradient } = workspace(net, 1);
    for (const [i, { gradients }] of sites.entries()) {
      for (const { data } of Object.values(gradients)) data.fill(i + 1);
    }
    expect([...gradient.subarray(0, 16)]).toEqual(Array.from({ length: 16 }, () => 1));
    expect([...gradient.subarray(16)]).toEqual([3, 3, 3, 3, 3, 3, 3, 3, 0, 0]);
    expect(sites.map(({ gradients }) => Object.keys(gradients))).toEqual([
      ['W', 'b'],
      [],
      ['W'],
      [],
    ]);
  });

  it('keeps for each sample what a layer wants to keep, and gives it its scratch memory', () => {
    const layers = [{ ...relu(), kept: 3, scratch: 7 }];
    const [site] = workspace(network({ layers, inputs: 1 }), 5).sites;
    expect([site.kept.length, site.scratch.length]).toEqual([15, 7]);
  });

  it('reads the network’s own parameters, and owns all else', () => {
    const [one, other] = [workspace(net, 2), workspace(net, 2)];
    expect(one.sites[0].parameters.W.data.buffer).toBe(net.theta.buffer);
    expect(one.activations.buffer).not.toBe(other.activations.buffer);
    expect(one.gradient.buffer).not.toBe(other.gradient.buffer);
    const places = one.sites.flatMap(({ y, dy, kept, scratch }) => [
      y.data,
      dy.data,
      kept,
      scratch,
    ]);
    const [starts, ends] = [0, 1].map((end) =>
      places
        .filter(({ length }) => length > 0)
        .map(({ byteOffset, byteLength }) => byteOffset + end * byteLength)
        .toSorted((a, b) => a - b),
    );
    expect(starts.slice(1).every((start, i) => start >= ends[i])).toBe(true);
  });

  it.each([0, -1, 1.5, NaN])('refuses a batchSize of %d', (batchSize) => {
    expect(() => workspace(net, batchSize)).toThrow(
      new RangeError(
        `workspace: bad batchSize: got ${batchSize}; it must be a whole number of at least 1`,
      ),
    );
  });
});
