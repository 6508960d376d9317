import * as Plot from '@observablehq/plot';
import type { LossCurve } from '@retrace/lesson';
import { axes, scaleOf } from './axes.ts';
import { axisAround, axisUpTo } from './axis.ts';
import { chart } from './chart.ts';
import { plain, significant } from './number-text.ts';
import { colours } from './palette.ts';
import type { Sheet } from './sheet.ts';
import { spaced, type Subject } from './subject.ts';
import { thinned } from './thinned.ts';

/** The program's metric, epoch by epoch. */
export function lossSheet(picture: LossCurve, { program, run }: Subject): Sheet {
  const { losses } = run.last();
  const last = losses.length - 1;
  const metric = spaced(program.metric.name);
  const xType =
    (picture.x ?? (last >= 1000 ? 'log' : 'linear')) === 'log' && last > 0 ? 'log' : 'linear';
  const line = thinned(losses, xType).map((epoch) => ({ epoch, loss: losses[epoch] }));
  const values = line.map(({ loss }) => loss);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const yType =
    least > 0 && (picture.y ?? (most > 20 * least ? 'log' : 'linear')) === 'log' ? 'log' : 'linear';
  const x = axisUpTo('epoch', line[0].epoch, Math.max(last, 1), xType);
  const y = axisAround(metric, yType === 'log' ? values : [0, ...values], yType);
  const end = line.slice(-1);
  const course = `${significant(losses[0], 3)} before training, ${significant(losses[last], 3)} after ${plain(last)} epochs`;
  return {
    title: 'The loss, epoch by epoch',
    subtitle: `${metric}: ${course}`,
    description: `A line over the epochs: the ${metric} is ${course}.`,
    charts: [
      chart({
        width: 672,
        height: 350,
        marginLeft: 60,
        marginRight: 70,
        marginBottom: 42,
        marginTop: 30,
        x: scaleOf(x),
        y: scaleOf(y),
        marks: [
          ...axes(x, y),
          Plot.line(line, { x: 'epoch', y: 'loss', stroke: colours.blue, strokeWidth: 2.5 }),
          Plot.dot(end, { x: 'epoch', y: 'loss', fill: colours.blue, r: 4.5 }),
          Plot.text(end, {
            x: 'epoch',
            y: 'loss',
            text: ({ loss }: { loss: number }) => significant(loss, 3),
            textAnchor: 'start',
            dx: 10,
            fontWeight: 600,
          }),
        ],
      }),
    ],
  };
}
