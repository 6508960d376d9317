import { oneStep, type Training } from '@retrace/lesson';
import { formatMatrix, type Matrix } from '@retrace/linalg';
import type { Speaker, Style } from '@retrace/terminal';

/** One update of a program, number by number: forward, the loss, backward, and what has moved. */
export function stepText(
  program: Training,
  epoch: number,
  sample: number,
  style: Style,
  { say }: Speaker,
): string[] {
  const { x, t, layers, loss } = oneStep(program, { epoch, batch: sample });
  const places = layers.map((layer, i) => ({
    ...layer,
    n: i + 1,
    title: `${i + 1} ${layer.name}`,
  }));
  const samples = say(
    x.rows === 1 ? `sample ${sample + 1}` : `${x.rows} samples at once`,
    x.rows === 1 ? `第 ${sample + 1} 个样本` : `同时 ${x.rows} 个样本`,
  );
  return [
    style.bold(
      say(
        `${program.slug}: the step after epoch ${epoch}, ${samples}`,
        `${program.slug}：第 ${epoch} 轮之后的一步，${samples}`,
      ),
    ),
    ...shown('x', x),
    ...shown('t', t),
    '',
    style.bold(say('Forward', '前向传播')),
    ...places.flatMap(({ title, y, parameters }) => [
      style.faint(`  ${title}`),
      ...Object.entries(parameters).flatMap(([name, value]) => shown(name, value)),
      ...shown('y', y),
    ]),
    '',
    `${style.bold(say('Loss', '损失'))}  ${program.loss.name} = ${loss}`,
    '',
    style.bold(say('Backward, and the update', '反向传播与更新')),
    ...places
      .toReversed()
      .flatMap(({ title, dy, gradients, after }) => [
        style.faint(`  ${title}`),
        ...shown('dy', dy),
        ...Object.entries(gradients).flatMap(([name, value]) => shown(`d${name}`, value)),
        ...Object.entries(after).flatMap(([name, value]) =>
          shown(say(`${name} after`, `更新后 ${name}`), value),
        ),
      ]),
  ];
}

/** A matrix behind its name; of many rows the first ones. */
function shown(name: string, matrix: Matrix): string[] {
  const lines = formatMatrix(matrix).split('\n');
  const cut = lines.length > 12 ? [...lines.slice(0, 11), ' ...'] : lines;
  const head = `    ${name}  `;
  return cut.map((line, i) => (i === 0 ? head : ' '.repeat(head.length)) + line);
}
