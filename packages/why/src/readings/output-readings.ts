import type { Run, Text, Training } from '@retrace/lesson';
import { row } from '@retrace/linalg';
import type { ArticleEpochs } from './article-epochs.ts';
import {
  after,
  atEnd,
  beforeLastUpdate,
  type Part,
  type Reading,
  single,
  unusual,
  type When,
} from './reading.ts';
import { byColumn } from './weight-readings.ts';

/** Of which epoch outputs are, when nobody says it: as the article prints them, or else both ways. */
function outputTimes(
  program: Training,
  article: ArticleEpochs,
  epochs: readonly number[] | undefined,
): When[] {
  if (epochs?.length === 1) return [after(epochs[0])];
  const [last, before] = [program.epochs, program.epochs - 1];
  const printsBefore = article.outputs.includes(before);
  const printsLast = article.outputs.includes(last);
  return [
    printsBefore && !printsLast ? unusual(atEnd) : atEnd,
    printsLast && !printsBefore ? unusual(beforeLastUpdate) : beforeLastUpdate,
    ...[0, 1].filter((epoch) => epoch < before).map(after),
  ];
}

export function outputReadings(
  program: Training,
  article: ArticleEpochs,
  start: Run,
  epochs?: readonly number[],
): Reading[] {
  const { x, t } = start.data;
  const times = outputTimes(program, article, epochs);
  const rows: (readonly [Text, boolean, Part['values']])[] = [
    [{ en: 'outputs', zh: '输出' }, true, ({ outputs }) => outputs.data],
  ];
  if (t.cols > 1 && t.rows > 1) {
    rows.push([
      { en: 'outputs, column by column', zh: '逐列的输出' },
      true,
      (s) => byColumn(s.outputs),
    ]);
  }
  if (t.rows > 1) {
    rows.push([
      { en: 'outputs, the last sample first', zh: '从最后一个样本开始的输出' },
      false,
      ({ outputs: { data, cols } }) =>
        Array.from(
          data,
          (_, i) => data[data.length - cols * (Math.floor(i / cols) + 1) + (i % cols)],
        ),
    ]);
  }
  if (x.cols <= 3 && x.data.every((value) => value === 0 || value === 1)) {
    for (let code = 0; code < 1 << x.cols; code++) {
      const bits = Array.from({ length: x.cols }, (_, i) => (code >> (x.cols - 1 - i)) & 1);
      rows.push([
        { en: `the output for [${bits.join(', ')}]`, zh: `对 [${bits.join(', ')}] 的输出` },
        true,
        (state, run) => run.predict(row(bits.slice(0, run.network.inputs)), state.epoch).data,
      ]);
    }
  }
  return times.flatMap((when) =>
    rows.map(([says, isUsual, values]) => single('outputs', when, says, values, isUsual)),
  );
}

export function errorReadings(
  program: Training,
  article: ArticleEpochs,
  epochs?: readonly number[],
): Reading[] {
  const differences: (readonly [Text, (y: number, t: number) => number])[] = [
    [{ en: 'the errors t - y', zh: '误差 t - y' }, (y, t) => t - y],
    [{ en: 'the errors y - t', zh: '误差 y - t' }, (y, t) => y - t],
    [{ en: 'the errors |t - y|', zh: '误差 |t - y|' }, (y, t) => Math.abs(t - y)],
  ];
  return outputTimes(program, article, epochs).flatMap((when) =>
    differences.map(([says, of]) =>
      single('outputs', when, says, ({ outputs }, { data: { t } }) =>
        outputs.data.map((y, i) => of(y, t.data[i])),
      ),
    ),
  );
}
