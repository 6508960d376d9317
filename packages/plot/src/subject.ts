import { type Language, textOf, type Training, type Run, type Words } from '@retrace/lesson';
import type { Matrix } from '@retrace/linalg';
import { lowered } from './number-text.ts';

/** What a picture is of: a program, a run of it, and the language of its words. */
export interface Subject extends Speaker {
  readonly program: Training;
  readonly run: Run;
}

/** Whoever chooses between words of two languages: `say('epoch', '轮')`. */
export interface Speaker {
  readonly say: (en: string, zh: string) => string;
}

export function speaker(language: Language): Speaker {
  return { say: (en, zh) => (language === 'zh' ? zh : en) };
}

/** Words of a lesson, in the language of the picture. */
export function spoken({ say }: Speaker, words: Words): string {
  const { en, zh } = textOf(words);
  return say(en, zh);
}

/** A column of the data, in the language of the picture. */
export interface NamedColumn {
  readonly name: string;
  /** With its unit: `weight (pounds)`. */
  readonly axisName: string;
  readonly origin: number | undefined;
}

/** The columns of x, by name; x₁, x₂ ... where they have none. */
export function inputsOf(subject: Subject): readonly NamedColumn[] {
  return columnsOf(subject, 'inputs', 'x', subject.run.data.x);
}

/** The columns of t and y, by name; y₁, y₂ ... where they have none. */
export function outputsOf(subject: Subject): readonly NamedColumn[] {
  return columnsOf(subject, 'outputs', 'y', subject.run.data.t);
}

function columnsOf(
  subject: Subject,
  side: 'inputs' | 'outputs',
  letter: string,
  { cols }: Matrix,
): NamedColumn[] {
  const columns = subject.program.names?.[side];
  return Array.from({ length: cols }, (_, i) => {
    const column = columns?.[i];
    const name = column
      ? spoken(subject, column.name)
      : cols === 1
        ? letter
        : `${letter}${lowered(i + 1)}`;
    const unit = column?.unit && spoken(subject, column.unit);
    const axisName =
      unit === undefined ? name : subject.say(`${name} (${unit})`, `${name}（${unit}）`);
    return { name, axisName, origin: column?.origin };
  });
}

/** What a sample is called; undefined where it has no name. */
export function sampleName(subject: Subject, sample: number): string | undefined {
  const words = subject.program.names?.samples?.[sample];
  return words && spoken(subject, words);
}

/** About how many pixels a text is wide, at 13 pixels: a Chinese character counts as two letters. */
export function widthOf(text: string): number {
  return 7 * Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
}
