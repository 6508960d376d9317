import { capture } from '@retrace/terminal';
import { describe, expect, it } from 'vitest';
import { findSeed } from './find-seed.ts';

describe('find-seed', () => {
  it.each([
    ['xor --program two-layer-js', 748],
    ['gender-classifier --program training', 4366],
  ])('finds the smallest seed for %s', async (line, seed) => {
    const program = line.split(' ').at(-1);
    expect(await capture(findSeed, line)).toEqual({
      code: 0,
      stdout: `${seed} is the smallest seed that reproduces the printed values of ${program}\n`,
      stderr: '',
    });
  });

  it('counts how many of the first seeds do', async () => {
    expect((await capture(findSeed, 'single-neuron --program neuron --count-to 3')).stdout).toBe(
      '1 is the smallest seed that reproduces the printed values of neuron (1 among the first 3 seeds)\n',
    );
  });

  it('says with --help what it does, and searches nothing', async () => {
    expect(await capture(findSeed, '--help')).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^pnpm run find-seed <lesson> --program <program>\n/) as string,
      stderr: '',
    });
  });

  it('says when none of the first does', async () => {
    expect(await capture(findSeed, 'xor --program two-layer-js --count-to 700')).toEqual({
      code: 1,
      stdout: 'no seed below 700 reproduces the printed values of two-layer-js\n',
      stderr: '',
    });
  });

  it.each([
    [
      '',
      'test: name one lesson and a program, for example: pnpm run find-seed xor --program two-layer-js\n',
    ],
    [
      'xor',
      'test: name one lesson and a program, for example: pnpm run find-seed xor --program two-layer-js\n',
    ],
    [
      'xor --program three-layer-js',
      'test: three-layer-js has given initial weights; there is no seed to find\n',
    ],
    [
      'xor --program eleven-lines',
      'test: eleven-lines has no printed values; there is no seed to find\n',
    ],
    [
      'xor --program slope-and-update',
      "test: 'slope-and-update' trains nothing; these programs of xor do: two-layer-js, three-layer-js, two-layer, eleven-lines\n",
    ],
    [
      'xor --program two-layer-js --count-to 0',
      "test: --count-to is '0'; it must be a whole number from 1 to 4294967296\n",
    ],
  ])('answers `%s` with one line', async (line, stderr) => {
    expect(await capture(findSeed, line)).toEqual({ code: 2, stdout: '', stderr });
  });
});
