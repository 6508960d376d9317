import { describe, expect, it } from 'vitest';
import { calls, examplesOf } from '../testing/examples.ts';
import { layerLaws } from '../testing/layer-laws.ts';
import * as layers from './index.ts';

describe.each(examplesOf(layers, calls.layers))('the layer $title', (example) => {
  layerLaws(example);
});

describe('a list without examples', () => {
  it('is refused where a function needs arguments, and nowhere else', () => {
    const { dense, relu } = layers;
    expect(examplesOf({ relu }).map(({ title }) => title)).toEqual(['relu()']);
    expect(() => examplesOf({ dense })).toThrow(
      'examplesOf: no arguments of dense: it takes 2; add a call of it to src/testing/examples.ts',
    );
  });
});
