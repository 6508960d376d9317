import { lessons } from '@retrace/catalogue';
import { readNpz, weightsFromNpz } from '@retrace/golden/npz';
import { startRun } from '@retrace/lesson';
import { describe, expect, it } from 'vitest';
import { fileOf } from './file-of.ts';

const lesson = lessons.find(({ slug }) => slug === 'xor') ?? lessons[0];
const program = lesson.programs.find(({ slug }) => slug === 'eleven-lines') ?? lesson.programs[0];
if (program.kind !== 'training') throw new Error('eleven-lines trains');
const run = startRun(program);
run.advance(100);
const textOf = (format: 'json' | 'csv'): string => {
  const { bytes } = fileOf(subject, format);
  if (typeof bytes !== 'string') throw new Error('no text');
  return bytes;
};
const subject = { lesson, program, run, epoch: 100 };

describe('fileOf(subject, format)', () => {
  it('names the lesson, the program and the epoch', () => {
    expect(fileOf(subject, 'json').name).toBe('xor-eleven-lines-100.json');
  });

  it('gives a line for each loss, which reads back as the same double', () => {
    const lines = textOf('csv').trim().split('\n');
    expect(lines[0]).toBe('epoch,loss');
    expect(lines.slice(1).map((line) => Number(line.split(',')[1]))).toEqual([
      ...run.look().losses,
    ]);
  });

  it('says in JSON only what has been reached', () => {
    const { programs } = JSON.parse(textOf('json'));
    expect(programs[0].checkpoints.at(-1).epoch).toBe(100);
    expect(programs[0].claims).toEqual([]);
  });

  it('gives the weights and losses as NumPy reads them', () => {
    const { bytes } = fileOf(subject, 'npz');
    if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
    const { losses, parameters } = run.look();
    expect(weightsFromNpz(bytes)).toEqual(parameters);
    expect(readNpz(bytes)['losses'].data).toEqual(losses);
  });
});
