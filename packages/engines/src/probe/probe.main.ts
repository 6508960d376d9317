import { toLine } from './finding.ts';
import { ALL_ARGUMENTS, probe } from './probe.ts';

/** What an engine calls its way to print a line; a page defines `print`. */
interface Host {
  readonly print?: (line: string) => void;
  readonly console?: { readonly log: (line: string) => void };
  /** How many arguments; an emulated engine is given fewer. */
  readonly argumentCount?: number;
}

const host: Host = globalThis;
const print = host.print ?? host.console?.log;
if (!print) throw new Error('probe: no way to print: neither print nor console.log is there');
for (const finding of probe(host.argumentCount ?? ALL_ARGUMENTS)) print(toLine(finding));
