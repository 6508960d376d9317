import * as Plot from '@observablehq/plot';
import { axes, scaleOf } from './axes.ts';
import { type Axis, axisAround } from './axis.ts';
import { chart } from './chart.ts';
import { plain, significant } from './number-text.ts';
import { colours } from './palette.ts';
import type { Sheet } from './sheet.ts';
import { outputsOf, type Subject } from './subject.ts';

interface Row {
  readonly name: string;
  readonly t: number;
  readonly first: number;
  readonly y: number;
}

const rowHeight = 44;

/** The same for a few samples: a row each, with where its output came from and where it should go. */
export function outputRows(subject: Subject): Sheet {
  const rows = rowsOf(subject);
  const { epoch } = subject.run.last();
  const x = axisAround(
    'output y',
    rows.flatMap(({ t, first, y }) => [t, first, y]),
  );
  const y: Axis = { label: '', type: 'linear', from: rows.length - 0.4, to: -0.6, ticks: [] };
  const end = { x: 'y', y: (_row: Row, i: number) => i };
  return {
    title: 'Outputs against targets',
    subtitle: `small ring: the output before training; dot: after ${plain(epoch)} epochs; large ring: the target`,
    description: rows
      .map(
        ({ name, t, first, y: last }) =>
          `${name}: ${significant(first, 3)} before, ${significant(last, 3)} after, target ${plain(t)}`,
      )
      .join('; '),
    charts: [
      chart({
        width: 672,
        height: rows.length * rowHeight + 84,
        marginLeft: 130,
        marginRight: 100,
        marginTop: 30,
        marginBottom: 42,
        x: scaleOf(x),
        y: scaleOf(y),
        marks: [
          ...axes(x, y),
          Plot.text(rows, {
            y: (_row: Row, i: number) => i,
            text: 'name',
            frameAnchor: 'left',
            textAnchor: 'end',
            dx: -22,
            fontSize: 13,
          }),
          Plot.ruleY(rows, {
            x1: 'first',
            x2: 'y',
            y: (_row: Row, i: number) => i,
            stroke: colours.blue,
            strokeWidth: 2,
          }),
          Plot.dot(rows, {
            ...end,
            x: 'first',
            r: 3.5,
            fill: colours.paper,
            stroke: colours.blue,
            strokeWidth: 2,
          }),
          Plot.dot(rows, { ...end, r: 5.5, fill: colours.blue }),
          Plot.dot(rows, { ...end, x: 't', r: 10, stroke: colours.orange, strokeWidth: 2.5 }),
          Plot.text(rows, {
            y: (_row: Row, i: number) => i,
            text: ({ y: last }: Row) => significant(last, 4),
            frameAnchor: 'right',
            textAnchor: 'start',
            dx: 22,
            fontWeight: 600,
          }),
          Plot.text([subject.program.names?.samples ? 'sample' : 'inputs'], {
            frameAnchor: 'top-left',
            textAnchor: 'end',
            dx: -22,
            dy: -14,
            fill: colours.faint,
          }),
          Plot.text(['in the end'], {
            frameAnchor: 'top-right',
            textAnchor: 'start',
            dx: 22,
            dy: -14,
            fill: colours.faint,
          }),
        ],
      }),
    ],
  };
}

function rowsOf(subject: Subject): Row[] {
  const { program, run } = subject;
  const { x, t } = run.data;
  const [first, last] = [run.at(0).outputs.data, run.last().outputs.data];
  return Array.from(t.data, (target, i) => {
    const sample = Math.floor(i / t.cols);
    const inputs = [...x.data.subarray(sample * x.cols, (sample + 1) * x.cols)].map(plain);
    const named =
      program.names?.samples?.[sample] ?? (x.cols < 5 ? inputs.join(', ') : plain(sample + 1));
    const name = t.cols === 1 ? named : `${named}, ${outputsOf(subject)[i % t.cols].name}`;
    return { name, t: target, first: first[i], y: last[i] };
  });
}
