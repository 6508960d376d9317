import type { Text, Training } from '@retrace/lesson';
import { printedErrors, slugOf, xorWith } from './setup.ts';

/** What the third script prints of a training. */
interface Printed {
  readonly learningRate: number;
  readonly errors: string;
}

const because: Text = {
  en: 'rounding errors grow in this training until each order of summation ends elsewhere; which one the article had is not known',
  zh: '这次训练会放大舍入误差，直到每种相加次序都有各自的结局；文章用的是哪一种，无从知道',
};

/** Thirty-two hidden neurons: a training for each alpha. */
export const thirtyTwoNeurons: readonly Training[] = (
  [
    {
      learningRate: 0.001,
      errors:
        '0.496439922501 0.491049468129 0.484976307027 0.477830678793 0.46903846539 0.458029258565',
    },
    {
      learningRate: 0.01,
      errors:
        '0.496439922501 0.356379061648 0.146939845465 0.0880156127416 0.065147819275 0.0529658087026',
    },
    {
      learningRate: 0.1,
      errors:
        '0.496439922501 0.0305404908386 0.0190638725334 0.0147643907296 0.0123892429905 0.0108421669738',
    },
    {
      learningRate: 1,
      errors:
        '0.496439922501 0.00736052234249 0.00497251705039 0.00396863978159 0.00338641021983 0.00299625684932',
    },
    {
      learningRate: 10,
      errors:
        '0.496439922501 0.00224922117381→0.00223555311423 0.00153852153014→0.00152758396306 0.00123717718456→0.00122859594746 0.00106119569132→0.00105427046536 0.000942641990774→0.000936911285186',
    },
    { learningRate: 100, errors: '0.496439922501 0.5 0.5 0.5 0.5 0.5' },
    { learningRate: 1000, errors: '0.496439922501 0.5 0.5 0.5 0.5 0.5' },
  ] satisfies readonly Printed[]
).map(({ learningRate, errors }: Printed) =>
  xorWith(learningRate, 32, {
    slug: `${slugOf(learningRate)}-hidden-32`,
    title: {
      en: `Thirty-two hidden neurons, alpha = ${learningRate}`,
      zh: `三十二个隐藏神经元，alpha = ${learningRate}`,
    },
    printed: printedErrors(3, errors, because),
    pictures: [],
  }),
);
