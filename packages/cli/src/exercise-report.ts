/** A file, and the check that is to look at it; both as paths. */
export interface Job {
  readonly check: string;
  readonly file: string;
  /** Whether the check is examined, too: it must reject all the mistakes that it names. */
  readonly withMistakes?: boolean;
}

/** What a check said of a file: all that is to be shown, as plain data. */
export interface Report {
  /** Of the check; empty where the check itself cannot be read. */
  readonly title: string;
  /** The steps that held. */
  readonly passed: readonly string[];
  readonly said: Said;
}

export type Said =
  | { readonly status: 'done'; readonly words: string }
  | { readonly status: 'undone'; readonly gap: string; readonly at: Place | undefined }
  | {
      readonly status: 'wrong';
      readonly step: string;
      readonly expected?: string | undefined;
      readonly got: string;
      readonly mistake?: string | undefined;
      readonly hint: string;
    }
  /** The file cannot be read or run: a typing error, an exception, a loop without end. */
  | {
      readonly status: 'broken';
      /** The step under way; undefined while the file was being loaded. */
      readonly step: string | undefined;
      readonly message: string;
      readonly at: Place | undefined;
    }
  /** The check is at fault, not the file. */
  | { readonly status: 'bad check'; readonly message: string };

/** A place in a file, counted from 1 as editors do. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** What the process that examines writes, one JSON text a line, as it goes. */
export type Message =
  | { readonly kind: 'check'; readonly title: string }
  | { readonly kind: 'asking'; readonly step: string; readonly passed: readonly string[] }
  | { readonly kind: 'report'; readonly report: Report };
