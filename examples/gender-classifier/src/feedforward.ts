import { type Calculation, calculation, printed } from '@retrace/lesson';
import { column, type Matrix, matrix, row } from '@retrace/linalg';
import { network, predict } from '@retrace/nn';
import { layers } from './layers.ts';

/** The output for x = [2, 3] when all three neurons have w = [0, 1] and b = 0. */
function output(): Matrix {
  const net = network({ layers });
  const [hidden, last] = net.parameters;
  hidden.W.data.set(
    matrix([
      [0, 0],
      [1, 1],
    ]).data,
  ); // a column each for h1 and h2
  last.W.data.set(column([0, 1]).data);
  return predict(net, row([2, 3]));
}

export const feedforward: Calculation = calculation({
  slug: 'network-2-2-1-feedforward',
  title: { en: 'Three neurons become a network', zh: '三个神经元组成一个网络' },
  printed: [
    printed(
      { en: 'output for x = [2, 3]', zh: 'x = [2, 3] 时的输出' },
      '0.7216325609518421',
      output,
    ),
  ],
});
