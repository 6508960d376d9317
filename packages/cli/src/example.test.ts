import { describe, expect, it } from 'vitest';
import { lessons } from './catalogue.ts';
import { example } from './example.ts';
import { type } from './typed.ts';

interface ExampleJson {
  readonly lesson: string;
  readonly programs: readonly {
    readonly program: string;
    readonly seed: number | null;
    readonly epochs: number | null;
    readonly checkpoints: readonly {
      readonly epoch: number;
      readonly loss: number;
      readonly parameters: readonly { readonly W: number[][]; readonly b?: number[] }[];
      readonly outputs: number[][];
    }[];
    readonly figures: readonly { readonly printed: string; readonly holds: boolean }[];
    readonly claims: readonly { readonly says: string; readonly holds: boolean }[];
  }[];
  readonly golden: string;
}

const json = (line: string): ExampleJson => JSON.parse(type(example, line).stdout) as ExampleJson;

describe('example', () => {
  it('lists all lessons and their programs', () => {
    const { code, stdout } = type(example, '');
    expect(code).toBe(0);
    for (const lesson of lessons) {
      expect(stdout).toContain(`${lesson.slug}  ${lesson.title}`);
      for (const { slug, title } of lesson.programs) {
        expect(stdout).toMatch(
          new RegExp(`^  ${slug} +${title.replaceAll(/[?()]/g, '\\$&')}$`, 'm'),
        );
      }
    }
  });

  it.each(lessons)('runs $slug, in which everything holds', ({ slug }) => {
    const { code, stdout, stderr } = type(example, slug);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toContain('✗');
    expect(stdout).toMatch(/^✓ .*golden file matches, trained in \d+\.\d\d s$/m);
  });

  it('shows each printed figure beside the one of this run', () => {
    const { stdout } = type(example, 'single-neuron --program neuron');
    expect(stdout).toContain('  trained weights, 1 of 3             10.08740896  10.087408960563');
    expect(stdout).toContain('10 of 10 figures, 1 of 1 claim held, golden file matches');
  });

  it('keeps within 80 columns', () => {
    for (const { slug } of lessons) {
      const lines = type(example, slug).stdout.split('\n');
      // Links are as long as they are.
      const long = lines.filter((line) => line.length > 80 && !/^https?:/.test(line));
      expect(long).toEqual([]);
    }
  });

  it('is plain in a pipe, coloured on a terminal, plain again with --no-color', () => {
    const escape = '\u001B[';
    expect(type(example, 'xor --epochs 1').stdout).not.toContain(escape);
    expect(type(example, 'xor --epochs 1', { isTTY: true }).stdout).toContain(escape);
    expect(type(example, 'xor --epochs 1 --no-color', { isTTY: true }).stdout).not.toContain(
      escape,
    );
  });

  it('shows a bar on a terminal for what takes long, and wipes it away', () => {
    const slow = type(example, 'single-neuron --program neuron', { isTTY: true, tick: 100 });
    expect(slow.stderr).toMatch(/█+░* \d+ % of 15,000 epochs/);
    expect(slow.stderr.endsWith('\r\u001B[2K')).toBe(true);
    const quick = type(example, 'single-neuron --program neuron', { isTTY: true });
    expect(quick.stderr).toBe('');
    const piped = type(example, 'single-neuron --program neuron', { tick: 100 });
    expect(piped.stderr).toBe('');
  });
});

describe('example with another seed or number of epochs', () => {
  it.each(['--seed 7', '--epochs 10'])('checks nothing with %s, and says so', (options) => {
    const { code, stdout } = type(example, `gender-classifier ${options}`);
    expect(code).toBe(0);
    expect(stdout).toContain('Not checked: with another seed or number of epochs,');
    expect(stdout).not.toMatch(/[✓✗]/);
  });

  it('checks everything when the seed and the epochs are those of the article', () => {
    const { stdout } = type(example, 'xor --program eleven-lines --seed 1 --epochs 60000');
    expect(stdout).toContain('2 of 2 claims held, golden file matches');
  });

  it('trains on for as long as it is told', () => {
    const { programs, golden } = json('xor --program two-layer --epochs 3 --json');
    expect(programs[0].checkpoints.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3]);
    expect(programs[0]).toMatchObject({ figures: [], claims: [] });
    expect(golden).toBe('not checked');
  });

  it('lets given initial weights be', () => {
    const [program] = json('xor --program three-layer-js --seed 5 --json').programs;
    expect(program.seed).toBeNull();
    expect(program.checkpoints[0].parameters[0].W[0][0]).toBe(-0.1653904);
  });
});

