import * as Plot from '@observablehq/plot';
import { axes, scaleOf } from './axes.ts';
import { type ParameterPaths, pictureStops } from '@retrace/lesson';
import { chart } from './chart.ts';
import { plain, significant } from './number-text.ts';
import { colours } from './palette.ts';
import { parameterPaths, type Path } from './parameter-paths.ts';
import type { Sheet } from './sheet.ts';
import { spread } from './spread.ts';
import type { Subject } from './subject.ts';

const plotHeight = 274;

/** Every weight and bias, epoch by epoch. */
export function parametersSheet(picture: ParameterPaths, subject: Subject): Sheet {
  const { run, say } = subject;
  const checkpoints = pictureStops([picture], run.epochs).map((epoch) => run.at(epoch));
  const { title, paths, x, y } = parameterPaths(subject, checkpoints);
  const { from: low, to: high } = y;
  const wanted = paths.map(({ last }) => (plotHeight * (high - last)) / (high - low));
  const labels = spread(wanted, 16).map((at, i) => ({
    at: high - (at * (high - low)) / plotHeight,
    path: paths[i],
  }));
  const biased = paths.some(({ bias }) => bias);
  return {
    title,
    subtitle: say(
      `from where they start to where they are after ${plain(run.epochs)} epochs${biased ? '; weights blue, biases orange and dashed' : ''}`,
      `从初始值到 ${plain(run.epochs)} 轮后的值${biased ? '；权重为蓝色，偏置为橙色虚线' : ''}`,
    ),
    description: paths
      .map(({ name, values, last }) =>
        say(
          `${name}: from ${significant(values[0].value, 3)} to ${significant(last, 3)}`,
          `${name}：从 ${significant(values[0].value, 3)} 到 ${significant(last, 3)}`,
        ),
      )
      .join('; '),
    charts: [
      chart({
        width: 672,
        height: plotHeight + 76,
        marginLeft: 60,
        marginRight: 90,
        marginTop: 30,
        marginBottom: 42,
        x: scaleOf(x),
        y: scaleOf(y),
        marks: [
          ...axes(x, y),
          Plot.ruleY([0], { stroke: colours.faint }),
          ...paths.map(({ values, bias }) =>
            Plot.line(values, {
              x: 'epoch',
              y: 'value',
              stroke: bias ? colours.orange : colours.blue,
              strokeWidth: 2.5,
              ...(bias ? { strokeDasharray: '7,4' } : {}),
            }),
          ),
          Plot.text(labels, {
            x: x.to,
            y: 'at',
            text: ({ path }: { path: Path }) => `${path.name} ${significant(path.last, 3)}`,
            textAnchor: 'start',
            dx: 8,
            fill: ({ path }: { path: Path }) => (path.bias ? colours.orange : colours.blue),
            fontWeight: 600,
          }),
        ],
      }),
    ],
  };
}
