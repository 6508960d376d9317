import { describe, expect, it } from 'vitest';
import { answersTo } from './compare.ts';
import type { Answers, Silence } from './measure.ts';
import { type Answered, showAnswers, showEngines, showOpinions, showStars } from './show.ts';

const engine = (name: string, ...sha256: readonly string[]): Answers => ({
  name,
  version: '20.20.2',
  processor: 'x64',
  findings: sha256.map((each, i) => ({ name: 'exp', count: [50_000, 1_000_000][i], sha256: each })),
});
const [a, b, c] = ['aaaa', 'bbbb', 'cccc'].map((four) => four.repeat(16));
const all = [engine('One', a, b), engine('Two', a, b), engine('Three', a)];
const silent: readonly Silence[] = [
  { name: 'Four', silence: 'not run', hint: 'pnpm run engines:install' },
  { name: 'Five', silence: 'failed', hint: 'it ended with SIGSEGV: ' },
];
const asked = (...engines: readonly Answers[]): Answered[] => [['exp', answersTo('exp', engines)]];

describe('showEngines(answered, silent)', () => {
  it('numbers those that have answered, and lists those that have not', () => {
    expect(showEngines(all, silent)).toEqual([
      '     engine  version  processor',
      '  1  One     20.20.2  x64',
      '  2  Two     20.20.2  x64',
      '  3  Three   20.20.2  x64',
      '  -  Four    not run  pnpm run engines:install',
      '  -  Five    failed',
    ]);
  });
});

describe('showAnswers(heading, all)', () => {
  it('is one line where all agree, with a star for who computed less', () => {
    expect(showAnswers('function', asked(...all))).toEqual([
      '  function    results  SHA-256           engines',
      '  exp       1,000,000  bbbbbbbbbbbbbbbb  1 2 3*   equal',
    ]);
  });

  it('is a line for each answer where they differ', () => {
    expect(showAnswers('function', asked(...all, engine('Six', a, c)))).toEqual([
      '  function    results  SHA-256           engines',
      '  exp       1,000,000  bbbbbbbbbbbbbbbb  1 2 3*   DIFFERENT',
      '            1,000,000  cccccccccccccccc  4        DIFFERENT',
    ]);
  });
});

describe('showOpinions(heading, all)', () => {
  it('is one line, however many answers there are', () => {
    expect(showOpinions('own', asked(...all, engine('Six', a, c)))).toEqual([
      '  own  answers  SHA-256: engines',
      '  exp        2  bbbbbb: 1 2 3*  cccccc: 4',
    ]);
  });

  it('fits 100 columns even if all of seven engines differ', () => {
    const seven = Array.from({ length: 7 }, (_, i) => engine('', a, String(i).repeat(64)));
    const [, line] = showOpinions('built in', [['Math.log1p', answersTo('exp', seven)]]);
    expect(line.length).toBeGreaterThan(90);
    expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe('showStars(all)', () => {
  it('says what they mean', () => {
    expect(showStars(asked(...all))).toEqual(['  * the first 50,000 results only']);
  });

  it('says nothing where there are none', () => {
    expect(showStars(asked(all[0], all[1]))).toEqual([]);
  });
});
