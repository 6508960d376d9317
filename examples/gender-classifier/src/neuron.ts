import { sigmoid } from '@retrace/elementary';
import { type Calculation, calculation, printed } from '@retrace/lesson';
import { add, column, matmul, row } from '@retrace/linalg';

const x = row([2, 3]);
const w = column([0, 1]);
const b = 4;

/** x w + b, the neuron before its activation: 2 * 0 + 3 * 1 + 4. */
const z = (): number => add(matmul(x, w), b).data[0];

export const neuron: Calculation = calculation({
  slug: 'neuron',
  title: { en: 'One neuron, computed by hand', zh: '手算一个神经元' },
  printed: [
    printed({ en: 'w . x + b', zh: 'w · x + b' }, '7', z),
    printed(
      { en: 'sigmoid(w . x + b), in the text', zh: '正文里的 sigmoid(w · x + b)' },
      '0.999',
      () => sigmoid(z()),
    ),
    printed(
      { en: 'sigmoid(w . x + b), by the code', zh: '代码输出的 sigmoid(w · x + b)' },
      '0.9990889488055994',
      () => sigmoid(z()),
    ),
  ],
});
