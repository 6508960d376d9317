import type { Command, Translated } from '@retrace/terminal';

export declare const commands: Readonly<
  Record<string, readonly [says: Translated, load: () => Promise<Command>]>
>;
export declare const runLessons: ReadonlySet<string>;
