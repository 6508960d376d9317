import { exactJson } from '@retrace/nn';
import { farthest, short } from '../explain.ts';
import { relativeDistance, ulpsBetween } from '../ulp.ts';
import { type Bits, placesIn } from './bits.ts';

/** Numbers that are enough to see a pattern. */
const fewNumbers = 8;

/** As many units in the last place as another order of rounding can make in one step. */
const fewUlps = 8n;

/** How numbers differ from their record, line by line, and what that most likely comes from. */
export function explainBits(golden: Bits, now: Bits): string[] {
  const [before, after] = [placesIn(golden), placesIn(now)];
  const missing = [...before.keys()].filter((place) => !after.has(place));
  const extra = [...after.keys()].filter((place) => !before.has(place));
  const values: Difference[] = [];
  const digests: string[] = [];
  let compared = 0;
  for (const [place, value] of before) {
    const found = after.get(place);
    if (found === undefined) continue;
    if (typeof value === 'number' && typeof found === 'number') {
      compared++;
      if (!Object.is(value, found)) values.push(differenceAt(place, value, found));
    } else if (value !== found) digests.push(place.trim());
  }
  const more = values.length - fewNumbers;
  return [
    ...(missing.length > 0 ? [`  only in the golden file: ${several(missing)}`] : []),
    ...(extra.length > 0 ? [`  only in this run: ${several(extra)}`] : []),
    ...(values.length > 0 ? [`  ${farthest(values, compared).en}`] : []),
    ...digests.map(
      (place) => `  ${place} differs by its digest; only samples of its numbers are kept`,
    ),
    ...values
      .slice(0, fewNumbers)
      .map(
        ({ place, golden: was, now: is, ulps }) =>
          `  ${place === '' ? 'the number' : place}: golden ${shown(was)}, this run ${shown(is)}, ${short(ulps)} ulp`,
      ),
    ...(more > 0 ? [`  and ${more} more`] : []),
    `likely cause: ${causeOf(values, missing.length + extra.length > 0, digests.length > 0)}`,
  ];
}

interface Difference {
  readonly place: string;
  readonly golden: number;
  readonly now: number;
  readonly absolute: number;
  readonly relative: number;
  readonly ulps: bigint;
}

function differenceAt(place: string, golden: number, now: number): Difference {
  return {
    place,
    golden,
    now,
    absolute: Math.abs(golden - now),
    relative: relativeDistance(golden, now),
    ulps: ulpsBetween(golden, now),
  };
}

function causeOf(
  values: readonly Difference[],
  isOtherShape: boolean,
  isOtherDigest: boolean,
): string {
  if (isOtherShape) return 'another shape: more, fewer or other names or sizes';
  if (values.some(({ golden, now }) => Number.isFinite(golden) !== Number.isFinite(now))) {
    return 'a number that is not finite, in one of them only';
  }
  if (values.length === 0 && isOtherDigest) return 'a number that is none of the samples';
  if (values.every(({ golden, now }) => golden === 0 && now === 0)) {
    return 'the sign of zero';
  }
  const largest = values.map(({ ulps }) => ulps).reduce((a, b) => (a > b ? a : b));
  if (largest <= 1n) {
    return 'arithmetic: only the last bit differs, everywhere (order of addition, exp, log)';
  }
  if (largest <= fewUlps) return 'arithmetic: in the last bits (order of addition, exp, log)';
  return 'other inputs, another seed, or another formula: more than the last bits differ';
}

function several(places: readonly string[]): string {
  const more = places.length - fewNumbers;
  const first = places
    .slice(0, fewNumbers)
    .map((place) => (place === '' ? 'a number' : place.trim()));
  return `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function shown(value: number): string {
  return Number.isFinite(value) ? exactJson(value) : String(value);
}
