import type { Checkpoint, Measured, MeasuredValue, Program, Run, Text } from '@retrace/lesson';
import { formatMatrix, type Matrix } from '@retrace/linalg';
import { columnsOf, count, type Speaker, type Style, table, wrap } from '@retrace/terminal';

/** The heading of a program, and what its run depends on. */
export function heading(
  program: Program,
  run: Run | undefined,
  style: Style,
  speaker: Speaker,
): string[] {
  const { say } = speaker;
  const changes = Object.entries('varied' in program ? program.varied : {});
  const setting = run
    ? say(
        `  ${seedText(run, speaker)}, ${count(run.epochs, 'epoch')}`,
        `  ${seedText(run, speaker)}，${run.epochs.toLocaleString('en')} 轮`,
      )
    : '';
  return [
    '',
    `${style.bold(program.slug)}  ${say(program.title.en, program.title.zh)}`,
    ...(setting === '' ? [] : [style.faint(setting)]),
    ...(changes.length === 0
      ? []
      : [
          style.faint(
            `  ${say('changed: ', '改动：')}${changes.map(([name, value]) => `${name} = ${value}`).join(', ')}`,
          ),
        ]),
    ...(setting === '' ? [] : ['']),
  ];
}

function seedText({ seed }: Run, { say }: Speaker): string {
  if (seed === null) return say('initial weights as given, no seed', '初始权重为给定值，没有种子');
  const text = typeof seed === 'number' ? String(seed) : `[${seed.join(', ')}]`;
  return say(`seed ${text}`, `种子 ${text}`);
}

