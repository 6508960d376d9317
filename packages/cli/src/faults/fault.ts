import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import type { Place } from '../exercise/examined.ts';

/** An error in somebody's file, without its trace: what it says, and where in the file. */
export interface Fault {
  readonly message: string;
  readonly at: Place | undefined;
}

/** Reads an error that a file's code has thrown, or that arose when it was loaded. */
export function faultOf(error: unknown, path: string): Fault {
  if (!(error instanceof Error)) {
    return { message: `throws ${inspect(error)}; an Error would say where`, at: undefined };
  }
  return (
    transformFault(error.message) ?? {
      message: loadingMessage(error) ?? `throws ${error.name}: ${firstLine(error.message)}`,
      at: placeIn(path, error.stack ?? '') ?? caretIn(path, error.stack ?? ''),
    }
  );
}

/** esbuild says `/path/1-slope.ts:13:9: ERROR: Expected ";" but found "x"`, columns from 0. */
function transformFault(message: string): Fault | undefined {
  const match = /^(.+):(\d+):(\d+): ERROR: (.*)$/m.exec(message);
  if (!match) return undefined;
  const [, path, line, column, text] = match;
  return {
    message: `cannot be read: ${text}`,
    at: { path, line: Number(line), column: Number(column) + 1 },
  };
}

/** What Node says of an import that leads nowhere, without the paths of this machine. */
function loadingMessage(error: Error): string | undefined {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ERR_MODULE_NOT_FOUND') {
    const what = /^Cannot find (?:module|package) '(.*?)'/.exec(error.message)?.[1] ?? '';
    const name = what.split(/[/\\]/).at(-1);
    return `imports '${what.startsWith('@') ? what : name}', which is not there`;
  }
  if (code === 'ERR_INVALID_TYPESCRIPT_SYNTAX')
    return `cannot be read: ${firstLine(error.message)}`;
  if (error instanceof SyntaxError) return `cannot be loaded: ${firstLine(error.message)}`;
  if (error instanceof RangeError && error.message.startsWith('Maximum call stack')) {
    return 'calls itself without end';
  }
  return code === undefined ? undefined : `cannot be loaded: ${firstLine(error.message)}`;
}

/** The innermost place of a stack trace that lies in this file. */
export function placeIn(path: string, stack: string): Place | undefined {
  for (const line of stack.split('\n')) {
    for (const name of [path, pathToFileURL(path).href]) {
      const start = line.indexOf(`${name}:`);
      const match = start === -1 ? null : /^(\d+):(\d+)/.exec(line.slice(start + name.length + 1));
      if (match) return { path, line: Number(match[1]), column: Number(match[2]) };
    }
  }
  return undefined;
}

/** What Node cannot parse it shows before the trace: the path and line, the text, a ^ below the column. */
function caretIn(path: string, stack: string): Place | undefined {
  const [, line, space] = /^\S+:(\d+)\n+.*\n( *)\^/.exec(stack) ?? [];
  return line === undefined ? undefined : { path, line: Number(line), column: space.length + 1 };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0];
}
