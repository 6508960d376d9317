import type { Column, Training, TrainingRun } from '@retrace/lesson';
import type { Matrix } from '@retrace/linalg';
import { lowered } from './number-text.ts';

/** What a picture is of: a program, a run of it, and whether that is the article's own. */
export interface Subject {
  readonly program: Training;
  readonly run: TrainingRun;
}

/** The columns of x, by name; x₁, x₂ ... where they have none. */
export function inputsOf({ program, run }: Subject): readonly Column[] {
  return program.names?.inputs ?? numbered('x', run.data.x);
}

/** The columns of t and y, by name; y₁, y₂ ... where they have none. */
export function outputsOf({ program, run }: Subject): readonly Column[] {
  return program.names?.outputs ?? numbered('y', run.data.t);
}

function numbered(letter: string, { cols }: Matrix): Column[] {
  return Array.from({ length: cols }, (_, i) => ({
    name: cols === 1 ? letter : `${letter}${lowered(i + 1)}`,
  }));
}

/** `weight (pounds)`, as an axis is called. */
export function axisName({ name, unit }: Column): string {
  return unit === undefined ? name : `${name} (${unit})`;
}

/** `meanAbsoluteError` as people write it: `mean absolute error`. */
export function spaced(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
