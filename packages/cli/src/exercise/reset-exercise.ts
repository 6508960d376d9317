import { reset } from '@retrace/exercise/files';
import { CommandError, type Streams, UsageError } from '@retrace/terminal';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { type Exercise, shortPath } from './exercises-of.ts';
import { isTouched } from './look.ts';
import type { Screen } from './screen.ts';

/** Puts the gaps back, if the person says yes, and tells where what was written is kept. */
export async function resetExercise(
  exercise: Exercise,
  yes: boolean,
  streams: Streams,
  { say }: Screen,
): Promise<void> {
  const { stdout } = streams;
  const path = shortPath(exercise.exercise);
  if (existsSync(exercise.exercise) && !isTouched(exercise)) {
    stdout.write(
      say(`${path} is as it was in the beginning.\n`, `${path} 和最初一样，不用重来。\n`),
    );
    return;
  }
  if (!existsSync(exercise.original)) {
    const original = shortPath(exercise.original);
    throw new CommandError(
      {
        en: `${original} is not there, and so there is nothing to go back to; nothing was changed`,
        zh: `缺少 ${original}，无法恢复；什么都没有改动`,
      },
      1,
    );
  }
  if (existsSync(exercise.exercise) && !yes && !(await agrees(path, streams, say))) {
    stdout.write(say('Nothing was changed.\n', '什么都没有改动。\n'));
    return;
  }
  const kept = reset(exercise.exercise);
  stdout.write(say(`The gaps are back in ${path}.\n`, `${path} 已恢复原样。\n`));
  if (kept !== undefined) {
    const copy = shortPath(kept);
    stdout.write(say(`What you wrote is in ${copy}.\n`, `你写的内容保存在 ${copy}。\n`));
  }
}

async function agrees(path: string, streams: Streams, say: Screen['say']): Promise<boolean> {
  const { stdin, stdout } = streams;
  if (!stdin.isTTY || !stdout.isTTY) {
    throw new UsageError({
      en: `--reset asks before it changes ${path}, and nobody can answer here; add --yes`,
      zh: `--reset 会先询问再改动 ${path}，而这里没有人回答；请加上 --yes`,
    });
  }
  stdout.write(
    say(
      `Put the gaps back in ${path}? A copy of what you wrote is kept. [y/N] `,
      `把 ${path} 恢复原样？你写的内容会保存一份。[y/N] `,
    ),
  );
  const lines = createInterface({ input: stdin });
  const answer = await new Promise<string>((done) => {
    lines.once('line', done).once('close', () => done(''));
  });
  lines.close();
  return /^\s*(?:y|yes|是|好)\s*$/i.test(answer);
}
