import type { Language, Lesson, Picture, Program, Run } from '@retrace/lesson';
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
import { type Speaker, speaker, spoken, type Subject } from './subject.ts';

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
  run: Run | undefined,
  language: Language = 'en',
): Drawing[] {
  const speaks = speaker(language);
  const settings = run ? [seedText(run, speaks), epochsText(run, speaks)] : [];
  const source = [`${lesson.slug} / ${program.slug}`, ...settings].join(' · ');
  const subject = program.kind === 'training' && run ? { ...speaks, program, run } : undefined;
  return program.pictures.map((picture) => {
    const sheet = sheetOf(picture, speaks, subject);
    // A lesson's own titles say what its own run shows.
    const own = subject?.program.varied ? undefined : picture.title;
    const title = own ? spoken(speaks, own) : sheet.title;
    return { name: `${program.slug}-${picture.name}`, svg: layOut({ ...sheet, title }, source) };
  });
}

function sheetOf(picture: Picture, speaks: Speaker, subject: Subject | undefined): Sheet {
  if (picture.kind === 'curve') return curveSheet(picture, speaks);
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

function seedText({ seed }: Run, { say }: Speaker): string {
  if (seed === null) return say('initial weights as given', '初始权重为给定值');
  const text = typeof seed === 'number' ? String(seed) : `[${seed.join(', ')}]`;
  return say(`seed ${text}`, `种子 ${text}`);
}

function epochsText({ epochs }: Run, { say }: Speaker): string {
  return say(`${plain(epochs)} epochs`, `${plain(epochs)} 轮`);
}
