import type { Text } from '@retrace/lesson';

/** A file, and the check that is to look at it; both as paths. */
export interface Job {
  readonly check: string;
  readonly file: string;
  /** Where the file lies elsewhere: the exercise that it answers, from which its imports are resolved. */
  readonly exercise?: string;
}

/** What a check said of a file: all that is to be shown, as plain data. */
export interface Report {
  /** Of the check; undefined where the check itself cannot be read. */
  readonly title: Text | undefined;
  /** How many steps there are. */
  readonly steps: number;
  /** The steps that held. */
  readonly passed: readonly Text[];
  readonly said: Said;
}

export type Said =
  | { readonly status: 'done'; readonly says: Text }
  | (Stopped & {
      readonly status: 'undone';
      readonly missing: Text;
      readonly at: Place | undefined;
    })
  | (Stopped & {
      readonly status: 'wrong';
      readonly expected?: Text | undefined;
      readonly got: Text;
      readonly mistake?: Text | undefined;
    })
  /** The file cannot be read or run: a typing error, an exception. */
  | (Stopped & {
      readonly status: 'broken';
      readonly message: Text;
      /** What the error means, where it is a usual one. */
      readonly slip?: Text | undefined;
      readonly at: Place | undefined;
    })
  /** The file gave no answer: a loop without end, a promise that nothing keeps, an ended process. */
  | (Stopped & { readonly status: 'no answer'; readonly message: Text })
  /** The check is at fault, not the file. */
  | { readonly status: 'bad check'; readonly message: Text };

interface Stopped {
  /** The step under way; undefined while the file was being loaded. */
  readonly step?: Text | undefined;
  readonly hints: readonly Text[];
}

/** A place in a file, counted from 1 as editors do. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** What the process that examines writes, one JSON text a line, as it goes. */
export type Message =
  | { readonly kind: 'check'; readonly title: Text; readonly steps: number }
  | {
      readonly kind: 'asking';
      readonly step: Text;
      readonly hints: readonly Text[];
      readonly passed: readonly Text[];
    }
  /** What is said of a file if the process ends before it has told more. */
  | { readonly kind: 'so far'; readonly report: Report }
  | { readonly kind: 'report'; readonly report: Report }
  /** Why the process ends itself: the file computes, or waits, for longer than it may. */
  | { readonly kind: 'stopped'; readonly why: 'computing' | 'waiting' };

/** How long a file may take from the moment at which it is loaded, in milliseconds. */
export interface Limits {
  /** Processor time, so that a busy machine accuses nobody. The slowest right answer takes less than 1 s. */
  readonly computing: number;
  /** Time in which the file does nothing, although the machine would let it. */
  readonly waiting: number;
}
