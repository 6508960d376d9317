import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Report, Said } from './examined.ts';
import type { Exercise } from './exercises-of.ts';

/** How many hints of which step somebody has seen, by the exercise. */
type Seen = Readonly<Record<string, { readonly step: string; readonly hints: number }>>;

/**
 * How many hints are to be shown: after a wrong answer the first one, which leads to the idea, and one
 * more each time somebody asks. What was seen is remembered until another step is under way; where that
 * cannot be written, all are shown.
 *
 * @param root The folder that has `node_modules`, in which it is remembered.
 */
export function hintsFor({ id }: Exercise, { said }: Report, asked: boolean, root: string): number {
  if (!('hints' in said)) return 0;
  const given = said.status === 'wrong' ? 1 : 0;
  const path = join(root, 'node_modules', '.cache', 'retrace', 'hints.json');
  const seen = read(path);
  const before = seen[id]?.step === stepOf(said) ? seen[id].hints : 0;
  const all = said.hints.length;
  const hints = Math.min(all, asked ? Math.max(before, given) + 1 : given);
  if (!asked) return hints;
  const isKept = write(path, { ...seen, [id]: { step: stepOf(said), hints } });
  return isKept ? Math.max(hints, 1) : all;
}

function stepOf(said: Extract<Said, { hints: unknown }>): string {
  return said.step?.en ?? '';
}

function read(path: string): Seen {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {}; // nothing was asked yet, or it cannot be read: then the hints begin anew
  }
}

function write(path: string, seen: Seen): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(seen));
    return true;
  } catch {
    return false;
  }
}
