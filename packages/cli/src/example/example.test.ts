import { capture, columnsOf } from '@retrace/terminal';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lessons } from '@retrace/catalogue';
import { example } from './example.ts';

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
    readonly printedValues: readonly { readonly printed: string; readonly holds: boolean }[];
    readonly claims: readonly { readonly holds: boolean }[];
  }[];
  readonly golden: string;
}

const json = async (line: string): Promise<ExampleJson> =>
  JSON.parse((await capture(example, line)).stdout) as ExampleJson;

// Whether there are colours depends on the environment of whoever runs this.
beforeEach(() => {
  vi.stubEnv('TERM', 'xterm');
  vi.stubEnv('LC_ALL', 'en_US.UTF-8');
  for (const name of ['NO_COLOR', 'FORCE_COLOR']) vi.stubEnv(name, '');
});
afterEach(() => vi.unstubAllEnvs());

describe('example', () => {
  it('lists all lessons and their programs', async () => {
    const { code, stdout } = await capture(example, '');
    expect(code).toBe(0);
    for (const lesson of lessons) {
      expect(stdout).toContain(`${lesson.slug}  ${lesson.title.en}`);
      for (const { slug, title } of lesson.programs) {
        expect(stdout).toMatch(
          new RegExp(`^  ${slug} +${title.en.replaceAll(/[?()]/g, '\\$&')}$`, 'm'),
        );
      }
    }
  });

  it('runs a lesson, in which everything holds', async () => {
    const { code, stdout, stderr } = await capture(example, 'xor');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^✓ [^]*golden\s+file\s+matches,\s+trained\s+in\s+\d+\.\d\d s\n$/m);
  });

  it('shows each printed value beside the one of this run', async () => {
    const { stdout } = await capture(example, 'single-neuron --program neuron');
    expect(stdout).toMatch(/^ {2}trained weights, 1 of 3 +10\.08740896 +10\.087408960563\d* +✓$/m);
    expect(stdout).toContain('10 of 10 values, 1 of 1 claim held, golden file matches');
  });

  it.each(['en', 'zh'])('keeps within 80 columns in %s', async (lang) => {
    for (const typed of ['', '--help']) {
      const { stdout } = await capture(example, `${typed} --lang ${lang}`);
      expect(stdout.split('\n').filter((line) => columnsOf(line) > 80)).toEqual([]);
    }
  });

  it('is plain in a pipe, coloured on a terminal, plain again with --no-color', async () => {
    const escape = '\u001B[';
    expect((await capture(example, 'xor --epochs 1')).stdout).not.toContain(escape);
    expect((await capture(example, 'xor --epochs 1', { isTTY: true })).stdout).toContain(escape);
    expect(
      (await capture(example, 'xor --epochs 1 --no-color', { isTTY: true })).stdout,
    ).not.toContain(escape);
  });

  it('shows a bar on a terminal for what takes long, and wipes it away', async () => {
    const slow = await capture(example, 'single-neuron --program neuron', {
      isTTY: true,
      tick: 100,
    });
    expect(slow.stderr).toMatch(/█+░* \d+ % of 15,000 epochs/);
    expect(slow.stderr.endsWith('\r\u001B[2K')).toBe(true);
    const quick = await capture(example, 'single-neuron --program neuron', { isTTY: true });
    expect(quick.stderr).toBe('');
    const piped = await capture(example, 'single-neuron --program neuron', { tick: 100 });
    expect(piped.stderr).toBe('');
  });
});

describe('example with another seed or number of epochs', () => {
  it.each(['--seed 7', '--epochs 10'])('checks nothing with %s, and says so', async (options) => {
    const { code, stdout } = await capture(example, `gender-classifier ${options}`);
    expect(code).toBe(0);
    expect(stdout).toContain('Not compared: this is another program');
    expect(stdout).not.toMatch(/[✓✗]/);
  });

  it('checks everything when the seed and the epochs are those of the article', async () => {
    const { stdout } = await capture(example, 'xor --program eleven-lines --seed 1 --epochs 60000');
    expect(stdout).toContain('2 of 2 claims held, golden file matches');
  });

  it('trains on for as long as it is told', async () => {
    const { programs, golden } = await json('xor --program two-layer --epochs 3 --json');
    expect(programs[0].checkpoints.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3]);
    expect(programs[0]).toMatchObject({ printedValues: [], claims: [], varied: { epochs: 3 } });
    expect(golden).toBe('not checked');
  });

  it('says why a program cannot be changed so', async () => {
    expect(await capture(example, 'xor --program three-layer-js --seed 5')).toEqual({
      code: 2,
      stdout: '',
      stderr: "test: 'three-layer-js' draws nothing, so a seed changes nothing\n",
    });
    const { code, stdout } = await capture(example, 'xor --hidden 8 --epochs 2');
    expect(code).toBe(0);
    expect(stdout).toContain("'two-layer' has no single hidden layer\n");
    expect(stdout).toContain('  changed: epochs = 2, hidden = 8\n');
  });

  it('takes everything that can be changed', async () => {
    const [program] = (
      await json('gender-classifier --learning-rate 0.5 --set order=shuffle,batchSize=2 --json')
    ).programs;
    expect(program.program).toBe('training');
    expect(program).toMatchObject({
      varied: { learningRate: 0.5, order: 'shuffle', batchSize: 2 },
    });
  });
});

