import { describe, expect, it } from 'vitest';
import { eachGenerator } from '../testing/each-generator.ts';
import { restorePythonRandom } from './python-random.ts';
import { randomState, restoreRandomState } from './random-state.ts';

describe('rng.state() and restoreRandomState(state)', () => {
  it('keep the place, and the normal that is due', () => {
    const rng = randomState(0);
    expect(rng.standardNormal()).toBe(1.764052345967664);
    const state = rng.state();
    expect(state.words).toHaveLength(624);
    expect(state.keptNormal).toBe(0.4001572083672233);
    expect(restoreRandomState(state).standardNormal()).toBe(0.4001572083672233);
  });
});

describe.each(eachGenerator)('a saved state of $name', ({ restored }) => {
  it('may have words that are all 0 but for the top bit of the first, which is enough', () => {
    const words = Array.from({ length: 624 }, (_, i) => (i === 0 ? 2147483648 : 0));
    expect(restored({ words, keptNormal: null }).standardNormal()).toBeTypeOf('number');
  });

  it('may have the largest words there are', () => {
    const largest = Array.from({ length: 624 }, () => 4294967295);
    expect(restored({ words: largest, keptNormal: null }).state().words).toEqual(largest);
  });
});

describe.each([restoreRandomState, restorePythonRandom])('%o', (restore) => {
  const { words } = randomState(1).state();
  const needed = '624 whole numbers from 0 to 4294967295, not all of them 0, are needed';
  const holes = Array<number>(624);

  it.each<[string, unknown]>([
    [`bad words: got undefined; ${needed}`, null],
    [`bad words: got undefined; ${needed}`, {}],
    [`bad words: got string; ${needed}`, { words: 'words', keptNormal: null }],
    [`bad words: got 623 words; ${needed}`, { words: words.slice(1), keptNormal: null }],
    [`bad words: got 1.5 at 2; ${needed}`, { words: words.with(2, 1.5), keptNormal: null }],
    [`bad words: got -1 at 0; ${needed}`, { words: words.with(0, -1), keptNormal: null }],
    [
      `bad words: got 4294967296 at 623; ${needed}`,
      { words: words.with(623, 2 ** 32), keptNormal: null },
    ],
    [`bad words: got undefined at 0; ${needed}`, { words: holes, keptNormal: null }],
    [
      `bad words: got undefined at 623; ${needed}`,
      { words: Object.assign(Array<number>(624), words.slice(0, 623)), keptNormal: null },
    ],
    [`bad words: got 624 words; ${needed}`, { words: words.map(() => 0), keptNormal: null }],
    [
      `bad words: got 624 words; ${needed}`,
      { words: words.map((_, i) => (i === 0 ? 2147483647 : 0)), keptNormal: null },
    ],
    ['bad keptNormal: got undefined; a finite number or null is needed', { words }],
    ['bad keptNormal: got NaN; a finite number or null is needed', { words, keptNormal: NaN }],
    ['bad keptNormal: got 0.5; a finite number or null is needed', { words, keptNormal: '0.5' }],
  ])('rejects %s', (message, state) => {
    expect(() => Reflect.apply(restore, undefined, [state])).toThrow(
      new RangeError(`${restore.name}: ${message}`),
    );
  });
});
