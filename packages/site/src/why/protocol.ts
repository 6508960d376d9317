import type { GivenNumber, Kind, Outcome, puzzle, Trial } from '@retrace/why';

/** What somebody asks: which change of this program gives the numbers of a text. */
export interface Question {
  readonly lesson: string;
  readonly program: string;
  readonly text: string;
  /** What the numbers are; undefined where that is to be worked out. */
  readonly what: Kind | undefined;
  /** After which epochs they are, as it was typed. */
  readonly epochs: string;
  readonly language: 'en' | 'zh';
}

/** The same for a worker that helps: the numbers have been read. */
export interface Task {
  readonly lesson: string;
  readonly program: string;
  readonly numbers: readonly GivenNumber[];
  readonly options: Omit<NonNullable<Parameters<typeof puzzle>[2]>, 'tell'>;
}

/** What the page asks of a worker: to search, with the help of others, or to help another one. */
export type Ask =
  | {
      readonly kind: 'search';
      readonly question: Question;
      readonly helpers: readonly MessagePort[];
    }
  | { readonly kind: 'stop' }
  | { readonly kind: 'help'; readonly port: MessagePort };

/** What a worker asks of its helpers. */
export type Wish =
  | { readonly kind: 'read'; readonly task: Task }
  | { readonly kind: 'try'; readonly trials: readonly Trial[] };

/** What the worker tells the page, in its language. */
export type Tell =
  | {
      readonly kind: 'progress';
      readonly says: string;
      readonly done: number;
      readonly total: number;
      /** How many variations have been tried: with none there is no answer yet. */
      readonly tried: number;
    }
  | { readonly kind: 'refused'; readonly says: string }
  | { readonly kind: 'found'; readonly found: Found };

/** What a helper tells the worker that it helps. */
export type Tried = readonly (Outcome | undefined)[];

/** An answer, in the words of the command line. */
export interface Found {
  readonly headline: string;
  readonly isGood: boolean;
  readonly labels: { readonly right: string; readonly wrong: string; readonly yours: string };
  readonly changes: readonly {
    readonly says: string;
    readonly sameAs: string | undefined;
    readonly lines: readonly { readonly right: string; readonly wrong: string }[];
    readonly readAs: string;
    readonly rows: readonly {
      readonly given: string;
      readonly value: number;
      readonly agrees: boolean;
    }[];
    readonly more: string | undefined;
  }[];
  readonly notes: readonly string[];
}
