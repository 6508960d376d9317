import {
  type Claim,
  claim,
  type Names,
  notChecked,
  printed,
  type PrintedValue,
  type Run,
  type Runnable,
  startRun,
  truncated,
} from '@retrace/lesson';
import {
  accuracy,
  type Data,
  given,
  gradientDescent,
  halfSumSquaredError,
  type Layer,
  type Network,
  sumSquaredError,
  uniform,
} from '@retrace/nn';
import { count, images } from './images.ts';
import type { Printout } from './printouts.ts';
import { slipEmitters } from './slips.ts';

/** Each output is a digit. */
export const names: Names = {
  outputs: Array.from({ length: 10 }, (_, digit) => ({ name: String(digit) })),
};

/** A training without its length. */
type ChapterSetup = Omit<Runnable, 'epochs'>;

/** What all trainings of the chapter have in common: one image at a time, in order. */
export function setupOf(layers: readonly Layer[]): ChapterSetup {
  return {
    seed: 1,
    data: images,
    layers,
    initialize: uniform(-0.1, 0.1),
    loss: halfSumSquaredError,
    optimizer: gradientDescent({ learningRate: 0.005 }),
    batchSize: 1,
    metric: sumSquaredError,
    running: true,
    emitters: slipEmitters,
  };
}

/** The passes at which to look, and the states between which they lie: pass 0 leads from epoch 0 to 1. */
export function checkpointsOf(printouts: readonly Printout[]): number[] {
  return printouts.flatMap(({ pass }) => [pass, pass + 1]);
}

/** What the chapter prints of a training. */
export function printedOf(
  setup: ChapterSetup,
  printouts: readonly Printout[],
): PrintedValue<Run>[] {
  return printouts.flatMap(({ pass, training, test }) => [
    truncated(
      at(pass, 'training error', '训练误差'),
      training[0],
      (run) => run.at(pass + 1).loss / count,
    ),
    printed(at(pass, 'training accuracy', '训练准确率'), training[1], (run) =>
      trainingAccuracy(setup, run, pass),
    ),
    notChecked(at(pass, 'test error', '测试误差'), test[0], needsTestImages),
    notChecked(at(pass, 'test accuracy', '测试准确率'), test[1], needsTestImages),
  ]);
}

/** The same figures of the test images, for whoever has these. */
export function printedOfTest(printouts: readonly Printout[], test: Data): PrintedValue<Run>[] {
  return printouts.flatMap(({ pass, test: [error, right] }) => [
    truncated(at(pass, 'test error', '测试误差'), error, (run) => {
      const y = run.predict(test.x, pass + 1);
      return sumSquaredError.value(y, test.t) / test.t.rows;
    }),
    printed(at(pass, 'test accuracy', '测试准确率'), right, (run) =>
      accuracy.value(run.predict(test.x, pass + 1), test.t),
    ),
  ]);
}

const needsTestImages = {
  en: "it needs MNIST's 10,000 test images, which the lesson does not have",
  zh: '需要 MNIST 的 10,000 张测试图片，本课没有这些图片',
};

const at = (pass: number, en: string, zh: string) => ({
  en: `pass ${pass}: ${en}`,
  zh: `第 ${pass} 遍：${zh}`,
});

/** An accuracy is printed in full, so it is the very number, and not one that rounds to it. */
export function accuracyClaim(setup: ChapterSetup, printouts: readonly Printout[]): Claim<Run> {
  return claim(
    {
      en: 'each training accuracy is the printed one exactly, to the image',
      zh: '每个训练准确率都与书上的完全相等，一张图片都不差',
    },
    (run) =>
      printouts.every(
        ({ pass, training }) => trainingAccuracy(setup, run, pass) === Number(training[1]),
      ),
  );
}

/** What was counted before: of a network, by the error of the pass, which no other pass has. */
const counted = new WeakMap<Network, Map<number, number>>();

/**
 * The share of images that a pass got right, each before its update. A training reports one number of each
 * pass, which is the error; so the pass is trained once more, from the state that it began with.
 */
function trainingAccuracy(setup: ChapterSetup, run: Run, pass: number): number {
  const known = counted.get(run.network) ?? new Map<number, number>();
  counted.set(run.network, known);
  const error = run.at(pass + 1).loss;
  const share = known.get(error) ?? passOnceMore(setup, run, pass) / count;
  known.set(error, share);
  return share;
}

/** How many images are right as this pass runs. */
function passOnceMore(setup: ChapterSetup, run: Run, pass: number): number {
  // In words of the generator, a weight took two, and a coin takes one, which is half a randomSample.
  const coins = setup.layers.find(({ draws }) => draws)?.inputs ?? 0;
  const samples = run.network.theta.length + (pass * count * coins) / 2;
  return startRun({
    ...setup,
    initialize: given(run.at(pass).parameters),
    draws: { masks: { skip: { kind: 'randomSample', count: samples } } },
    metric: accuracy,
    epochs: 1,
  }).last().loss;
}
