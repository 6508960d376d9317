import * as Plot from '@observablehq/plot';
import type { NetworkDiagram } from '@retrace/lesson';
import { chart } from './chart.ts';
import {
  connections,
  type Connection,
  headings,
  hasNumbers,
  headRoom,
  heightOf,
  layersOf,
  type Neuron,
} from './network-layout.ts';
import { plain, significant } from './number-text.ts';
import { colours } from './palette.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

const colourOf = (weight: number): string => (weight < 0 ? colours.orange : colours.blue);
const text = (value: number): string => plain(value.toFixed(2));

/** Neurons and the weights between them: the wider a line, the larger its weight. */
export function networkSheet(picture: NetworkDiagram, subject: Subject): Sheet {
  const { run, say } = subject;
  const { epoch, parameters } = run.at(Math.min(picture.epoch ?? run.epochs, run.epochs));
  const height = heightOf(parameters);
  const layers = layersOf(subject, parameters, height);
  const lines = parameters.map(({ W }, i) => connections(W, layers[i], layers[i + 1]));
  const numbered = lines.filter((_, i) => hasNumbers(parameters[i].W)).flat();
  const biased = layers.flat().filter(({ bias }) => bias !== undefined);
  const radius = Math.min(20, (0.4 * height) / Math.max(...layers.map(({ length }) => length)));
  const when =
    epoch === 0
      ? say('before training', '训练前')
      : say(`after ${plain(epoch)} epochs`, `${plain(epoch)} 轮后`);
  const shown =
    biased.length > 0 ? say('weights and biases', '权重与偏置') : say('weights', '权重');
  return {
    title:
      epoch === 0
        ? say('The network before training', '训练前的网络')
        : say('The trained network', '训练后的网络'),
    subtitle: say(
      `${shown} ${when}: blue is positive, orange negative; wider is larger`,
      `${when}的${shown}：蓝色为正，橙色为负；线越粗，数值越大`,
    ),
    description: [
      say(
        `${plain(lines.flat().length)} weights ${when}`,
        `${when}的 ${plain(lines.flat().length)} 个权重`,
      ),
      ...numbered.map(
        ({ from, to, weight }) =>
          `${say(`${from.name} to ${to.name}`, `${from.name} 到 ${to.name}`)}: ${significant(weight, 3)}`,
      ),
      ...biased.map(
        ({ name, bias = 0 }) =>
          `${say(`bias of ${name}`, `${name} 的偏置`)}: ${significant(bias, 3)}`,
      ),
    ].join('; '),
    charts: [
      chart({
        width: 672,
        height: headRoom + height + 14,
        margin: 0,
        axis: null,
        x: { type: 'identity' },
        y: { type: 'identity' },
        marks: [
          ...lineMarks(lines.flat(), numbered),
          ...neuronMarks(layers, radius),
          Plot.text(headings(subject, layers), {
            x: 'x',
            y: 12,
            text: 'text',
            fill: colours.faint,
          }),
        ],
      }),
    ],
  };
}

function lineMarks(lines: readonly Connection[], numbered: readonly Connection[]): Plot.Markish[] {
  const largest = Math.max(...lines.map(({ weight }) => Math.abs(weight))) || 1;
  return [
    Plot.link(lines, {
      x1: ({ from }: Connection) => from.x,
      y1: ({ from }: Connection) => from.y,
      x2: ({ to }: Connection) => to.x,
      y2: ({ to }: Connection) => to.y,
      stroke: ({ weight }: Connection) => colourOf(weight),
      strokeWidth: ({ weight }: Connection) => 1 + (7 * Math.abs(weight)) / largest,
      strokeOpacity: 0.7,
    }),
    Plot.text(numbered, {
      x: ({ label }: Connection) => label.x,
      y: ({ label }: Connection) => label.y,
      text: ({ weight }: Connection) => text(weight),
      fill: colours.ink,
      stroke: colours.paper,
      strokeWidth: 6,
      fontWeight: 600,
    }),
  ];
}

/** The circles, and what stands in them, below them and at the sides, as far as there is room. */
function neuronMarks(layers: readonly (readonly Neuron[])[], radius: number): Plot.Markish[] {
  const neurons = layers.flat();
  const named = (side: readonly Neuron[]): Neuron[] =>
    radius < 7 ? [] : side.filter(({ name, symbol }) => name !== symbol);
  return [
    Plot.dot(neurons, {
      x: 'x',
      y: 'y',
      r: radius,
      fill: colours.paper,
      stroke: colours.ink,
      strokeWidth: 1.5,
    }),
    Plot.text(radius < 12 ? [] : neurons, { x: 'x', y: 'y', text: 'symbol', fontSize: 13 }),
    Plot.text(radius < 16 ? [] : neurons.filter(({ bias }) => bias !== undefined), {
      x: 'x',
      y: 'y',
      dy: radius + 12,
      text: ({ bias = 0 }: Neuron) => `b ${bias < 0 ? '' : '+'}${text(bias)}`,
      fill: ({ bias = 0 }: Neuron) => colourOf(bias),
      stroke: colours.paper,
      strokeWidth: 6,
      fontWeight: 600,
    }),
    Plot.text(named(layers[0]), {
      x: 'x',
      y: 'y',
      text: 'name',
      textAnchor: 'end',
      dx: -radius - 8,
    }),
    Plot.text(named(layers[layers.length - 1]), {
      x: 'x',
      y: 'y',
      text: 'name',
      textAnchor: 'start',
      dx: radius + 8,
    }),
  ];
}
