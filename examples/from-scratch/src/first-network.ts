import { sigmoid as logistic } from '@retrace/elementary';
import { type Calculation, calculation, claim, printed } from '@retrace/lesson';
import { row } from '@retrace/linalg';
import { dense, type Layer, type Network, network, predict, sigmoid } from '@retrace/nn';
import { generators } from '@retrace/random';
import { neuronByNeuron } from './neuron-by-neuron.ts';

/** Two inputs, one hidden neuron, two outputs. */
const layers: readonly Layer[] = [dense(2, 1), sigmoid(), dense(1, 2), sigmoid()];

function firstNetwork(): Network {
  const net = network({ layers });
  neuronByNeuron.fill(net, generators.python(1));
  return net;
}

/** Neuron by neuron: its weights, then its bias. */
function listed(net: Network): number[] {
  return net.parameters.flatMap(({ W, b }) =>
    [...b.data].flatMap((bias, j) => [...W.data.filter((_, i) => i % W.cols === j), bias]),
  );
}

/** The outputs that the article gives for its backward pass. */
const hidden = 0.7105668883115941;
const outputs = row([0.6213859615555266, 0.6573693455986976]);

const slope = (y: number): number => y * (1 - y);

/** How much each neuron is to blame, (t - y) y (1 - y) and what comes back of it: first the hidden one's. */
function deltas(): number[] {
  const t = row([0, 1]);
  const W = firstNetwork().parameters[1].W.data;
  const [d1, d2] = outputs.data.map((y, j) => (t.data[j] - y) * slope(y));
  return [(W[0] * d1 + W[1] * d2) * slope(hidden), d1, d2];
}

export const firstNetworkProgram: Calculation = calculation({
  slug: 'first-network',
  title: { en: 'A network of three neurons, forward and back', zh: '三个神经元的网络，前向和反向' },
  printed: [
    printed(
      { en: 'first weights and biases', zh: '初始权重和偏置' },
      [
        '0.13436424411240122',
        '0.8474337369372327',
        '0.763774618976614',
        '0.2550690257394217',
        '0.49543508709194095',
        '0.4494910647887381',
        '0.651592972722763',
      ],
      () => listed(firstNetwork()),
    ),
    printed(
      { en: 'outputs for x = [1, 0]', zh: 'x = [1, 0] 时的输出' },
      ['0.6629970129852887', '0.7253160725279748'],
      () => predict(firstNetwork(), row([1, 0])),
    ),
    printed(
      { en: 'deltas for outputs that are given', zh: '给定输出时的 delta' },
      ['-0.0005348048046610517', '-0.14619064683582808', '0.0771723774346327'],
      deltas,
    ),
  ],
  claims: [
    claim(
      {
        en: 'the given outputs are those of the biases alone: from before a bug was fixed that left out the last input of each later layer',
        zh: '给定的输出只由偏置算出：来自修正之前的程序，那时后面各层都漏掉最后一个输入',
      },
      () => firstNetwork().parameters[1].b.data.every((b, j) => logistic(b) === outputs.data[j]),
    ),
  ],
});
