import { lossCurve, type LossCurve, type Run, type Text, type Training } from '@retrace/lesson';
import { printedEach } from './figure.ts';
import { printedErrors, slugOf, xorWith } from './setup.ts';

/** What the first two scripts print of a training. */
interface Printed {
  readonly learningRate: number;
  readonly errors: string;
  /** Row by row. */
  readonly W1: readonly string[];
  readonly W2: string;
  readonly picture?: LossCurve;
}

/** The calculation `order-of-summation` shows it: in that order they come out. */
const because: Text = {
  en: 'rounding errors grow in this training, and the article adds the products of h W2 in another order',
  zh: '这次训练会放大舍入误差，而文章里 h W2 的乘积是按另一种次序相加的',
};

/** Four hidden neurons: a training for each alpha. The second script prints the errors again. */
export const fourNeurons: readonly Training[] = (
  [
    {
      learningRate: 0.001,
      picture: lossCurve({
        title: {
          en: 'Too small: 60,000 steps, and hardly a difference',
          zh: '太小：走了 60,000 步，几乎没有变化',
        },
      }),
      errors:
        '0.496410031903 0.495164025493 0.493596043188 0.491606358559 0.489100166544 0.485977857846',
      W1: [
        '-0.28448441 0.32471214 -1.53496167 -0.47594822',
        '-0.7550616 -1.04593014 -1.45446052 -0.32606771',
        '-0.2594825 -0.13487028 -0.29722666 0.40028038',
      ],
      W2: '-0.61957526 0.76414675 -1.49797046 0.40734574',
    },
    {
      learningRate: 0.01,
      errors:
        '0.496410031903 0.457431074442 0.359097202563 0.239358137159 0.143070659013 0.0985964298089',
      W1: [
        '2.39225985 2.56885428 -5.38289334 -3.29231397',
        '-0.35379718 -4.6509363 -5.67005693 -1.74287864',
        '-0.15431323 -1.17147894 1.97979367 3.44633281',
      ],
      W2: '-3.70045078 4.57578637 -7.63362462 4.73787613',
    },
    {
      learningRate: 0.1,
      errors:
        '0.496410031903 0.0428880170001 0.0240989942285 0.0181106521468 0.0149876162722 0.0130144905381',
      W1: [
        '3.88035459 3.6391263 -5.99509098 -3.8224267',
        '-1.72462557 -5.41496387 -6.30737281 -3.03987763',
        '0.45953952 -1.77301389 2.37235987 5.04309824',
      ],
      W2: '-5.72386389 6.15041318 -9.40272079 6.61461026',
    },
    {
      learningRate: 1,
      errors:
        '0.496410031903 0.00858452565325 0.00578945986251 0.00462917677677 0.00395876528027 0.00351012256786',
      W1: [
        '4.6013571 4.17197193 -6.30956245 -4.19745118',
        '-2.58413484 -5.81447929 -6.60793435 -3.68396123',
        '0.97538679 -2.02685775 2.52949751 5.84371739',
      ],
      W2: '-6.96765763 7.14101949 -10.31917382 7.86128405',
    },
    {
      learningRate: 10,
      picture: lossCurve({
        title: {
          en: 'The best of the seven: hardly a plateau, and down for good',
          zh: '七个里最好的：几乎没有高原，一路下降',
        },
      }),
      errors:
        '0.496410031903 0.00312938876301 0.00214459557985 0.00172397549956 0.00147821451229 0.00131274062834',
      W1: [
        '4.52597806 5.77663165 -7.34266481 -5.29379829',
        '1.66715206 -7.16447274 -7.99779235 -1.81881849',
        '-4.27032921 -3.35838279 3.44594007 4.88852208',
      ],
      W2: '-8.58485788 10.1786297 -14.87601886 7.57026121',
    },
    {
      learningRate: 100,
      picture: lossCurve({
        title: {
          en: 'Too large: one of the four samples stays at ½',
          zh: '太大：四个样本里有一个停在 ½',
        },
      }),
      errors:
        '0.496410031903 0.125476983855→0.125476983831 0.125330333528→0.125330333542 0.125267728765→0.125267728797 0.12523107366→0.125231073704 0.125206352756→0.125206352809',
      W1: [
        '-17.20515374→-17.20515384 1.89881432→1.89881335 -16.95533155→-16.95533171 -8.23482697',
        '5.70240659→5.70239131 -17.23785161→-17.23785036 -9.48052574→-9.48052420 -7.92972576',
        '-4.18781704→-4.18780162 -0.3388181→-0.33881830 2.82024759→2.82023076 -8.40059859',
      ],
      W2: '9.68285369→9.68285299 9.55731916→9.55732140 -16.0390702→-16.03906818 6.27326973',
    },
    {
      learningRate: 1000,
      picture: lossCurve({
        title: {
          en: 'Far too large: one answer for all four samples, wrong for two',
          zh: '大得离谱：四个样本都得到同一个回答，两个是错的',
        },
      }),
      errors: '0.496410031903 0.5 0.5 0.5 0.5 0.5',
      W1: [
        '-56.06177241 -4.66409623→-4.67153615 -5.65196179→-5.65196177 -23.05868769',
        '-4.52271708 -4.78184499→-4.78838262 -10.88770202→-10.88770200 -15.85879101',
        '-89.56678495 10.81119741→10.51125561 37.02351518→37.02351519 -48.33299795',
      ],
      W2: '25.16188889 -8.68235535→-8.63371706 -116.60053379→-98.76334082 11.41582458',
    },
  ] satisfies readonly Printed[]
).map(({ learningRate, errors, W1, W2, picture }: Printed) =>
  xorWith(learningRate, 4, {
    slug: slugOf(learningRate),
    title: {
      en: `Four hidden neurons, alpha = ${learningRate}`,
      zh: `四个隐藏神经元，alpha = ${learningRate}`,
    },
    printed: [
      ...printedErrors(1, errors, because),
      ...printedErrors(2, errors, because),
      ...printedEach<Run>(
        W1.join(' '),
        (i) => `W1[${Math.floor(i / 4)}][${i % 4}]`,
        (run, i) => run.last().parameters[0].W.data[i],
        because,
      ),
      ...printedEach<Run>(
        W2,
        (i) => `W2[${i}]`,
        (run, i) => run.last().parameters[1].W.data[i],
        because,
      ),
    ],
    pictures: picture ? [picture] : [],
  }),
);
