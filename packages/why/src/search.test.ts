import { describe, expect, it } from 'vitest';
import { answer } from './answer.ts';
import { CannotRead, puzzle } from './puzzle.ts';
import { readNumbers } from './read-numbers.ts';
import { type Finding, search, type SearchOptions } from './search.ts';
import { neuron } from './testing/neuron.ts';

/** What is said of numbers of the neuron. */
function found(text: string, options: SearchOptions = { seeds: 0 }): Promise<Finding> {
  return search(puzzle(neuron, readNumbers(text)), options);
}

/** A search that is over after so many trials. */
function only(count: number): SearchOptions {
  let tried = 0;
  return { isOver: () => tried++ >= count };
}

// What NumPy 2.4 gives for these 300 epochs, in single precision.
const float32 = '[[ 5.9270887 ]\n [-0.21931098]\n [-2.7436805 ]]';
const float32InFull = '[[5.927088737487793], [-0.21931098401546478], [-2.743680477142334]]';

describe('search(puzzle)', () => {
  it('knows the numbers of the program itself, rounded or cut off', async () => {
    expect((await found('5.92709027 -0.21931118 -2.74368116')).verdict).toBe('same');
    expect((await found('5.927 -0.219 -2.743')).verdict).toBe('same');
  });

  it('takes last bits for other roundings, and says to how many digits they agree', async () => {
    const other = await found('5.9270902662913 -0.2193111802553 -2.7436811621083');
    expect(other.verdict).toBe('other roundings');
    expect(answer(puzzle(neuron, readNumbers('1.5 2.5 3.5')), other).headline.en).toMatch(
      /agree to 1[23] digits/,
    );
  });

  it.each([float32, float32InFull])('sees single precision in %s', async (text) => {
    expect((await found(text)).verdict).toBe('float32');
  });

  it.each([
    [
      'doubles that are as far off, but are no floats',
      '[5.92708873, -0.219310984015, -2.743680477]',
    ],
    ['what is farther off than single precision lets it', '5.9270 -0.2192 -2.7437'],
  ])('sees none in %s', async (_, text) => {
    expect((await found(text, only(300))).verdict).toBe('none');
  });

  it('finds nothing in noise', async () => {
    const finding = await found('0.8414709 0.1234567 0.6666667', only(600));
    expect(finding.verdict).toBe('none');
    expect(finding.tried).toBeGreaterThan(500);
  });

  it('finds what nobody told it: the first three numbers of seed 0', async () => {
    const finding = await found('0.5488135 0.71518937 0.60276338', { seeds: 10 });
    expect(finding.verdict).toBe('found');
    expect(finding.answers[0][0].trial).toEqual({
      slips: ['seed-0', 'weights-from-0-to-1'],
      isUsual: true,
    });
  });

  it.each(['0.5', '0.1 0.2 0.1', '1 0 1'])('refuses %s, which says too little', async (text) => {
    expect((await found(text)).verdict).toBe('too few digits');
  });

  it('stops where it is told to, and says so', async () => {
    const finding = await found('0.8414709 0.1234567 0.6666667', only(50));
    expect(finding).toMatchObject({ verdict: 'none', isComplete: false, tried: 50 });
  });

  it('refuses numbers of which there are not so many', () => {
    expect(() => puzzle(neuron, readNumbers('weights: 1 2 3 4 5 6 7'))).toThrow(CannotRead);
    expect(() => puzzle(neuron, [])).toThrow(
      'puzzle: no reading: got 0 numbers; as many as there are outputs, weights or losses are needed',
    );
  });
});
