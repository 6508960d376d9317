import { describe, expect, it } from 'vitest';
import { checkpointEpochs } from './epochs.ts';
import { pictureStops } from './picture-stops.ts';
import { decisionSurface, lossCurve, networkDiagram, parameterPaths } from './picture.ts';

describe('pictureStops(pictures, last)', () => {
  it('has the epochs that surfaces and networks show beside the usual ones', () => {
    const pictures = [decisionSurface({ epochs: [0, 33, 70] }), networkDiagram({ epoch: 44 })];
    expect(pictureStops(pictures, 100)).toEqual(checkpointEpochs(100, [33, 44, 70]));
  });

  it('looks where a shorter run ends instead of later', () => {
    const pictures = [decisionSurface({ epochs: [0, 33] }), networkDiagram({ epoch: 44 })];
    expect(pictureStops(pictures, 20)).toEqual(checkpointEpochs(20));
  });

  it('has a hundred looks for paths, all of them within the run', () => {
    const stops = pictureStops([parameterPaths()], 1000);
    expect(stops).toEqual(expect.arrayContaining([10, 20, 30, 980, 990, 1000]));
    expect(pictureStops([parameterPaths()], 3)).toEqual([0, 1, 2, 3]);
    expect(pictureStops([parameterPaths()], 0)).toEqual([0]);
  });

  it('has the usual ones for a loss, which is known at every epoch', () => {
    expect(pictureStops([lossCurve()], 1000)).toEqual(checkpointEpochs(1000));
  });
});
