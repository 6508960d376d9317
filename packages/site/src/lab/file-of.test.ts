import { lessons } from '@retrace/catalogue';
import { startRun } from '@retrace/lesson';
import { unzipSync } from 'fflate';
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

  it('gives the weights as NumPy reads them: the head in 64 bytes, then float64', () => {
    const { bytes } = fileOf(subject, 'npz');
    if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['W1.npy', 'W2.npy']);
    const head = String.fromCharCode(...files['W1.npy'].slice(0, 128));
    expect(head.startsWith('\u0093NUMPY\u0001\u0000')).toBe(true);
    expect(head).toContain("{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }");
    const start = 10 + head.charCodeAt(8) + 256 * head.charCodeAt(9);
    expect(start % 64).toBe(0);
    const view = new DataView(files['W1.npy'].slice(start).buffer);
    const read = Array.from({ length: 12 }, (_, i) => view.getFloat64(8 * i, true));
    expect(read).toEqual([...run.look().parameters[0]['W'].data]);
  });
});
