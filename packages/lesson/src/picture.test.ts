import { describe, expect, it } from 'vitest';
import {
  decisionSurface,
  functionCurve,
  lossCurve,
  networkDiagram,
  outputsAgainstTargets,
  parameterPaths,
  partialResiduals,
  residualPlot,
  usualPictures,
} from './picture.ts';

describe('a picture', () => {
  it.each([
    networkDiagram(),
    lossCurve(),
    outputsAgainstTargets(),
    decisionSurface({ epochs: [0] }),
    residualPlot(),
    partialResiduals(),
    parameterPaths(),
    functionCurve({ x: { name: 'x', from: 0, to: 1 }, lines: [] }),
  ])('of kind $kind is plain data, called after its kind', (picture) => {
    expect(picture.name).toBe(picture.kind);
    expect(Object.isFrozen(picture)).toBe(true);
  });

  it('may have a name and a title of its own', () => {
    const own = { name: 'first', title: 'Before all' };
    expect(networkDiagram({ ...own, epoch: 0 })).toEqual({ kind: 'network', ...own, epoch: 0 });
    expect(lossCurve({ ...own, x: 'log' })).toEqual({ kind: 'loss', ...own, x: 'log' });
  });

  it('of a training that asks for none: network, loss, outputs', () => {
    expect(usualPictures.map(({ kind }) => kind)).toEqual(['network', 'loss', 'outputs']);
  });
});
