import { type Calculation, calculation, printed } from '@retrace/lesson';
import { column } from '@retrace/linalg';
import { meanSquaredError } from '@retrace/nn';

export const mse: Calculation = calculation({
  slug: 'mse',
  title: 'How wrong is a network that always answers 0?',
  figures: [
    printed('MSE of the answers 0, 0, 0, 0 for 1, 0, 0, 1', '0.5', () =>
      meanSquaredError.value(column([0, 0, 0, 0]), column([1, 0, 0, 1])),
    ),
  ],
});
