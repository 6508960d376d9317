import * as Plot from '@observablehq/plot';
import { axes, scaleOf } from './axes.ts';
import { type Axis, axisAround } from './axis.ts';
import { chart } from './chart.ts';
import { plain, significant } from './number-text.ts';
import { colours } from './palette.ts';
import { type Row, rowsOf } from './rows-of.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

const rowHeight = 44;

/** The same for a few samples: a row each, with where its output came from and where it should go. */
export function outputRows(subject: Subject): Sheet {
  const { say } = subject;
  const rows = rowsOf(subject, subject.run.last().outputs);
  const { epoch } = subject.run.last();
  const x = axisAround(
    say('output y', '输出 y'),
    rows.flatMap(({ t, first, y }) => [t, first, y]),
  );
  const y: Axis = { label: '', type: 'linear', from: rows.length - 0.4, to: -0.6, ticks: [] };
  const end = { x: 'y', y: (_row: Row, i: number) => i };
  return {
    title: say('Outputs against targets', '输出与目标值'),
    subtitle: say(
      `small ring: the output before training; dot: after ${plain(epoch)} epochs; large ring: the target`,
      `小圈：训练前的输出；圆点：${plain(epoch)} 轮后的输出；大圈：目标值`,
    ),
    description: rows
      .map(({ name, t, first, y: last }) =>
        say(
          `${name}: ${significant(first, 3)} before, ${significant(last, 3)} after, target ${plain(t)}`,
          `${name}：训练前 ${significant(first, 3)}，训练后 ${significant(last, 3)}，目标值 ${plain(t)}`,
        ),
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
          Plot.text(
            [subject.program.names?.samples ? say('sample', '样本') : say('inputs', '输入')],
            {
              frameAnchor: 'top-left',
              textAnchor: 'end',
              dx: -22,
              dy: -14,
              fill: colours.faint,
            },
          ),
          Plot.text([say('in the end', '最后')], {
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
