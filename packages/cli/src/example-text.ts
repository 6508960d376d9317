import type { Lesson } from '@retrace/lesson';
import type { FinishedProgram, Golden } from './run-lesson.ts';
import { count, heading, lossTable, parameterText, resultText } from './show-program.ts';
import type { Style } from './terminal.ts';

/** What the lesson is called, and its article. */
export function title({ title: text, article }: Lesson, style: Style): string[] {
  return [style.bold(text), style.faint(article.title), style.faint(article.link)];
}

/** A program that has run: its losses and weights, and then its figures beside the article's. */
export function programText(
  { program, run, checkpoints, result }: FinishedProgram,
  style: Style,
): string[] {
  const last = checkpoints.at(-1);
  return [
    ...heading(program, run, style),
    ...(program.kind === 'training' && last
      ? [...lossTable(checkpoints, program.metric.name), ...parameterText(last)]
      : []),
    ...resultText(result, style),
  ];
}

/** The pictures that were drawn. */
export function writtenText(files: readonly string[]): string[] {
  if (files.length === 0) return ['', 'Nothing to draw: no program here has pictures.'];
  return ['', ...files.map((file) => `wrote ${file}`)];
}

/** The line that counts what held; above it what is wrong with the golden file. */
export function closing(
  finished: readonly FinishedProgram[],
  golden: Golden,
  applies: boolean,
  milliseconds: number,
  style: Style,
): string[] {
  const took = `trained in ${(milliseconds / 1000).toFixed(2)} s`;
  if (!applies) {
    return [
      `Not checked: with another seed or number of epochs, the article's figures and the golden`,
      `file do not apply. ${took[0]?.toUpperCase()}${took.slice(1)}.`,
    ];
  }
  const figures = finished.flatMap(({ result }) => result.figures);
  const claims = finished.flatMap(({ result }) => result.claims);
  const parts = [
    `${[tally('figure', figures), tally('claim', claims)].flat().join(', ')} held`,
    ...(golden.status === 'matches' ? ['golden file matches'] : []),
    ...(golden.status === 'differs'
      ? [`but the golden file ${isMissing(golden) ? 'is missing' : 'differs'}`]
      : []),
    ...(golden.status === 'not checked' ? [] : [took]),
  ];
  const held = [...figures, ...claims].every(({ holds }) => holds) && golden.status !== 'differs';
  return [
    ...(golden.message === '' ? [] : [golden.message, '']),
    `${held ? style.good('✓') : style.bad('✗')} ${parts.join(', ')}`,
  ];
}

/** `3 of 4 claims`; nothing where there are none. */
function tally(what: string, all: readonly { readonly holds: boolean }[]): string[] {
  const held = all.filter(({ holds }) => holds).length;
  return all.length === 0 ? [] : [`${held} of ${count(all.length, what)}`];
}

function isMissing(golden: Golden): boolean {
  return 'problems' in golden && golden.problems.some(({ kind }) => kind === 'missing-file');
}
