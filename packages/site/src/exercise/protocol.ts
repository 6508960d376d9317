/** What a page asks of the worker that examines: one file, once. */
export interface Examine {
  readonly lesson: string;
  readonly name: string;
  readonly code: string;
  readonly language: 'en' | 'zh';
}

/** What that worker tells, as it goes. */
export type Told =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'printed'; readonly line: string }
  | { readonly kind: 'asking'; readonly step: string; readonly passed: readonly string[] }
  /** After one that is not the last, more may be said of the same. */
  | { readonly kind: 'said'; readonly said: Said; readonly isLast: boolean };

/** What a check said of a file, in the language of the page. */
export type Said = {
  readonly passed: readonly string[];
} & (
  | { readonly status: 'done'; readonly says: string }
  | {
      readonly status: 'undone';
      readonly missing: string;
      readonly line: number | undefined;
      readonly hints: readonly string[];
    }
  | {
      readonly status: 'wrong';
      readonly step: string;
      readonly expected: string | undefined;
      readonly got: string;
      readonly mistake: string | undefined;
      readonly hints: readonly string[];
    }
  | {
      readonly status: 'broken';
      readonly step: string | undefined;
      readonly message: string;
      readonly line: number | undefined;
      readonly slip: string | undefined;
    }
);
