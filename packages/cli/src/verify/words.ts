import type { GoldenCheck } from '@retrace/golden';
import type { Speaker } from '@retrace/terminal';
import { type Tally, tallyText } from './run-program.ts';

/** `3 of 4`, in Chinese `3 / 4`. */
export function tallyIn(say: Speaker['say'], tally: Tally): string {
  const { hold, of } = tally;
  return say(tallyText(tally), of === 0 ? '没有' : `${hold} / ${of}`);
}

/** Whether a golden file matches, in a cell of a table. */
export function goldenIn(say: Speaker['say'], { status, problems }: GoldenCheck): string {
  if (status === 'matches') return say('matches', '一致');
  const kind = problems[0]?.kind ?? 'differs';
  const zh = kind === 'missing-file' ? '缺少' : kind === 'differs' ? '不同' : '有误';
  return say(kind.replaceAll('-', ' '), zh);
}
