import { type Calculation, calculation, claim, functionCurve } from '@retrace/lesson';
import { dropoutPrintouts, plainPrintouts, type Printout } from './printouts.ts';

type Side = 'training' | 'test';

/** The errors that the chapter prints, with straight lines between them. */
function errorAt(printouts: readonly Printout[], side: Side): (pass: number) => number {
  return (pass) => {
    const after = printouts.findIndex((printout) => printout.pass >= pass);
    const next = printouts[after];
    const last = printouts[Math.max(0, after - 1)];
    if (next.pass === pass || last === next) return Number(next[side][0]);
    const part = (pass - last.pass) / (next.pass - last.pass);
    return (1 - part) * Number(last[side][0]) + part * Number(next[side][0]);
  };
}

/** The pass whose printed test error is least, the first of equals. */
function bestPass(printouts: readonly Printout[]): number {
  const errors = printouts.map(({ test }) => Number(test[0]));
  return printouts[errors.indexOf(Math.min(...errors))].pass;
}

const passes = { en: 'passes', zh: '遍数' };
const asPrinted = {
  en: 'error per image, as the chapter prints it; the test images are not in this lesson',
  zh: '每张图片的误差，按书上印的数字；测试图片不在本课里',
};

export const overfitting: Calculation = calculation({
  slug: 'overfitting',
  title: { en: 'What the chapter prints of images not seen', zh: '书上对没见过的图片印了什么' },
  pictures: [
    functionCurve({
      name: 'apart',
      title: {
        en: 'From pass 20 on, what helps here harms there',
        zh: '第 20 遍以后，这边变好，那边变坏',
      },
      formula: asPrinted,
      x: { name: passes, from: 0, to: 349 },
      lines: [
        { name: { en: 'test', zh: '测试' }, f: errorAt(plainPrintouts, 'test') },
        { name: { en: 'training', zh: '训练' }, f: errorAt(plainPrintouts, 'training') },
      ],
    }),
    functionCurve({
      name: 'held',
      title: {
        en: 'With dropout the test error stays down',
        zh: '有了 dropout，测试误差不再上升',
      },
      formula: asPrinted,
      x: { name: passes, from: 0, to: 290 },
      lines: [
        { name: { en: 'without', zh: '没有' }, f: errorAt(plainPrintouts, 'test') },
        { name: { en: 'dropout', zh: '有 dropout' }, f: errorAt(dropoutPrintouts, 'test') },
      ],
    }),
  ],
  claims: [
    claim(
      {
        en: 'without dropout the printed test error is least at pass 20, and has risen by more than half at the end',
        zh: '没有 dropout 时，书上的测试误差在第 20 遍最小，到最后上升了一半以上',
      },
      () => {
        const error = errorAt(plainPrintouts, 'test');
        return bestPass(plainPrintouts) === 20 && error(349) > 1.5 * error(20);
      },
    ),
    claim(
      {
        en: 'with dropout it is least at pass 270',
        zh: '有 dropout 时，它在第 270 遍最小',
      },
      () => bestPass(dropoutPrintouts) === 270,
    ),
  ],
});
