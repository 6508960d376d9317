import { describe, expect, it } from 'vitest';
import { findSeed } from './find-seed.ts';
import { type } from './typed.ts';

describe('find-seed', () => {
  it.each([
    ['xor --program two-layer-js', 748],
    ['gender-classifier --program training', 4366],
  ])('finds the smallest seed for %s', (line, seed) => {
    const program = line.split(' ').at(-1);
    expect(type(findSeed, line)).toEqual({
      code: 0,
      stdout: `${seed} is the smallest seed that reproduces the printed figures of ${program}\n`,
      stderr: '',
    });
  });

  it('counts how many of the first seeds do', () => {
    expect(type(findSeed, 'single-neuron --program neuron --count-to 3').stdout).toBe(
      '1 is the smallest seed that reproduces the printed figures of neuron (1 among the first 3 seeds)\n',
    );
  });

  it('says with --help what it does, and searches nothing', () => {
    expect(type(findSeed, '--help')).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^pnpm run find-seed <lesson> --program <program>\n/) as string,
      stderr: '',
    });
  });

  it('says when none of the first does', () => {
    expect(type(findSeed, 'xor --program two-layer-js --count-to 700')).toEqual({
      code: 1,
      stdout: 'no seed below 700 reproduces the printed figures of two-layer-js\n',
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
      'test: eleven-lines has no printed figures; there is no seed to find\n',
    ],
    [
      'xor --program slope-and-update',
      "test: 'slope-and-update' trains nothing; these programs of xor do: two-layer-js, three-layer-js, two-layer, eleven-lines\n",
    ],
    [
      'xor --program two-layer-js --count-to 0',
      "test: --count-to is '0'; it must be a whole number from 1 to 4294967296\n",
    ],
  ])('answers `%s` with one line', (line, stderr) => {
    expect(type(findSeed, line)).toEqual({ code: 2, stdout: '', stderr });
  });
});
