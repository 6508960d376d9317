import { chooseLesson, chooseTraining } from '@retrace/catalogue/choose';
import { describe, expect, it } from 'vitest';
import { holdAgainst, likeness } from './hold-against.ts';
import { firstQuantities } from './quantities.ts';
import type { Event, Trace, Value } from './trace.ts';

const program = chooseTraining(chooseLesson('xor'), 'eleven-lines');
const quantities = firstQuantities(program, 3, 3);

/** What a statement assigns, which of our values that is, and what it reads. */
type Line = readonly [name: string, kind: string, reads: string];

const before: readonly Line[] = [
  ['X', 'x', ''],
  ['y', 't', ''],
  ['syn0', 'W1', ''],
  ['syn1', 'W2', ''],
];
const turn: readonly Line[] = [
  ['l1', 'y1', 'X syn0'],
  ['l2', 'y2', 'l1 syn1'],
  ['l2_error', 'e', 'y l2'],
  ['l2_delta', 'dz2', 'l2_error l2'],
  ['l1_error', 'dy1', 'l2_delta syn1'],
  ['l1_delta', 'dz1', 'l1_error l1'],
  ['syn1', 'W2', 'syn1 l1 l2_delta'],
  ['syn0', 'W1', 'syn0 X l1_delta'],
];
const lines = [...before, ...turn, ...turn, ...turn];

/** The trace of the eleven lines, in which a value may be changed. */
function traceOf(change: (value: number, event: number, place: number) => number): Trace {
  const values: Value[] = [];
  const events: Event[] = [];
  const now = new Map<string, number>();
  lines.forEach(([name, kind, reads], i) => {
    const step = Math.floor((i - before.length) / turn.length);
    const at = i < before.length ? 0 : kind.startsWith('W') ? step + 1 : step;
    const made = quantities.find((each) => each.kind === kind && each.at === at);
    if (!made) throw new Error(`traceOf: no ${kind} at ${at}`);
    const { rows, cols, data } = made.value;
    const own = [...data].map((value, place) => change(value, i, place));
    const line = i < before.length ? i + 1 : 10 + ((i - before.length) % turn.length);
    events.push({
      kind: 'assign',
      file: 'my.py',
      line,
      calledAt: null,
      function: '',
      name,
      object: null,
      value: values.length,
      reads: reads
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => ({ name: word, value: now.get(word) ?? -1, direct: true })),
    });
    now.set(name, values.length);
    values.push({ shape: [rows, cols], data: own, type: '' });
  });
  return { why: 'enough', values, events };
}

describe('holdAgainst(trace, quantities)', () => {
  it('finds all of a program in itself', () => {
    const { agreed, updates, looked, difference } = holdAgainst(
      traceOf((value) => value),
      quantities,
    );
    expect({ updates, looked, difference }).toEqual({ updates: 3, looked: 3 });
    expect(agreed.slice(0, 12).map(({ names, quantity: { kind } }) => [...names, kind])).toEqual(
      [...before, ...turn].map(([name, kind]) => [name, kind]),
    );
  });

  it('sees only last bits where only these differ', () => {
    const { updates, agreed } = holdAgainst(
      traceOf((value) => value * (1 + 3e-16)),
      quantities,
    );
    expect(updates).toBe(3);
    expect(agreed.some(({ isExact }) => !isExact)).toBe(true);
  });

  it('takes the other sign of errors and all that is made of them', () => {
    const opposite = traceOf((value, i) => (/^(e|d.*)$/.test(lines[i][1]) ? -value : value));
    const { updates, difference, agreed } = holdAgainst(opposite, quantities);
    expect({ updates, difference }).toEqual({ updates: 3 });
    expect(agreed.find(({ quantity: { kind } }) => kind === 'dz2')?.factor).toBe(-1);
  });

  // From some value on, all are others: as after a slip.
  const slips = lines.map(([name, kind], first) => ({ first, name, kind }));
  it.each(slips)('names the first value that differs: $first, $name', ({ first, kind }) => {
    const isData = first < 2;
    const trace = traceOf((value, i, place) =>
      i < first ? value : isData ? value + 1 : value * (1 + (place + 1) / 1000),
    );
    const { difference } = holdAgainst(trace, quantities);
    expect(difference?.event).toBe(trace.events[first]);
    expect(difference?.quantity.kind).toBe(kind);
    // In one line more is done: a sum and its sigmoid, an error and its product with the slope.
    const or = new Map([
      ['y1', 'z1'],
      ['y2', 'z2'],
      ['e', 'dz2'],
    ]).get(kind);
    expect(difference?.or.map((each) => each.kind)).toEqual(
      or !== undefined && difference?.kind === 'likely' ? [or] : [],
    );
    expect(difference?.unknown).toEqual([]);
  });

  it('is sure of what was equal before, and of nothing else', () => {
    const kinds = slips.map(({ first }) => {
      const trace = traceOf((value, i, place) =>
        i < first ? value : value * (1 + (place + 1) / 1000) + (first < 2 ? 1 : 0),
      );
      return holdAgainst(trace, quantities).difference?.kind;
    });
    const certain = slips.map(
      ({ first, kind }) => first >= 12 || (first >= 4 && kind.startsWith('W')),
    );
    expect(kinds.map((kind) => kind === 'certain')).toEqual(certain);
  });

  it('says by how much a step is too large', () => {
    const start = traceOf((value) => value).values[3].data;
    const trace = traceOf((value, i, place) => {
      if (i < 10) return value;
      return i === 10 ? start[place] + 10 * (value - start[place]) : value * 1.5;
    });
    const { difference } = holdAgainst(trace, quantities);
    expect(difference?.event.name).toBe('syn1');
    expect(difference?.ratio).toBeCloseTo(10, 9);
  });

  it('says that weights were updated before they were used', () => {
    const trace = traceOf((value, i) => (i < 8 || i === 10 ? value : value * 1.001));
    const events = [...trace.events];
    const [early] = events.splice(10, 1);
    events.splice(8, 0, early);
    const moved = {
      ...events[9],
      reads: events[9].reads.map((read) =>
        read.name === 'syn1' ? { ...read, value: early.value } : read,
      ),
    };
    events[9] = moved;
    const { difference } = holdAgainst({ ...trace, events }, quantities);
    expect(difference?.event).toBe(moved);
    expect(difference?.from.map(({ name, isMoved }) => [name, isMoved])).toEqual([
      ['l2_delta', false],
      ['syn1', true],
    ]);
  });

  it('claims nothing of a file that has nothing of the program', () => {
    const trace = traceOf((value, i, place) => value + 1.37 * i + 0.61 * place + 2.5);
    const renamed = {
      ...trace,
      values: trace.values.map((value) => ({ ...value, shape: [7, 5] })),
    };
    expect(likeness(renamed, quantities)).toBe(0);
    expect(holdAgainst(renamed, quantities)).toMatchObject({ agreed: [], updates: 0 });
  });
});

describe('likeness(trace, quantities)', () => {
  it('is largest with the program itself', () => {
    const trace = traceOf((value) => value);
    const others = ['two-layer', 'three-layer-js', 'two-layer-js'].map((slug) =>
      likeness(trace, firstQuantities(chooseTraining(chooseLesson('xor'), slug), 3, 3)),
    );
    expect(likeness(trace, quantities)).toBeGreaterThan(Math.max(...others));
  });
});
