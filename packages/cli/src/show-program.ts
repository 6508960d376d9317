import type { Checkpoint, MeasuredFigure, Program, Result, TrainingRun } from '@retrace/lesson';
import { formatMatrix, type Matrix } from '@retrace/linalg';
import { bar } from './curve.ts';
import { table } from './table.ts';
import type { Style } from './terminal.ts';

/** The heading of a program, and what its run depends on. */
export function heading(program: Program, run: TrainingRun | undefined, style: Style): string[] {
  const setting =
    program.kind === 'training' && run
      ? [style.faint(`  ${seedText(run)}, ${count(run.epochs, 'epoch')}`), '']
      : [];
  return ['', `${style.bold(program.slug)}  ${program.title}`, ...setting];
}

function seedText({ seed }: TrainingRun): string {
  return seed === null ? 'initial weights as given, no seed' : `seed ${seed}`;
}

/** A few epochs with their losses, and bars beside them that draw the curve. */
export function lossTable(checkpoints: readonly Checkpoint[], metric: string): string[] {
  const shown = checkpoints.filter(
    ({ epoch }, i) => i === checkpoints.length - 1 || /^(0|10*)$/.test(String(epoch)),
  );
  const largest = Math.max(...shown.map(({ loss }) => loss));
  const rows = shown.map(({ epoch, loss }) => [
    epoch.toLocaleString('en'),
    loss.toPrecision(6),
    bar(loss, largest, 32),
  ]);
  return table([['epoch', spaced(metric), ''], ...rows], 'rrl');
}

/** Weights and biases as NumPy prints them, so that they can be compared by eye. */
export function parameterText({ parameters }: Checkpoint): string[] {
  return parameters.flatMap(({ W, b }, i) => [
    '',
    ...named(`W${parameters.length > 1 ? i + 1 : ''}`, W),
    ...(b ? named(`b${parameters.length > 1 ? i + 1 : ''}`, b) : []),
  ]);
}

function named(name: string, matrix: Matrix): string[] {
  return formatMatrix(matrix)
    .split('\n')
    .map((line, i) => `  ${(i === 0 ? name : '').padEnd(4)}${line}`);
}

/** What the article says beside what came out. */
export function resultText({ figures, claims }: Result, style: Style): string[] {
  const mark = (holds: boolean): string => (holds ? style.good('✓') : style.bad('✗'));
  const rows = figures.map((figure) => [figure.what, printedText(figure), String(figure.measured)]);
  const [header, ...lines] = table([['', 'article', 'this run'], ...rows], 'lll');
  const width = Math.max(...[header, ...lines].map((line) => line.length));
  return [
    ...(figures.length > 0 ? ['', style.faint(header)] : []),
    ...lines.map((line, i) => `${line.padEnd(width)}  ${mark(figures[i].holds)}`),
    ...(figures.some(({ rounding }) => rounding === 'truncate')
      ? [style.faint('  (… the article cut further digits off)')]
      : []),
    ...(claims.length > 0 ? [''] : []),
    ...claims.map(({ says, holds }) => `  ${mark(holds)} ${says}`),
  ];
}

/** `0.94…` where the article cut further digits off instead of rounding. */
function printedText({ printed, rounding }: MeasuredFigure): string {
  return rounding === 'truncate' ? `${printed}…` : printed;
}

/** `meanAbsoluteError` as people write it: `mean absolute error`. */
function spaced(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** `1 epoch`, `60,000 epochs`. */
export function count(n: number, what: string): string {
  return `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`;
}
