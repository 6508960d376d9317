import { plainText, reasonForm } from '../golden-file.ts';
import { quoted } from '../name.ts';
import { type Bits, bitsOf } from './bits.ts';
import { bitsPath, orphansBeside, readBits, shownPath, writeBits } from './bits-file.ts';
import { explainBits } from './explain-bits.ts';

/** The part of vitest's state that is needed. */
export interface TestState {
  readonly testPath?: string | undefined;
  readonly currentTestName?: string | undefined;
}

/** A test file, as far as is known when it has ended. */
export interface Ended {
  readonly test: string;
  /** Whether each of its tests ran, and passed. */
  readonly isWhole: boolean;
}

interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** What a golden file was asked for, by name: which test asked, and with what. */
type Asked = Map<string, { readonly by: string; readonly bits: Bits }>;

/** By golden file, of the test files that are running. */
const asked = new Map<string, { readonly test: string; readonly names: Asked }>();

/** Why numbers are recorded; undefined where they are only compared. */
function recordingReason(): string | undefined {
  return process.env['RETRACE_GOLDEN_REASON'];
}

/** Holds numbers to every bit of their record. */
export function matchBits(
  { testPath, currentTestName = '' }: TestState,
  received: unknown,
  name: string,
  folder: string,
): Verdict {
  if (testPath === undefined)
    throw new Error('toMatchBits: not in a test: got no test file; one is needed');
  if (typeof name !== 'string' || name === '') {
    throw new TypeError('toMatchBits: no name: got none; each record needs one');
  }
  const bits = bitsOf(received);
  const path = bitsPath(testPath, folder);
  const { names } = asked.get(path) ?? { names: new Map() as Asked };
  asked.set(path, { test: testPath, names });
  const other = names.get(name)?.by ?? currentTestName;
  if (other !== currentTestName) {
    throw new Error(
      `toMatchBits: a name for the second time: got ${inQuotes(name)}; '${other}' has it`,
    );
  }
  names.set(name, { by: currentTestName, bits });
  if (recordingReason() !== undefined) return { pass: true, message: () => `${name}: recorded` };
  const golden = readBits(path, testPath)?.numbers ?? {};
  if (!Object.hasOwn(golden, name)) {
    throw new Error(
      `${shownPath(path)}: no record of ${inQuotes(name)}; look at the numbers, and record them:\n  npx retrace-golden record --reason "why" ${shownPath(testPath)}`,
    );
  }
  const pass = plainText(golden[name]) === plainText(bits);
  return {
    pass,
    message: () =>
      [
        `${shownPath(path)}: ${inQuotes(name)} ${pass ? 'matches; a difference is needed' : 'differs'}`,
        ...(pass ? [] : explainBits(golden[name], bits)),
      ].join('\n'),
  };
}

/**
 * Whether records and tests are one-to-one when a test file has ended; or, where that was asked for, the
 * recording itself.
 *
 * @throws {Error} if a record has no test, or cannot be written
 */
export function endFile({ test, isWhole }: Ended, tell: (text: string) => void): void {
  const own = [...asked].filter(([, file]) => file.test === test);
  for (const [path] of own) asked.delete(path);
  const reason = recordingReason();
  const files = new Map(own.map(([path, { names }]) => [path, names]));
  if (!files.has(bitsPath(test, '.'))) files.set(bitsPath(test, '.'), new Map());
  for (const [path, names] of files) {
    if (reason === undefined) {
      if (isWhole) checkStale(path, test, names);
    } else if (names.size > 0) record(path, test, names, { reason, isWhole, tell });
  }
}

function checkStale(path: string, test: string, names: Asked): void {
  const stale = Object.keys(readBits(path, test)?.numbers ?? {}).filter((name) => !names.has(name));
  if (stale.length > 0) {
    throw new Error(
      `${shownPath(path)}: records without a test: got ${stale.map((name) => inQuotes(name)).join(', ')}; record again, or bring the test back`,
    );
  }
  const [orphan] = orphansBeside(path);
  if (orphan === undefined) return;
  throw new Error(`${shownPath(orphan)}: a golden file without its test file; it must go`);
}

function record(
  path: string,
  test: string,
  names: Asked,
  { reason, isWhole, tell }: { reason: string; isWhole: boolean; tell: (text: string) => void },
): void {
  const refuse = (wrong: string): never => {
    throw new Error(`${shownPath(path)}: not recorded: ${wrong}`);
  };
  const ci = process.env['CI'] ?? '';
  if (ci !== '') refuse(`got CI=${ci}; a person records, who looks at the difference`);
  if (!reasonForm.test(reason)) {
    refuse(`got ${inQuotes(reason)}; one line, of at most 200 characters, must say why`);
  }
  if (!isWhole) refuse('got tests that failed or did not run; the whole file must pass');
  const golden = readBits(path, test)?.numbers ?? {};
  const numbers = Object.fromEntries([...names].map(([name, { bits }]) => [name, bits]));
  if (plainText(golden) === plainText(numbers)) return;
  for (const [name, bits] of Object.entries(numbers)) {
    if (!Object.hasOwn(golden, name)) tell(`${inQuotes(name)}: new\n`);
    else if (plainText(golden[name]) !== plainText(bits)) {
      tell(`${[`${inQuotes(name)} differs`, ...explainBits(golden[name], bits)].join('\n')}\n`);
    }
  }
  for (const name of Object.keys(golden)) {
    if (!names.has(name)) tell(`${inQuotes(name)}: no test has it any longer\n`);
  }
  writeBits(path, test, numbers, reason);
  tell(`recorded ${shownPath(path)}\n`);
}

function inQuotes(text: string): string {
  return quoted(text).en;
}
