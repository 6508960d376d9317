import type { Optimizer } from '@retrace/nn';
import type { Writer } from '../writer.ts';

/** What writes an optimizer of `nn`: its rule for two parameters at a time. */
export interface OptimizerEmitter {
  /** How many numbers it remembers of each parameter, and beside that. */
  readonly slots: number;
  readonly counters: number;
  /** The counters of the next step. */
  count(w: Writer, counters: readonly string[]): string[];
  /** The parameters after a step, and what is remembered of them. */
  move(w: Writer, site: PairSite): { readonly theta: string; readonly slots: readonly string[] };
}

interface PairSite {
  readonly theta: string;
  readonly g: string;
  readonly slots: readonly string[];
  readonly counters: readonly string[];
  readonly rate: string;
}

/** The emitter that an optimizer of this kind has, with its options. */
export interface OptimizerKind {
  /** Any optimizer of that kind. */
  readonly twin: Optimizer;
  of(options: Readonly<Record<string, number>>): OptimizerEmitter;
}