describe('example --step', () => {
  it('shows one update, number by number', async () => {
    const { stdout } = await capture(example, 'single-neuron --step');
    expect(stdout).toContain('neuron: the step after epoch 0, 4 samples at once');
    expect(stdout).toContain('W  [[-0.16595599]');
    expect(stdout).toMatch(/dW {2}\[\[.*\n[^]*W after {2}\[\[/);
  });

  it('shows the sample and the epoch that are asked for', async () => {
    const { stdout } = await capture(example, 'gender-classifier --step --epoch 10 --sample 2');
    expect(stdout).toContain('training: the step after epoch 10, sample 2\n    x  [[25.  6.]]');
  });

  it.each([
    ['xor --step --epoch 60001', "test: --epoch is '60001'; it must be a whole number from 0 to"],
    ['xor --epoch 1', 'test: --epoch and --sample say which step is shown; add --step'],
  ])('answers %s with one line', async (line, message) => {
    const { code, stderr } = await capture(example, line);
    expect(code).toBe(2);
    expect(stderr.startsWith(message)).toBe(true);
  });
});

describe('example --wat and --interpret', () => {
  it('shows what a training is compiled to', async () => {
    const { code, stdout } = await capture(example, 'xor --program eleven-lines --wat');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\(module\n[^]*\)\n$/);
  });

  it('says where a training is not compiled', async () => {
    expect(await capture(example, 'from-scratch --program perceptron --wat')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'test: perceptron is not compiled: it has a part of its own\n',
    });
  });

  it('gives the same numbers either way', async () => {
    const compiled = await capture(example, 'xor --program two-layer --json');
    const interpreted = await capture(example, 'xor --program two-layer --json --interpret');
    expect(interpreted.stdout).toBe(compiled.stdout);
  });
});

describe('example --lang zh', () => {
  it('speaks Chinese', async () => {
    expect((await capture(example, 'xor --lang zh')).stdout).toContain('与记录一致');
    expect((await capture(example, '--lang zh')).stdout).toContain('运行一课：');
  });
});

describe('example --json', () => {
  it('gives the run of a lesson, and nothing else', async () => {
    const { lesson, golden, programs } = await json('xor --json');
    expect({ lesson, golden }).toEqual({ lesson: 'xor', golden: 'matches' });
    expect(programs).toHaveLength(5);
  });

  it('names W and b of each dense layer, b only where there is a bias', async () => {
    const [neuron] = (await json('single-neuron --json')).programs;
    expect(Object.keys(neuron.checkpoints[0].parameters[0])).toEqual(['W']);
    const [training] = (await json('gender-classifier --program training --json')).programs;
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
      "test: Unknown option '--sed'; the options are --program, --step, --wat, --interpret, --epoch, --sample, --seed, --epochs, --learning-rate, --hidden, --set, --plot, --png, --save, --weights, --json, --lang, --no-color, --help",
    ],
    [
      'xor --seed',
      "test: Option '--seed <value>' argument missing; the options are --program, --step, --wat, --interpret, --epoch, --sample, --seed, --epochs, --learning-rate, --hidden, --set, --plot, --png, --save, --weights, --json, --lang, --no-color, --help",
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
    ['xor --lang fr', "test: --lang is 'fr'; it must be en or zh"],
    ['xor --learning-rate fast', "test: learningRate is 'fast'; it must be a number, such as 0.1"],
    ['xor --set hidden', "test: --set has 'hidden'; it must read name=value, such as hidden=8"],
    ['xor --set size=1', "test: --set has no 'size'; it may be one of seed, epochs, learningRate,"],
    ['xor --set seed=1 --seed 2', 'test: seed is set twice; once is enough'],
    ['xor --set order=back', "test: order is 'back'; it must be one of: given, permutation,"],
    ['xor single-neuron', 'test: one lesson at a time: got xor and single-neuron'],
    ['--seed 1', 'test: no lesson is named; type for example: node retrace.mjs example xor'],
  ])('answers %s with one line', async (line, message) => {
    const { code, stdout, stderr } = await capture(example, line);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.startsWith(message)).toBe(true);
  });
});