/** A few epochs with their losses, and bars beside them that draw the curve. */
export function lossTable(
  checkpoints: readonly Checkpoint[],
  metric: Text,
  { width }: Style,
  { say }: Speaker,
): string[] {
  const known = checkpoints.filter(({ loss }) => !Number.isNaN(loss));
  const shown = known.filter(
    ({ epoch }, i) => i === known.length - 1 || /^(0|10*)$/.test(String(epoch)),
  );
  const largest = Math.max(...shown.map(({ loss }) => loss));
  const numbers = shown.map(({ epoch, loss }) => [epoch.toLocaleString('en'), loss.toPrecision(6)]);
  const head = [say('epoch', '轮'), say(metric.en, metric.zh)];
  const taken = columnsOf(table([head, ...numbers], 'rr')[0]) + 2;
  const longest = Math.max(4, Math.min(32, width - taken));
  const rows = shown.map(({ loss }, i) => [...numbers[i], bar(loss, largest, longest)]);
  return table([[...head, ''], ...rows], 'rrl');
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/** A bar of `width` characters for the largest value, to an eighth of a character. */
function bar(value: number, largest: number, width: number): string {
  if (!(largest > 0)) return '';
  const length = Math.round((8 * width * value) / largest);
  return '█'.repeat(Math.floor(length / 8)) + eighths[length % 8];
}

/** A matrix of more numbers than this is not shown. */
const most = 400;

/** All parameters as NumPy prints them, so that they can be compared by eye. */
export function parameterText({ parameters }: Checkpoint): string[] {
  return parameters.flatMap((layer, i) => [
    '',
    ...Object.entries(layer).flatMap(([name, matrix]) =>
      named(`${name}${parameters.length > 1 ? i + 1 : ''}`, matrix),
    ),
  ]);
}

function named(name: string, matrix: Matrix): string[] {
  const label = name.padEnd(4);
  if (matrix.data.length > most) return [`  ${label}${matrix.rows}x${matrix.cols}`];
  return formatMatrix(matrix)
    .split('\n')
    .map((line, i) => `  ${(i === 0 ? label : '').padEnd(label.length)}${line}`);
}

/**
 * Where nothing moves any more: since when, and what to look at. Empty where training goes on, or has
 * nothing left to learn.
 */
export function stuckText(
  checkpoints: readonly Checkpoint[],
  { width }: Style,
  { say }: Speaker,
): string[] {
  const last = checkpoints.at(-1);
  const since = checkpoints.find((checkpoint) => last && haveSameParameters(checkpoint, last));
  if (!last || !since || since.epoch === last.epoch || last.loss === 0) return [];
  return [
    '',
    ...wrap(
      say(
        `From epoch ${since.epoch.toLocaleString('en')} on no parameter moves: every gradient is exactly 0. Behind relu, look for sums that are all negative: the inputs or the learning rate are too large.`,
        `从第 ${since.epoch.toLocaleString('en')} 轮起，参数不再变化：所有梯度都恰好是 0。如果用了 relu，看看它前面的加权和是不是全为负数：输入或学习率太大。`,
      ),
      '  ',
      width,
    ),
  ];
}

function haveSameParameters(a: Checkpoint, b: Checkpoint): boolean {
  return a.parameters.every((layer, i) =>
    Object.entries(layer).every(([name, { data }]) =>
      data.every((value, k) => Object.is(value, b.parameters[i][name].data[k])),
    ),
  );
}

/** What the article says beside what came out. */
export function measuredText(
  { printed, claims }: Measured,
  style: Style,
  { say }: Speaker,
): string[] {
  const mark = (holds: boolean): string => (holds ? style.good('✓') : style.bad('✗'));
  const rows = printed.map((value) => [
    say(value.what.en, value.what.zh),
    printedText(value),
    Number.isNaN(value.measured) ? '' : String(value.measured),
    `${value.holds ? '✓' : '✗'}${verdictText(value, say)}`,
  ]);
  const head = ['', say('article', '文章'), say('this run', '本次'), ''];
  const labels = rows.map(([label]) => label);
  // A label that leaves no room for its numbers stands on a line of its own.
  const numbers = [head, ...rows].map(([, ...cells]) => cells);
  const taken = [0, 1, 2].map((i) => Math.max(...numbers.map((cells) => columnsOf(cells[i]))) + 2);
  const room = style.width - 2 - taken.reduce((sum, width) => sum + width, 0);
  const isLong = labels.map((label) => columnsOf(label) > room);
  const [header, ...lines] = table(
    [head, ...rows.map(([label, ...cells], i) => [isLong[i] ? '' : label, ...cells])],
    'llll',
  );
  const notes = new Map(
    printed.flatMap(({ verdict }) =>
      verdict.kind === 'holds' ? [] : [[say(verdict.because.en, verdict.because.zh), verdict]],
    ),
  );
  return [
    ...(printed.length > 0 ? ['', style.faint(header)] : []),
    ...lines.flatMap((line, i) => [
      ...(isLong[i] ? wrap(labels[i], '  ', style.width) : []),
      line.replace(/ [✓✗](?=[^✓✗]*$)/, ` ${mark(printed[i].holds)}`),
    ]),
    ...(printed.some(({ rounding }) => rounding === 'truncate')
      ? [
          style.faint(
            say('  (… the article cut further digits off)', '  （… 文章把后面的数字截断了）'),
          ),
        ]
      : []),
    ...[...notes].flatMap(([because, verdict]) =>
      wrap(`${kindText(verdict.kind, say)}: ${because}`, '  ', style.width).map((line) =>
        style.faint(line),
      ),
    ),
    ...(claims.length > 0 ? [''] : []),
    ...claims.flatMap(({ says, holds }) =>
      wrap(say(says.en, says.zh), '    ', style.width).map((line, i) =>
        i === 0 ? `  ${mark(holds)}${line.slice(3)}` : line,
      ),
    ),
  ];
}

/** What is stated of a value, where that is not simply that it holds. */
function verdictText({ verdict }: MeasuredValue, say: Speaker['say']): string {
  if (verdict.kind === 'holds') return '';
  return verdict.kind === 'holds to'
    ? ` ${say(`to ${verdict.digits} digits`, `前 ${verdict.digits} 位`)}`
    : ` ${kindText(verdict.kind, say)}`;
}

function kindText(kind: MeasuredValue['verdict']['kind'], say: Speaker['say']): string {
  if (kind === 'holds to') return say('to fewer digits', '前几位相符');
  return kind === 'not checked' ? say('not checked', '未核对') : say('not reproduced', '无法重现');
}

/** `0.94…` where the article cut further digits off instead of rounding. */
function printedText({ printed, rounding }: MeasuredValue): string {
  return rounding === 'truncate' ? `${printed}…` : printed;
}
