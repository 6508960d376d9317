import * as Plot from '@observablehq/plot';
import { type LossCurve, metricName } from '@retrace/lesson';
import { axes, scaleOf } from './axes.ts';
import { axisAround, axisUpTo } from './axis.ts';
import { chart } from './chart.ts';
import { lossLine } from './loss-line.ts';
import { plain, significant } from './number-text.ts';
import { colours } from './palette.ts';
import type { Sheet } from './sheet.ts';
import { spoken, type Subject } from './subject.ts';

/** The program's metric, epoch by epoch. */
export function lossSheet(picture: LossCurve, subject: Subject): Sheet {
  const { program, run, say } = subject;
  const { losses } = run.last();
  const last = losses.length - 1;
  const metric = spoken(subject, metricName(program));
  const { start, xType, yType, line } = lossLine(picture, program, losses);
  const values = line.map(({ loss }) => loss);
  const x = axisUpTo(say('epoch', '轮'), line[0].epoch, Math.max(last, 1), xType);
  const y = axisAround(metric, yType === 'log' ? values : [0, ...values], yType);
  const end = line.slice(-1);
  const [before, after] = [losses[start], losses[last]].map((loss) => significant(loss, 3));
  const course = program.running
    ? say(
        `${before} in the first epoch, ${after} in epoch ${plain(last)}`,
        `第 1 轮为 ${before}，第 ${plain(last)} 轮为 ${after}`,
      )
    : say(
        `${before} before training, ${after} after ${plain(last)} epochs`,
        `训练前为 ${before}，${plain(last)} 轮后为 ${after}`,
      );
  return {
    title: say('The loss, epoch by epoch', '每一轮的损失'),
    subtitle: say(`${metric}: ${course}`, `${metric}：${course}`),
    description: say(
      `A line over the epochs: the ${metric} is ${course}.`,
      `随轮数变化的曲线：${metric}${course}。`,
    ),
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
