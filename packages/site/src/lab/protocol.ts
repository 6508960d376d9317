import type { Change, Language, OneStep } from '@retrace/lesson';
import type { LiveAnswers, LiveLoss, LiveNetwork, LivePlot } from '@retrace/plot/live';

/** What a page asks of the worker that trains. */
export type Ask =
  | {
      readonly kind: 'open';
      readonly lesson: string;
      readonly program: string;
      readonly change: Change;
      readonly language: Language;
    }
  /** Show the state after so many epochs; train there if need be. */
  | { readonly kind: 'go'; readonly epoch: number }
  /** Train no further than now. */
  | { readonly kind: 'stay' }
  | { readonly kind: 'step'; readonly epoch: number; readonly batch: number }
  | { readonly kind: 'file'; readonly format: Format }
  | {
      readonly kind: 'compare';
      readonly lesson: string;
      readonly golden: string;
      readonly language: Language;
    };

export type Format = 'json' | 'csv' | 'npz';

/** What the worker tells. */
export type Tell =
  | Opened
  | Shown
  | {
      readonly kind: 'step';
      readonly epoch: number;
      readonly batch: number;
      readonly step: OneStep;
    }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly type: string;
      readonly bytes: BlobPart;
    }
  | Compared
  | { readonly kind: 'failed'; readonly says: string };

/** A program that is ready to run. */
export interface Opened {
  readonly kind: 'opened';
  /** The last epoch; 1 for what trains nothing, which is computed or not. */
  readonly epochs: number;
  readonly trains: boolean;
  /** Whether anything was changed of the article's. */
  readonly varied: boolean;
  readonly checkpoints: readonly number[];
  readonly batches: number;
  readonly samples: number;
  readonly settings: readonly Setting[];
}

/** What can be changed, with what it is now; or why it can't be. */
export interface Setting {
  readonly name: keyof Change;
  readonly value: number | string | undefined;
  /** What it is where it is no single value: a learning rate that falls. */
  readonly schedule: string | undefined;
  readonly cannot: string | undefined;
}

/** The state after some epochs. */
export interface Shown {
  readonly kind: 'shown';
  readonly epoch: number;
  /** Still on the way to the epoch that was asked for. */
  readonly underWay: boolean;
  readonly loss: LiveLoss | undefined;
  readonly answers: readonly LiveAnswers[];
  /** What its pictures of other kinds show. */
  readonly plots: readonly LivePlot[];
  readonly network: LiveNetwork | undefined;
  readonly weights: readonly { readonly name: string; readonly text: string }[];
  readonly printed: readonly PrintedRow[];
  readonly claims: readonly ClaimRow[];
}

export interface PrintedRow {
  readonly what: string;
  readonly printed: string;
  readonly truncated: boolean;
  readonly measured: string;
  readonly mark: Mark;
  /** The verdict, where it is another one than that it holds, and its reason. */
  readonly verdict: string | undefined;
  readonly because: string | undefined;
}

export interface ClaimRow {
  readonly says: string;
  readonly mark: Mark;
}

/** What came of it; a verdict that the lesson states beside *holds* is a mark of its own. */
export type Mark = 'holds' | 'fails' | 'not yet' | 'not reproduced' | 'not checked';

/** What a lesson's trainings gave beside its golden file. */
export interface Compared {
  readonly kind: 'compared';
  readonly lesson: string;
  readonly matches: boolean;
  readonly programs: readonly {
    readonly program: string;
    readonly digest: string;
    readonly differs: boolean;
  }[];
  readonly explained: readonly string[];
}
