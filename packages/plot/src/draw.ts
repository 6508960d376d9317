import {
  isArticlesOwn,
  type Lesson,
  type Picture,
  type Program,
  type TrainingRun,
} from '@retrace/lesson';
import { curveSheet } from './curve.ts';
import { decisionSurfaceSheet } from './decision-surface.ts';
import { lossSheet } from './loss.ts';
import { networkSheet } from './network.ts';
import { plain } from './number-text.ts';
import { outputsSheet } from './outputs.ts';
import { parametersSheet } from './parameters.ts';
import { partialResidualsSheet } from './partial-residuals.ts';
import { residualsSheet } from './residuals.ts';
import { layOut, type Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** A picture as a file: `eleven-lines-loss`, and the text of an SVG. */
export interface Drawing {
  readonly name: string;
  readonly svg: string;
}

/**
 * Draws all pictures of a program.
 *
 * @param run Stops at least at the program's `pictureStops`; absent where nothing is trained.
 */
export function drawPictures(
  lesson: Lesson,
  program: Program,
  run: TrainingRun | undefined,
): Drawing[] {
  const source = [
    `${lesson.slug} / ${program.slug}`,
    ...(run ? [seedText(run), `${plain(run.epochs)} epochs`] : []),
  ].join(' · ');
  const own =
    program.kind === 'calculation' ||
    !run ||
    isArticlesOwn(program, { seed: run.seed ?? undefined, epochs: run.epochs });
  return program.pictures.map((picture) => {
    const sheet =
      program.kind === 'training' && run ? sheetOf(picture, { program, run }) : curveOf(picture);
    const title = own ? (picture.title ?? sheet.title) : sheet.title;
    return { name: `${program.slug}-${picture.name}`, svg: layOut({ ...sheet, title }, source) };
  });
}

function sheetOf(picture: Picture, subject: Subject): Sheet {
  switch (picture.kind) {
    case 'network':
      return networkSheet(picture, subject);
    case 'loss':
      return lossSheet(picture, subject);
    case 'outputs':
      return outputsSheet(subject);
    case 'decision-surface':
      return decisionSurfaceSheet(picture, subject);
    case 'residuals':
      return residualsSheet(subject);
    case 'partial-residuals':
      return partialResidualsSheet(subject);
    case 'parameters':
      return parametersSheet(picture, subject);
    case 'curve':
      return curveSheet(picture);
  }
}

function curveOf(picture: Picture): Sheet {
  if (picture.kind === 'curve') return curveSheet(picture);
  throw new RangeError(
    `drawPictures: no run for '${picture.name}': got none; ${picture.kind} shows a training`,
  );
}

function seedText({ seed }: TrainingRun): string {
  return seed === null ? 'initial weights as given' : `seed ${seed}`;
}
