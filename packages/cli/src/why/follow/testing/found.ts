import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Followed } from '../follow-file.ts';
import type { Slip } from './slips.ts';

/** Writes a slip into a folder, as its learner has it. */
export function writeSlip(
  folder: string,
  { file, changes }: Pick<Slip, 'file' | 'changes'>,
): string {
  let text = readFileSync(new URL(file, import.meta.url), 'utf8');
  for (const [right, wrong] of changes) {
    if (!text.includes(right)) throw new Error(`writeSlip: ${file} does not have: ${right}`);
    text = text.replaceAll(right, wrong);
  }
  const path = join(folder, 'my.py');
  writeFileSync(path, text);
  return path;
}

/** What was found, in a line. */
export function foundIn({ comparison, ending, problem, isSingle }: Followed): string {
  if (problem) return problem.kind === 'raised' ? problem.raised.message : problem.kind;
  const difference = comparison?.difference;
  if (!difference) {
    if (comparison?.updates === 0) {
      const { next } = comparison;
      return next ? `no update, before it ${next.kind} = ${next.formula}` : 'no update';
    }
    return ending?.status === 'found'
      ? `the lesson's after ${ending.epoch} epochs`
      : String(ending?.status);
  }
  const { event, quantity, kind, ratio, from } = difference;
  const when = `${quantity.kind} ${quantity.role === 'parameter' ? 'after' : 'in'} ${quantity.at}`;
  const moved = from.filter(({ isMoved }) => isMoved).map(({ name }) => `${name} has moved`);
  const times = ratio === undefined ? [] : [`times ${Number(ratio.toPrecision(6))}`];
  const single = isSingle ? ['float32'] : [];
  return [
    `line ${event.line}: ${event.name} is not ${when}`,
    kind,
    ...times,
    ...moved,
    ...single,
  ].join(', ');
}
