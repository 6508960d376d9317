import { type Calculation, calculation, printed } from '@retrace/lesson';
import { column } from '@retrace/linalg';
import { meanSquaredError } from '@retrace/nn';

export const mse: Calculation = calculation({
  slug: 'mse',
  title: {
    en: 'How wrong is a network that always answers 0?',
    zh: '总是回答 0 的网络错得有多厉害？',
  },
  printed: [
    printed(
      {
        en: 'MSE of the outputs 0, 0, 0, 0 for the targets 1, 0, 0, 1',
        zh: '输出 0, 0, 0, 0 对目标值 1, 0, 0, 1 的均方误差',
      },
      '0.5',
      () => meanSquaredError.value(column([0, 0, 0, 0]), column([1, 0, 0, 1])),
    ),
  ],
});
