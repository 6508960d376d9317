import { weightsFromNpz, weightsToNpz } from '@retrace/golden/npz';
import type { Program, Training } from '@retrace/lesson';
import { given } from '@retrace/nn';
import { replaceFile, UsageError } from '@retrace/terminal';
import { readFileSync } from 'node:fs';
import type { FinishedProgram } from '../verify/run-program.ts';

/** @throws {UsageError} if it is not one training that is named */
export function onlyTraining(option: string, programs: readonly Program[]): Training {
  const trainings = programs.filter((each): each is Training => each.kind === 'training');
  if (trainings.length === 1) return trainings[0];
  const names = trainings.map(({ slug }) => slug).join(', ');
  throw new UsageError(
    trainings.length === 0
      ? {
          en: `--${option} needs a program that trains; this one does not`,
          zh: `--${option} 需要一个有训练的程序；这个没有`,
        }
      : {
          en: `--${option} is about one program: name it, with --program and one of ${names}`,
          zh: `--${option} 只针对一个程序：用 --program 写明是哪一个：${names}`,
        },
  );
}

/** The one training, with the weights of a file in place of those that it draws. */
export function startingWith(file: string, programs: readonly Program[]): Training {
  const program = onlyTraining('weights', programs);
  const initialize = given(weightsFromNpz(readOwn(file)));
  return { ...program, initialize, varied: { ...program.varied } };
}

/** Writes the last weights, and the loss of each epoch. */
export function saveWeights(file: string, finished: readonly FinishedProgram[]): void {
  const run = finished.find((each) => each.run)?.run;
  if (!run) return;
  const { parameters, losses } = run.last();
  try {
    replaceFile(file, weightsToNpz(parameters, losses));
  } catch (error) {
    throw new UsageError({
      en: `'${file}' cannot be written: ${said(error)}`,
      zh: `写不了 '${file}'：${said(error)}`,
    });
  }
}

function readOwn(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError({
      en: `'${file}' cannot be read: ${said(error)}`,
      zh: `读不了 '${file}'：${said(error)}`,
    });
  }
}

/** What the system says, without its stack: `EACCES: permission denied`. */
function said(error: unknown): string {
  return error instanceof Error ? error.message.split(', ', 1)[0] : String(error);
}
