import { type Calculation, calculation, printed } from '@retrace/lesson';
import { matrix, row, rowArgmax } from '@retrace/linalg';
import { dense, given, network, noRng, predict, sigmoid } from '@retrace/nn';
import { pointsOneHot } from './data.ts';

/**
 * The weights that the article gives for its predictions. They are not those that its training prints, but
 * those of the training before the bug was fixed.
 */
const givenWeights = given([
  {
    W: matrix([
      [-1.482313569067226, 0.23244990332399884],
      [1.8308790073202204, 0.3621998343835864],
    ]),
    b: row([1.078381922048799, 0.40289821191094327]),
  },
  {
    W: matrix([
      [2.5001872433501404, -2.429350576245497],
      [0.7887233511355132, 0.8357651039198697],
    ]),
    b: row([-1.1026649757805829, 1.0699217181280656]),
  },
]);

export const predictions: Calculation = calculation({
  slug: 'predictions',
  title: { en: 'The larger output decides', zh: '哪个输出大，就判为哪一类' },
  printed: [
    printed(
      { en: 'predictions', zh: '预测' },
      ['0', '0', '0', '0', '0', '1', '1', '1', '1', '1'],
      () => {
        const net = network({ layers: [dense(2, 2), sigmoid(), dense(2, 2), sigmoid()] });
        givenWeights.fill(net, noRng);
        return rowArgmax(predict(net, pointsOneHot.x));
      },
    ),
  ],
});
