import type { Command } from '@retrace/terminal';

export declare const commands: Readonly<
  Record<string, readonly [says: string, load: () => Promise<Command>]>
>;
export declare const runLessons: ReadonlySet<string>;
