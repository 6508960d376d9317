import * as Plot from '@observablehq/plot';
import { axes, scaleOf } from './axes.ts';
import { axisAround, axisUpTo } from './axis.ts';
import { type ParameterPaths, pictureStops } from '@retrace/lesson';
import { chart } from './chart.ts';
import { lowered, plain, significant } from './number-text.ts';
import { colours } from './palette.ts';
import type { Sheet } from './sheet.ts';
import { spread } from './spread.ts';
import type { Subject } from './subject.ts';

interface Path {
  readonly name: string;
  readonly bias: boolean;
  readonly values: readonly { readonly epoch: number; readonly value: number }[];
  readonly last: number;
}

const plotHeight = 274;

/** Every weight and bias, epoch by epoch. */
export function parametersSheet(picture: ParameterPaths, { run, say }: Subject): Sheet {
  const paths = pathsOf(picture, run);
  const x = axisUpTo(say('epoch', '轮'), 0, Math.max(run.epochs, 1));
  const y = axisAround(say('parameter', '参数'), [
    0,
    ...paths.flatMap(({ values }) => values.map(({ value }) => value)),
  ]);
  const { from: low, to: high } = y;
  const wanted = paths.map(({ last }) => (plotHeight * (high - last)) / (high - low));
  const labels = spread(wanted, 16).map((at, i) => ({
    at: high - (at * (high - low)) / plotHeight,
    path: paths[i],
  }));
  const biased = paths.some(({ bias }) => bias);
  return {
    title: say('The parameters, epoch by epoch', '每一轮的参数'),
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

function pathsOf(picture: ParameterPaths, run: Subject['run']): Path[] {
  const checkpoints = pictureStops([picture], run.epochs).map((epoch) => run.at(epoch));
  const { parameters } = run.last();
  return parameters.flatMap(({ W, b }, layer) => {
    const suffix = parameters.length > 1 ? `⁽${layer + 1}⁾` : '';
    const one = (kind: 'W' | 'b', index: number, count: number): Path => {
      const values = checkpoints.map(({ epoch, parameters: at }) => ({
        epoch,
        value: at[layer][kind]?.data[index] ?? NaN,
      }));
      return {
        name: `${kind}${count > 1 ? lowered(index + 1) : ''}${suffix}`,
        bias: kind === 'b',
        values,
        last: values[values.length - 1].value,
      };
    };
    return [
      ...Array.from(W.data, (_value, i) => one('W', i, W.data.length)),
      ...Array.from(b?.data ?? [], (_value, i) => one('b', i, b?.data.length ?? 0)),
    ];
  });
}
