/** What `follow.py` tells of a file, a message a line. */
export type Message =
  | { readonly kind: 'python'; readonly version: string; readonly executable: string }
  | { readonly kind: 'unreadable'; readonly line: number | null; readonly message: string }
  | ({ readonly kind: 'traced' } & Trace)
  | { readonly kind: 'stopped'; readonly why: 'computing' | 'waiting' }
  | {
      readonly kind: 'ended';
      readonly raised: Raised | null;
      readonly numpy: string | null;
      readonly last: readonly (Value & { readonly name: string })[];
    };

/** The numbers that a file makes in the first turns of its loops. */
export interface Trace {
  /** Whether it was followed until it ended, or until an exception. */
  readonly why: 'enough' | 'end' | 'raised';
  readonly values: readonly Value[];
  readonly events: readonly Event[];
}

/** A number, a vector or a matrix; its numbers row by row. */
export interface Value {
  readonly shape: readonly number[];
  readonly data: readonly number[];
  /** `float32`; empty for anything more exact. */
  readonly type: string;
}

/**
 * Something got a value: by an assignment, by one that changes what is there (`a += b`, `a[i] = b`), as an
 * argument of a function, or as its result.
 */
export interface Event {
  readonly kind: 'assign' | 'change' | 'argument' | 'result';
  /** Where the statement is; of an argument, the call. */
  readonly file: string;
  readonly line: number;
  /** Where it stands, or whose argument or result it is; empty outside of functions. */
  readonly function: string;
  /** As the file writes it: `syn0`, `self.w1`, `net['W1']`; of a result, its function. */
  readonly name: string;
  /** Of an attribute, the object that has it, by number; null of anything else. */
  readonly object: number | null;
  /** Which of the values. */
  readonly value: number;
  /** Where its function was called; null outside of functions. */
  readonly calledAt: number | null;
  readonly reads: readonly EventRead[];
}

/** What a statement reads, as it was before. */
interface EventRead {
  /** `f()` is what a function returned. */
  readonly name: string;
  readonly value: number;
  /** False for what is handed to a function that is followed, too: its result is read instead. */
  readonly direct: boolean;
}

/** An exception that ended a file. */
export interface Raised {
  readonly type: string;
  readonly message: string;
  /** The module that is missing, or the name that is not defined. */
  readonly name: string | null;
  readonly place: {
    readonly file: string;
    readonly line: number;
    /** Of each number or array that its line reads, by name. */
    readonly shapes: Readonly<Record<string, readonly number[]>>;
  } | null;
}

/** JSON has no infinity and no NaN; they come as texts. */
export function parseMessage(line: string): Message {
  return JSON.parse(line, (_, value: unknown) =>
    value === 'inf' || value === '-inf' || value === 'nan'
      ? Number(value.replace('inf', 'Infinity'))
      : value,
  );
}

/** Whether a variable gets a value. */
export function isAssignment({ kind }: Event): boolean {
  return kind === 'assign' || kind === 'change';
}

export function isScalar({ shape }: Value): boolean {
  return shape.length === 0;
}

/** As NumPy writes it: (4,) is not (4, 1). */
export function shapeText(shape: readonly number[]): string {
  return `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
}
