import { generators } from '@retrace/random';
import { expect, it } from 'vitest';
import { identity } from '../layers/identity.ts';
import type { Layer, Mode, Site } from '../layers/layer.ts';
import { network } from '../network.ts';
import { type WritableSite, workspace } from '../workspace.ts';
import type { Example } from './examples.ts';
import { namedLaws } from './named-laws.ts';
import { arraysMade } from './arrays-made.ts';

/** A layer's own statement of `backward`, where that is deliberately not the derivative. */
export type Rule = (site: Site) => void;

/** What holds for every layer. */
export function layerLaws(example: Example<Layer>, rule?: Rule): void {
  const layer = example.make();

  namedLaws(example);

  it('has as many outputs as it says, and writes all of them and nothing else', () => {
    const site = drawnSite(layer);
    expect(site.y.cols).toBe(layer.outputs(site.x.cols));
    const before = read(site);
    site.y.data.fill(NaN);
    pass(layer, site);
    expect(site.y.data).not.toContain(NaN);
    expect(read(site)).toEqual(before);
  });

  it('reads nothing from the memory that it writes, and remembers nothing from pass to pass', () => {
    const site = drawnSite(layer);
    const other = drawnSite(layer, 2);
    const first = written(layer, site, () => pass(layer, site));
    pass(layer, other);
    layer.backward(other);
    expect(written(layer, site, () => pass(layer, site))).toEqual(first);
    const again = example.make();
    expect(written(again, site, () => pass(again, site))).toEqual(first);
  });

  it('overwrites all gradients on the way back, and nothing else; calling it twice changes nothing', () => {
    const site = drawnSite(layer);
    pass(layer, site);
    const before = [...read(site), site.y.data.slice()];
    const once = written(layer, site);
    expect(once.flatMap((values) => [...values])).not.toContain(NaN);
    layer.backward(site);
    expect([...gradientsOf(site), site.y.data]).toEqual(once);
    expect([...read(site), site.y.data]).toEqual(before);
  });

  it('has the same gradients where no dx is asked for', () => {
    const site = drawnSite(layer);
    pass(layer, site);
    layer.backward(site);
    const gradients = Object.values(site.gradients).map(({ data }) => data.slice());
    for (const { data } of Object.values(site.gradients)) data.fill(NaN);
    layer.backward({ ...site, dx: undefined });
    expect(Object.values(site.gradients).map(({ data }) => data)).toEqual(gradients);
  });

  it.each<Mode>(['training', 'prediction'])(
    rule
      ? 'has the gradients that it states, in %s'
      : 'has the gradients that central differences give, in %s',
    (mode) => {
      for (const seed of [1, 2, 3]) {
        const site = drawnSite(layer, seed);
        pass(layer, site, mode);
        const gradients = written(layer, site).slice(0, -1);
        const expected = rule ? ruled(rule, site) : centralDifferences(layer, site, mode);
        const differences = gradients.flatMap((values, k) =>
          Array.from(values, (value, i) => {
            const size = Math.max(1, Math.abs(value), Math.abs(expected[k][i]));
            return Math.abs(value - expected[k][i]) / size;
          }),
        );
        expect(Math.max(...differences)).toBeLessThanOrEqual(rule ? 0 : 1e-8);
      }
    },
  );

  it('makes no array as it works', () => {
    const site = drawnSite(layer);
    site.mode = 'training';
    const running = { ...site, rng: generators.numpy(7) };
    const made = arraysMade(() => {
      layer.forward(running);
      layer.backward(running);
    });
    expect(made).toBe(0);
  });
}

/** A site of three samples, with all that the layer reads drawn from one seed. */
function drawnSite(layer: Layer, seed = 1): WritableSite {
  const rng = generators.numpy(seed);
  const net = network({ layers: [identity(), layer], inputs: layer.inputs ?? 6 });
  rng.fillNormal(net.theta);
  const site = workspace(net, 3).sites[1];
  rng.fillNormal(site.x.data);
  rng.fillNormal(site.dy.data);
  return site;
}

/** One pass forward, which draws the same masks each time. */
function pass(layer: Layer, site: WritableSite, mode: Mode = 'training'): void {
  site.mode = mode;
  layer.forward({ ...site, rng: generators.numpy(7) });
}

/** Copies of what a layer reads. */
function read({ x, dy, parameters }: Site): Float64Array[] {
  return [x, dy, ...Object.values(parameters)].map(({ data }) => data.slice());
}

/** dx, and the gradient of each parameter that is not frozen. */
function gradientsOf({ dx, gradients }: Site): Float64Array[] {
  return [...(dx ? [dx] : []), ...Object.values(gradients)].map(({ data }) => data);
}

/** What a pass forward and a pass back write into memory that was NaN: the gradients, then y. */
function written(layer: Layer, site: WritableSite, forward?: () => void): Float64Array[] {
  for (const values of gradientsOf(site)) values.fill(NaN);
  site.scratch.fill(NaN);
  if (forward) {
    site.y.data.fill(NaN);
    site.kept.fill(NaN);
    forward();
  }
  layer.backward(site);
  return [...gradientsOf(site), site.y.data].map((values) => values.slice());
}

/** What a layer's own statement writes into memory that was NaN. */
function ruled(rule: Rule, site: WritableSite): Float64Array[] {
  for (const values of gradientsOf(site)) values.fill(NaN);
  rule(site);
  return gradientsOf(site);
}

/** The derivatives of sum(dy y) by all that `gradientsOf` names, in that order. */
function centralDifferences(layer: Layer, site: WritableSite, mode: Mode): number[][] {
  const h = 1 / 131072; // 2^-17, as in gradientCheck
  const at = (values: Float64Array, i: number, value: number): number => {
    values[i] = value;
    pass(layer, site, mode);
    return site.y.data.reduce((sum, y, k) => sum + site.dy.data[k] * y, 0);
  };
  const moved = [site.x, ...Object.keys(site.gradients).map((name) => site.parameters[name])];
  return moved.map(({ data }) =>
    Array.from(data, (saved, i) => {
      const quotient = (at(data, i, saved + h) - at(data, i, saved - h)) / (2 * h);
      data[i] = saved;
      return quotient;
    }),
  );
}
