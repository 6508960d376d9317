import type { ParametersJson } from '@retrace/nn';
import {
  type ByProgram,
  type GoldenCheckpoint,
  type GoldenFile,
  type GoldenProgram,
  type Recorded,
  schema,
} from './golden-file.ts';
import {
  entries,
  items,
  members,
  number,
  type Part,
  PartError,
  text,
  wholeNumber,
} from './part.ts';

/** A file of another schema than this harness reads. */
export class SchemaError extends PartError {
  readonly isNewer: boolean;

  constructor(part: Part, version: number) {
    super(part, `unknown schema version: got ${version}; ${schema} is needed`);
    this.isNewer = version > schema;
  }
}

/**
 * Reads a golden file's value, every key and every kind; nothing is left out, and nothing more is there.
 *
 * @throws {PartError} at the first part that is not what should stand there
 * @throws {SchemaError} if it is of another version
 */
export function parseGolden(whole: Part): GoldenFile {
  const version = new Map(entries(whole)).get('schema');
  if (version && wholeNumber(version) !== schema) {
    throw new SchemaError(version, wholeNumber(version));
  }
  const [lesson, lossDigests, programs, recorded, , settings] = members(
    whole,
    'lesson',
    'lossDigests',
    'programs',
    'recorded',
    'schema',
    'settings',
  );
  const file = {
    lesson: text(lesson),
    lossDigests: byKey(lossDigests, (gaps) => byKey(gaps, digest)),
    programs: byKey(programs, program),
    recorded: record(recorded),
    schema,
    settings: byKey(settings, (of) => byKey(of, setting)),
  } as const;
  for (const part of [lossDigests, settings]) checkSamePrograms(file.programs, part);
  return file;
}

function checkSamePrograms(programs: ByProgram<unknown>, part: Part): void {
  members(part, ...Object.keys(programs));
}

function program(part: Part): GoldenProgram {
  const [checkpoints, epochs, lossDigest, seed] = members(
    part,
    'checkpoints',
    'epochs',
    'lossDigest',
    'seed',
  );
  return {
    checkpoints: ascending(items(checkpoints).map(checkpoint), checkpoints),
    epochs: wholeNumber(epochs),
    lossDigest: digest(lossDigest),
    seed: seed.value === null ? null : wholeNumber(seed),
  };
}

function ascending(checkpoints: GoldenCheckpoint[], part: Part): GoldenCheckpoint[] {
  const late = checkpoints.findIndex(({ epoch }, i) => i > 0 && epoch <= checkpoints[i - 1].epoch);
  if (late === -1 && checkpoints.length > 0) return checkpoints;
  throw new PartError(
    items(part)[late] ?? part,
    `checkpoints out of order: got ${late === -1 ? 'none' : `epoch ${checkpoints[late].epoch} after ${checkpoints[late - 1].epoch}`}; each epoch stands once, in order`,
  );
}

function checkpoint(part: Part): GoldenCheckpoint {
  const [epoch, loss, parameters] = members(part, 'epoch', 'loss', 'parameters');
  return {
    epoch: wholeNumber(epoch),
    loss: number(loss),
    parameters: items(parameters).map(layer),
  };
}

function layer(part: Part): ParametersJson {
  if (!new Map(entries(part)).has('b')) return { W: matrix(members(part, 'W')[0]) };
  const [W, b] = members(part, 'W', 'b');
  return { W: matrix(W), b: items(b).map(number) };
}

function matrix(part: Part): number[][] {
  const rows = items(part);
  const values = rows.map((row) => items(row).map(number));
  const odd = values.findIndex((row) => row.length !== values[0].length);
  if (odd === -1) return values;
  throw new PartError(
    rows[odd],
    `rows of different lengths: got ${values[odd].length} numbers; ${values[0].length} are needed, as in the first row`,
  );
}

function record(part: Part): Recorded {
  const [reason, versions] = members(part, 'reason', 'versions');
  return { reason: text(reason), versions: byKey(versions, (version) => text(version)) };
}

function setting(part: Part): number | string {
  return typeof part.value === 'string' ? text(part) : number(part);
}

function digest(part: Part): string {
  return text(part, /^sha256:[0-9a-f]{64}$/, 'sha256: and 64 digits 0-9 a-f');
}

function byKey<T>(part: Part, read: (part: Part) => T): Record<string, T> {
  return Object.fromEntries(entries(part).map(([key, member]) => [key, read(member)]));
}