describe('example --json', () => {
  it.each(lessons)('gives all of $slug and nothing else', (lesson) => {
    const { lesson: slug, programs, golden } = json(`${lesson.slug} --json`);
    expect(slug).toBe(lesson.slug);
    expect(golden).toBe('matches');
    expect(programs.map(({ program }) => program)).toEqual(lesson.programs.map((p) => p.slug));
    for (const { epochs, checkpoints, figures, claims } of programs) {
      expect([...figures, ...claims].every(({ holds }) => holds)).toBe(true);
      if (epochs === null) continue;
      expect(checkpoints[0].epoch).toBe(0);
      expect(checkpoints.at(-1)?.epoch).toBe(epochs);
    }
  });

  it('has every printed figure of every lesson', () => {
    for (const { slug, programs } of lessons) {
      const figures = json(`${slug} --json`).programs.flatMap((program) => program.figures);
      const texts = programs.flatMap((program) =>
        program.figures.flatMap((figure) => figure.printed),
      );
      expect(figures.map(({ printed }) => printed)).toEqual(texts);
    }
  });

  it('names W and b of each dense layer, b only where there is a bias', () => {
    const [neuron] = json('single-neuron --json').programs;
    expect(Object.keys(neuron.checkpoints[0].parameters[0])).toEqual(['W']);
    const [training] = json('gender-classifier --program training --json').programs;
    const [hidden, output] = training.checkpoints[0].parameters;
    expect(hidden.W.map((row) => row.length)).toEqual([2, 2]);
    expect(hidden.b).toHaveLength(2);
    expect(output.W.map((row) => row.length)).toEqual([1, 1]);
    expect(output.b).toHaveLength(1);
  });
});

describe('example, when it cannot do what was typed', () => {
  it.each([
    ['xr', "test: there is no lesson 'xr'; did you mean xor?"],
    [
      'nothing-like-it',
      `test: there is no lesson 'nothing-like-it'; choose from ${lessons.map(({ slug }) => slug).join(', ')}`,
    ],
    [
      'xor --program eleven',
      "test: there is no program in xor 'eleven'; did you mean eleven-lines?",
    ],
    [
      'xor --program two-layers',
      "test: there is no program in xor 'two-layers'; did you mean two-layer-js or two-layer?",
    ],
    [
      'xor --sed 1',
      "test: Unknown option '--sed'; the options are --program, --seed, --epochs, --plot, --png, --json, --no-color, --help",
    ],
    [
      'xor --seed',
      "test: Option '--seed <value>' argument missing; the options are --program, --seed, --epochs, --plot, --png, --json, --no-color, --help",
    ],
    ['xor --seed -1', "test: --seed is '-1'; it must be a whole number from 0 to 4294967295"],
    ['xor --epochs -5', "test: --epochs is '-5'; it must be a whole number from 0 to 10000000"],
    ['xor --seed 1 --seed 2', 'test: --seed is there twice; once is enough'],
    ['x\nor\u001B[31m', "test: there is no lesson 'x?or?[31m'; "],
    ['x'.repeat(1000), `test: there is no lesson '${'x'.repeat(300)}`],
    ['xor --seed=-1', "test: --seed is '-1'; it must be a whole number from 0 to 4294967295"],
    [
      'xor --seed 4294967296',
      "test: --seed is '4294967296'; it must be a whole number from 0 to 4294967295",
    ],
    ['xor --seed 1.5', "test: --seed is '1.5'; it must be a whole number from 0 to 4294967295"],
    ['xor --seed 1e3', "test: --seed is '1e3'; it must be a whole number from 0 to 4294967295"],
    ['xor --seed=', "test: --seed is ''; it must be a whole number from 0 to 4294967295"],
    ['xor --epochs many', "test: --epochs is 'many'; it must be a whole number from 0 to 10000000"],
    [
      'xor --epochs 10000001',
      "test: --epochs is '10000001'; it must be a whole number from 0 to 10000000",
    ],
    ['xor single-neuron', 'test: one lesson at a time: got xor and single-neuron'],
    ['--seed 1', 'test: no lesson is named; type for example: pnpm run example xor'],
  ])('answers %s with one line', (line, message) => {
    const { code, stdout, stderr } = type(example, line);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.startsWith(message)).toBe(true);
  });
});
