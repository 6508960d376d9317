import { exactJson, type Json } from '@retrace/nn';
import { UsageError } from '@retrace/terminal';
import { readFileSync } from 'node:fs';
import { overlap, type Range, union, without } from './ranges.ts';
import type { Found, Search } from './search.ts';

/** What a search has come to: what `--json` writes, and `--merge` adds up. */
export interface SearchRecord extends Search {
  /** Whether the search ends at the first that is found. */
  readonly isOneEnough: boolean;
  /** The places of the whole search, whatever share of it this is. */
  readonly places: Range;
  readonly tried: readonly Range[];
  readonly found: readonly Found[];
}

/** What several searches have come to together. */
export interface Merged extends SearchRecord {
  /** What none of them has tried, and has to. */
  readonly missing: readonly Range[];
  readonly triedTwice: readonly Range[];
}

/** The version of the layout below. */
const format = 1;

export function searchJson(merged: Merged): string {
  const { lesson, program, seeds, isOneEnough, places, tried, found, missing, triedTwice } = merged;
  const { generator, listsOf, skips } = seeds;
  return exactJson({
    format,
    lesson,
    program,
    generator: generator ?? null,
    listsOf: listsOf ?? null,
    skips: skips ? [...skips] : null,
    isOneEnough,
    places: { ...places },
    tried: rangesJson(tried),
    missing: rangesJson(missing),
    triedTwice: rangesJson(triedTwice),
    found: found.map(({ place, seed, skip }) => ({
      place,
      seed: typeof seed === 'number' ? seed : [...seed],
      skip: skip ?? null,
    })),
  });
}

function rangesJson(ranges: readonly Range[]): Json {
  return ranges.map((range) => ({ ...range }));
}

/**
 * Reads what `--json` wrote.
 *
 * @throws {UsageError} if it is something else
 */
export function readRecord(file: string): SearchRecord {
  const text = readFileSync(file, 'utf8');
  const record = recordIn(text);
  if (record) return record;
  throw new UsageError({
    en: `${file} is not what find-seed --json writes`,
    zh: `${file} 不是 find-seed --json 写出的文件`,
  });
}

function recordIn(text: string): SearchRecord | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { format: version, lesson, program, generator, listsOf, skips, ...rest } = fieldsOf(json);
  const { isOneEnough, places, tried, found } = rest;
  const isWhole =
    version === format &&
    typeof lesson === 'string' &&
    typeof program === 'string' &&
    (generator === null || generator === 'numpy' || generator === 'python') &&
    (listsOf === null || isPlace(listsOf)) &&
    (skips === null || isPair(skips)) &&
    typeof isOneEnough === 'boolean' &&
    isRange(places) &&
    Array.isArray(tried) &&
    tried.every(isRange) &&
    Array.isArray(found);
  if (!isWhole) return undefined;
  const all = found.map(foundIn);
  if (all.includes(undefined)) return undefined;
  return {
    lesson,
    program,
    seeds: {
      ...(generator && { generator }),
      ...(listsOf !== null && { listsOf }),
      ...(skips && { skips }),
    },
    isOneEnough,
    places,
    tried,
    found: all.flatMap((each) => each ?? []),
  };
}

function foundIn(json: unknown): Found | undefined {
  const { place, seed, skip } = fieldsOf(json);
  const isSeed = isPlace(seed) || (Array.isArray(seed) && seed.every(isPlace));
  if (!isPlace(place) || !isSeed) return undefined;
  if (skip === null) return { place, seed };
  return isPlace(skip) ? { place, seed, skip } : undefined;
}

function fieldsOf(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null ? { ...json } : {};
}

function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isPair(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every(isPlace);
}

function isRange(value: unknown): value is Range {
  const { first, last } = fieldsOf(value);
  return isPlace(first) && isPlace(last);
}

/**
 * Adds searches up.
 *
 * @throws {UsageError} if they search for different things, or disagree on a place that both have tried
 */
export function merge(files: readonly string[], records: readonly SearchRecord[]): Merged {
  const [one] = records;
  records.forEach((record, i) => {
    if (subjectOf(record) === subjectOf(one)) return;
    throw new UsageError({
      en: `${files[0]} and ${files[i]} do not search for the same: ${subjectOf(one)}, ${subjectOf(record)}`,
      zh: `${files[0]} 和 ${files[i]} 搜索的不是同一件事：${subjectOf(one)}，${subjectOf(record)}`,
    });
  });
  const all = new Map(records.flatMap(({ found }) => found.map((each) => [nameOf(each), each])));
  const found = [...all.values()].toSorted(
    (a, b) => a.place - b.place || (a.skip ?? 0) - (b.skip ?? 0),
  );
  for (const each of found) {
    const { place } = each;
    const i = records.findIndex(
      (record) =>
        record.tried.some(({ first, last }) => first <= place && place <= last) &&
        !record.found.some((other) => nameOf(other) === nameOf(each)),
    );
    if (i === -1) continue;
    throw new UsageError({
      en: `${files[i]} has tried seed ${String(each.seed)}, and did not find it; another file did`,
      zh: `${files[i]} 试过种子 ${String(each.seed)}，没有对上；另一个文件却对上了`,
    });
  }
  return withGaps({
    ...one,
    places: {
      first: Math.min(...records.map(({ places }) => places.first)),
      last: Math.max(...records.map(({ places }) => places.last)),
    },
    tried: union(records.flatMap(({ tried }) => tried)),
    found: one.isOneEnough ? found.filter(({ place }) => place === found[0].place) : found,
    triedTwice: overlap(records.flatMap(({ tried }) => tried)),
  });
}

/** With what is missing: of one share its own rest, of all of them together whatever nobody has tried. */
export function withGaps(record: Omit<Merged, 'missing'>, own: Range = record.places): Merged {
  const { isOneEnough, found, tried } = record;
  const needed = isOneEnough && found.length > 0 ? { first: own.first, last: found[0].place } : own;
  return { ...record, missing: without(needed, tried) };
}

function subjectOf({ lesson, program, seeds, isOneEnough }: SearchRecord): string {
  const { generator, listsOf, skips } = seeds;
  return [
    `${lesson} --program ${program}`,
    generator && ` --generator ${generator}`,
    listsOf && ` --lists ${listsOf}`,
    skips && ` --skip ${skips.join('..')}`,
    isOneEnough ? '' : ' --count-to',
  ].join('');
}

function nameOf({ place, skip }: Found): string {
  return `${place} ${skip}`;
}
