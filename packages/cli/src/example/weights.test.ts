import { chooseLesson, chooseTraining } from '@retrace/catalogue/choose';
import { readNpz, weightsFromNpz, weightsToNpz } from '@retrace/golden/npz';
import { startRun } from '@retrace/lesson';
import { row } from '@retrace/linalg';
import { capture, type Captured } from '@retrace/terminal';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { example } from './example.ts';

const home = mkdtempSync(join(tmpdir(), 'retrace-'));
afterAll(() => rmSync(home, { recursive: true }));

const show = (line: string): Promise<Captured> => capture(example, line);

describe('example --save', () => {
  it('writes the trained weights and the loss of each epoch, to the bit', async () => {
    const file = join(home, 'saved.npz');
    const { code } = await show(`single-neuron --program neuron --save ${file}`);
    expect(code).toBe(0);
    const run = startRun(chooseTraining(chooseLesson('single-neuron'), 'neuron'));
    run.advance(run.epochs);
    const { parameters, losses } = run.look();
    expect(weightsFromNpz(readFileSync(file))).toEqual(parameters);
    expect(readNpz(readFileSync(file))['losses'].data).toEqual(losses);
  });
});

describe('example --weights', () => {
  it('goes on from where a training was saved, to the bit', async () => {
    const [half, whole, on] = ['half', 'whole', 'on'].map((name) => join(home, `${name}.npz`));
    await show(`single-neuron --program neuron --epochs 50 --save ${half}`);
    await show(`single-neuron --program neuron --epochs 100 --save ${whole}`);
    const { stdout } = await show(
      `single-neuron --program neuron --epochs 50 --weights ${half} --save ${on}`,
    );
    expect(weightsFromNpz(readFileSync(on))).toEqual(weightsFromNpz(readFileSync(whole)));
    expect(stdout).toContain(`It began with the weights of ${half}.`);
    expect(stdout).toContain('Not compared');
  });

  it.each<[string, string, string]>([
    [
      'several programs',
      'xor --save x.npz',
      'test: --save is about one program: name it, with --program and one of two-layer-js, three-layer-js, two-layer, eleven-lines',
    ],
    [
      'what does not train',
      'single-neuron --program sigmoid-curve --save x.npz',
      'test: --save needs a program that trains; this one does not',
    ],
    [
      'a file that is not there',
      'single-neuron --program neuron --weights nowhere.npz',
      "test: 'nowhere.npz' cannot be read: ENOENT: no such file or directory",
    ],
    [
      'a folder that is not there',
      'single-neuron --program neuron --epochs 1 --save nowhere/x.npz',
      "test: 'nowhere/x.npz' cannot be written: ENOENT: no such file or directory",
    ],
  ])('refuses %s', async (_, line, says) => {
    const { code, stderr } = await show(line);
    expect(stderr.trim()).toBe(says);
    expect(code).toBe(2);
  });

  it('refuses weights of another network', async () => {
    const file = join(home, 'other.npz');
    writeFileSync(file, weightsToNpz([{ W: row([1]) }]));
    await expect(show(`single-neuron --program neuron --weights ${file}`)).rejects.toThrow(
      /^given: /,
    );
  });
});
