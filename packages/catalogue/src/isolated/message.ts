import type { Words } from '@retrace/lesson';

/** What is to be called: `name` of `module`, with this input. */
export interface Job {
  /** Says of a message that it is of the program that was given it. */
  readonly key: string;
  /** Its address. */
  readonly module: string;
  readonly name: string;
  readonly input: unknown;
}

export type Message<Answer> = { readonly key: string } & (
  | { readonly kind: 'doing'; readonly doing: Words }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'error'; readonly error: string }
);
