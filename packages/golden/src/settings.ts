import { digest } from './digest.ts';
import { plainText } from './golden-file.ts';

/** Lists of more numbers than this are written as a digest. */
const mostNumbers = 8;

/** A name, and behind it the options as exact JSON: `dense { "inputs": 3, "outputs": 4 }`, `sigmoid`. */
export function describe({ name, options }: { name: string; options: object }): string {
  const text = lineOf(options);
  return text === '{}' ? name : `${name} ${text}`;
}

/** A part of a training setup as it stands in a golden file; undefined where it says nothing of itself. */
export function settingOf(part: unknown): number | string | undefined {
  if (part === undefined || part === null || typeof part === 'function') return undefined;
  if (typeof part === 'number' || typeof part === 'string') return part;
  if (isNamed(part)) return describe(part);
  return Array.isArray(part) && part.every(isNamed) ? part.map(describe).join(', ') : lineOf(part);
}

function isNamed(part: unknown): part is { name: string; options: object } {
  return typeof part === 'object' && part !== null && 'name' in part && 'options' in part;
}

/** Plain data as exact JSON on one line, keys in order. */
function lineOf(value: unknown): string {
  return plainText(shortened(value)).replaceAll(/\n */g, ' ');
}

/** Plain data, with a digest for each list of many numbers; of a part, such as a schedule, what it says of itself. */
function shortened(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isNamed(value)) return { name: value.name, options: shortened(value.options) };
  if (Array.isArray(value) || value instanceof Float64Array) {
    const items: unknown[] = [...value];
    const isLong = items.length > mostNumbers && items.every((item) => typeof item === 'number');
    return isLong ? digest(items) : items.map(shortened);
  }
  const set = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(set.map(([key, member]) => [key, shortened(member)]));
}
