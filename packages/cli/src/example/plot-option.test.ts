import { describe, expect, it } from 'vitest';
import { parseOptions } from '@retrace/terminal';
import { splitPlot, takeFolder } from './plot-option.ts';

describe('splitPlot(args)', () => {
  it('takes --plot=out as --plot out, and leaves all else alone', () => {
    const args = ['xor', '--plot=a=b', '--plots=c', '--json'];
    expect(splitPlot(args)).toEqual(['xor', '--plot', 'a=b', '--plots=c', '--json']);
  });
});

describe('takeFolder(tokens)', () => {
  it.each([
    ['xor', ['xor'], undefined],
    ['xor --plot', ['xor'], undefined],
    ['--plot xor', ['xor'], undefined],
    ['xor --plot out', ['xor'], 'out'],
    ['--plot out xor', ['xor'], 'out'],
    ['--plot --png xor', ['xor'], undefined],
    ['--plot --program two-layer xor', ['xor'], undefined],
    ['xor single-neuron --plot', ['xor', 'single-neuron'], undefined],
    ['xor --plot out single-neuron', ['xor', 'single-neuron'], 'out'],
    ['xor single-neuron', ['xor', 'single-neuron'], undefined],
    ['--plot', [], undefined],
    ['', [], undefined],
  ])('of `%s` gives the names %j and the folder %s', (line, names, folder) => {
    const { tokens } = parseOptions(line.split(' ').filter(Boolean), {
      plot: { type: 'boolean' },
      png: { type: 'boolean' },
      program: { type: 'string' },
    });
    expect(takeFolder(tokens)).toEqual(folder === undefined ? { names } : { names, folder });
  });
});
