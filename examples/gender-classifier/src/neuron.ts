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
  title: 'One neuron, computed by hand',
  figures: [
    printed('w . x + b', '7', z),
    printed('sigmoid(w . x + b), in the text', '0.999', () => sigmoid(z())),
    printed('sigmoid(w . x + b), by the code', '0.9990889488055994', () => sigmoid(z())),
  ],
});
