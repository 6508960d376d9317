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
  const settings = run ? [seedText(run), `${plain(run.epochs)} epochs`] : [];
  const source = [`${lesson.slug} / ${program.slug}`, ...settings].join(' · ');
  const subject = program.kind === 'training' && run ? { program, run } : undefined;
  return program.pictures.map((picture) => {
    const sheet = sheetOf(picture, subject);
    const title = subject && !isOwn(subject) ? sheet.title : (picture.title ?? sheet.title);
    return { name: `${program.slug}-${picture.name}`, svg: layOut({ ...sheet, title }, source) };
  });
}

function sheetOf(picture: Picture, subject: Subject | undefined): Sheet {
  if (picture.kind === 'curve') return curveSheet(picture);
  if (!subject) {
    throw new RangeError(
      `drawPictures: no run for '${picture.name}': got none; a picture of kind ${picture.kind} shows a training`,
    );
  }
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
    default:
      return parametersSheet(picture, subject);
  }
}

/** A lesson's own titles say what its own run shows. */
function isOwn({ program, run }: Subject): boolean {
  return isArticlesOwn(program, { seed: run.seed ?? undefined, epochs: run.epochs });
}

function seedText({ seed }: TrainingRun): string {
  return seed === null ? 'initial weights as given' : `seed ${seed}`;
}
