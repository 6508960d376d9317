import type { Matrix } from '@retrace/linalg';
import { plain } from './number-text.ts';
import { outputsOf, sampleName, type Subject } from './subject.ts';

/** How many samples have a row each. */
export const few = 12;

/** One output. */
export interface Row {
  readonly name: string;
  readonly t: number;
  readonly first: number;
  readonly y: number;
}

/** Each output beside its target, and where it came from. */
export function rowsOf(subject: Subject, outputs: Matrix): Row[] {
  const { run } = subject;
  const { x, t } = run.data;
  const first = run.at(0).outputs.data;
  return Array.from(t.data, (target, i) => {
    const sample = Math.floor(i / t.cols);
    // In three digits: what it takes to tell the samples apart, and has room.
    const inputs = [...x.data.subarray(sample * x.cols, (sample + 1) * x.cols)].map((value) =>
      plain(Number(value.toPrecision(3))),
    );
    const named =
      sampleName(subject, sample) ?? (x.cols < 5 ? inputs.join(', ') : plain(sample + 1));
    const name = t.cols === 1 ? named : `${named}, ${outputsOf(subject)[i % t.cols].name}`;
    return { name, t: target, first: first[i], y: outputs.data[i] };
  });
}
