import { integer, type Num, type Writer } from './writer.ts';

/** Numbers in memory from base + offset on, in bytes; base is an expression. */
export interface Place {
  readonly base: string;
  readonly offset: number;
}

/** Writes f of the numbers in some places, two at a time, into another. */
export function each(
  w: Writer,
  length: number,
  from: readonly Place[],
  to: Place,
  f: (...pairs: string[]) => string,
): void {
  const some = (at: string, count: 1 | 2): void => {
    const places = [...from, to].map((place) => moved(w, place, at));
    const read = places.slice(0, from.length).map((place) => {
      const [a, b = a] = numbersAt(place, count);
      return w.pair(a, b);
    });
    storePair(w, f(...read), count, places[from.length]);
  };
  eachTwo(w, length, 8, some);
}

/** The first of a pair, or both. */
export function storePair(w: Writer, value: string, count: 1 | 2, { base, offset }: Place): void {
  const pair = w.let(value);
  const numbers: Num[] = [
    { pair, lane: 0 },
    { pair, lane: 1 },
  ];
  w.store(numbers.slice(0, count), base, offset);
}

/** Of things in a row, of so many bytes each: the first two, the next two ..., and the last if it is alone. */
export function eachTwo(
  w: Writer,
  length: number,
  bytes: number,
  body: (at: string, count: 1 | 2) => void,
): void {
  eachBytes(w, 2 * bytes * Math.floor(length / 2), 2 * bytes, (at) => body(at, 2));
  if (length % 2 === 1) body(w.fresh(integer(bytes * (length - 1))), 1);
}

/** Each row of a matrix in memory. */
export function eachRow(
  w: Writer,
  rows: number,
  cols: number,
  place: Place,
  body: (row: Place) => void,
): void {
  eachBytes(w, 8 * rows * cols, 8 * cols, (at) => body(moved(w, place, at)));
}

/** 0, step, 2 step ... up to the end, which is one of them. */
function eachBytes(w: Writer, end: number, step: number, body: (at: string) => void): void {
  if (end === 0) return;
  w.loop([integer(0)], ([at]) => {
    body(at);
    const next = w.let(`(i32.add ${at} ${integer(step)})`);
    return { next: [next], again: `(i32.lt_u ${next} ${integer(end)})` };
  });
}

/** The place some bytes further on. */
export function moved(w: Writer, { base, offset }: Place, bytes: string): Place {
  if (base === integer(0)) return { base: bytes, offset };
  return { base: w.let(`(i32.add ${base} ${bytes})`), offset };
}

export function numbersAt({ base, offset }: Place, length: number): Num[] {
  return Array.from({ length }, (_, i) => ({ base, offset: offset + 8 * i }));
}

/** As `eachTwo`, with a value that goes from one to the next. */
export function foldTwo(
  w: Writer,
  length: number,
  bytes: number,
  start: string,
  body: (now: string, at: string, count: 1 | 2) => string,
): string {
  const end = 2 * bytes * Math.floor(length / 2);
  const [value] =
    end === 0
      ? [start]
      : w.loop([start, integer(0)], ([now, at]) => {
          const next = w.let(`(i32.add ${at} ${integer(2 * bytes)})`);
          return {
            next: [body(now, at, 2), next],
            again: `(i32.lt_u ${next} ${integer(end)})`,
          };
        });
  return length % 2 === 0 ? value : body(value, w.fresh(integer(end)), 1);
}

export const place = (offset: number): Place => ({ base: integer(0), offset });
