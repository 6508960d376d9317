import { gradientDescent } from '@retrace/nn';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { equal, goldenCopy, verify, withChange } from '../verify/testing/golden-copy.ts';
import { verifiedJson } from './json.ts';

let folder: string;
beforeEach(() => {
  folder = goldenCopy();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('verifiedJson', () => {
  it('gives every number of a difference as the double it is', () => {
    const optimizer = gradientDescent({ learningRate: 0.5 });
    const changed = withChange('single-neuron', { optimizer });
    const report = JSON.parse(verifiedJson(verify(folder, ['single-neuron'], equal, changed))) as {
      holds: boolean;
      lessons: { goldenFile: { differences: Record<string, unknown>[] } }[];
      problems: { kind: string; fix: string[] }[];
    };
    expect(report.holds).toBe(false);
    expect(report.problems.map(({ kind }) => kind)).toEqual(['printed-value', 'differs']);
    expect(report.lessons[0].goldenFile.differences).toMatchObject([
      {
        program: 'neuron',
        likelyCause: 'a changed setting: optimizer',
        firstEpoch: 1,
        lastEqualEpoch: 0,
        settings: [
          {
            name: 'optimizer',
            golden: 'gradientDescent { "learningRate": 1 }',
            now: 'gradientDescent { "learningRate": 0.5 }',
          },
        ],
        compared: 60,
      },
    ]);
  });
});
