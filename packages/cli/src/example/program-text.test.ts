import { startRun, training } from '@retrace/lesson';
import { column, row } from '@retrace/linalg';
import { dense, given, gradientDescent, halfSumSquaredError, relu, uniform } from '@retrace/nn';
import { speakerFor, styleFor } from '@retrace/terminal';
import { describe, expect, it } from 'vitest';
import { stuckText } from './program-text.ts';

describe('stuckText(checkpoints, speaker)', () => {
  const said = (scale: number, lang: string, initialize = uniform(0, 1)): string => {
    const program = training({
      slug: 'relu',
      title: { en: 'A relu', zh: '一个 relu' },
      seed: 1,
      data: { x: column([scale, 2 * scale]), t: column([1, 2]) },
      layers: [dense(1, 1), relu()],
      initialize,
      loss: halfSumSquaredError,
      optimizer: gradientDescent({ learningRate: 0.3 }),
      epochs: 10,
    });
    const run = startRun(program);
    const checkpoints = run.checkpoints.map((epoch) => run.at(epoch));
    const style = styleFor({ write: () => {} }, false);
    return stuckText(checkpoints, style, speakerFor(lang)).join(' ');
  };

  it('tells since when nothing moves, and what to look at', () => {
    expect(said(17163.9, 'en')).toMatch(/From epoch 1 on no parameter moves: .* relu/);
    expect(said(17163.9, 'zh')).toMatch(/从第 1 轮起，参数不再变化/);
  });

  it('says nothing where training goes on', () => {
    expect(said(0.1, 'en')).toBe('');
  });

  it('says nothing where all is right', () => {
    expect(said(1, 'en', given([{ W: row([1]), b: row([0]) }]))).toBe('');
  });
});
