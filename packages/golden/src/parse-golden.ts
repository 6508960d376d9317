import {
  type GoldenCheckpoint,
  type GoldenFile,
  type GoldenProgram,
  goldenText,
  reasonForm,
  type Recorded,
  schema,
  type Seed,
} from './golden-file.ts';
import { clipped } from './name.ts';
import {
  type GoldenParameter,
  type LargeParameter,
  mostNumbers,
  sampleIndices,
} from './parameter.ts';
import {
  entries,
  items,
  list,
  number,
  object,
  type Part,
  PartError,
  type Reader,
  record,
  text,
  wholeNumber,
  wrongKind,
} from './part.ts';
import { GoldenError, type Place, type ProblemKind } from './problem.ts';
import { JsonError, type JsonText, readJson } from './read-json.ts';

/**
 * The golden file of a lesson from its text, read strictly: it is exactly what recording writes, or
 * an error says where it is not.
 *
 * @throws {GoldenError} if it is anything else
 */
export function parseGolden(lesson: string, source: string): GoldenFile {
  const file = `golden/${lesson}.json`;
  checkMarkers(source, file);
  checkLineEnds(source, file);
  const json = parse(source, file);
  const golden = shape(json, file);
  if (golden.lesson !== lesson) {
    const wrong = `another lesson's file: got '${golden.lesson}'; '${lesson}' is needed`;
    throw wrongAt(file, 'shape', json.placeOf('lesson'), wrong);
  }
  checkLayout(source, goldenText(golden), file);
  return golden;
}

/** What a text keeps of its recording; undefined where it isn't what recording writes. */
export function recordedIn(source: string): Recorded | undefined {
  const [, after = ''] = source.split('\n  "recorded": ');
  const [kept] = after.split(',\n  "schema": ');
  try {
    return recorded({ value: readJson(kept).value, at: 'recorded' });
  } catch (error) {
    if (error instanceof JsonError || error instanceof PartError) return undefined;
    throw error;
  }
}

function wrongAt(
  file: string,
  kind: ProblemKind,
  place: Place | undefined,
  message: string,
): GoldenError {
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  return new GoldenError({
    kind,
    file,
    ...(place && { place }),
    message: `${where}: ${message}`,
    changed: ['file'],
  });
}

function checkMarkers(source: string, file: string): void {
  const lines = source.split('\n');
  const i = lines.findIndex((line) => /^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/.test(line));
  if (i === -1) return;
  const wrong = `a merge marker: got '${lines[i].slice(0, 7)}'; take one side of the merge whole`;
  throw wrongAt(file, 'merge-marker', { line: i + 1, column: 1 }, wrong);
}

function checkLineEnds(source: string, file: string): void {
  const at = source.indexOf('\r');
  if (at === -1) return;
  const place = {
    line: source.slice(0, at).split('\n').length,
    column: at - source.lastIndexOf('\n', at),
  };
  const wrong = 'wrong line ends: got CR or CRLF; LF is needed, which .gitattributes sees to';
  throw wrongAt(file, 'line-ends', place, wrong);
}

function parse(source: string, file: string): JsonText {
  try {
    return readJson(source);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw wrongAt(file, 'not-json', error.place, `not JSON: ${error.message}`);
  }
}

function shape({ value, placeOf }: JsonText, file: string): GoldenFile {
  const whole = { value, at: '' };
  try {
    const given = new Map(entries(whole)).get('schema');
    const version = given ? wholeNumber(given) : schema;
    if (version === schema) return samePrograms(goldenFile(whole), whole);
    const kind = version > schema ? 'newer-schema' : 'older-schema';
    const wrong = `unknown schema version: got ${version}; ${schema} is needed`;
    throw wrongAt(file, kind, placeOf('schema'), wrong);
  } catch (error) {
    if (!(error instanceof PartError)) throw error;
    throw wrongAt(file, 'shape', placeOf(error.at), error.message);
  }
}

/** Whether the same programs stand in each part of a file. */
function samePrograms(file: GoldenFile, whole: Part): GoldenFile {
  const readers = Object.fromEntries(Object.keys(file.programs).map((slug) => [slug, () => null]));
  for (const [key, part] of entries(whole)) {
    if (key === 'lossDigests' || key === 'settings') object(readers)(part);
  }
  return file;
}

function checkLayout(source: string, expected: string, file: string): void {
  if (source === expected) return;
  const [lines, wanted] = [source.split('\n'), expected.split('\n')];
  const i = lines.findIndex((line, n) => line !== wanted[n]);
  const line = i === -1 ? lines.length : i;
  const wrong = `edited by hand: got ${lineText(lines[line])}; recording writes ${lineText(wanted[line])}`;
  throw wrongAt(file, 'layout', { line: line + 1, column: 1 }, wrong);
}

function lineText(line: string | undefined): string {
  if (line === undefined) return 'the end';
  return line.trim() === '' ? 'an empty line' : clipped(line.trim().replace(/,$/, ''));
}

const digest = text(/^sha256:[0-9a-f]{64}$/, 'sha256: and 64 digits 0-9 a-f');

const setting: Reader<number | string> = (part) =>
  typeof part.value === 'string' ? text()(part) : number(part);

const seed: Reader<Seed> = (part) => {
  if (part.value === null) return null;
  return Array.isArray(part.value) ? list(wholeNumber)(part) : wholeNumber(part);
};

const layers = list(record(parameter));

/** A loss may be missing at epoch 0 only. */
const checkpoint: Reader<GoldenCheckpoint> = (part) => {
  const found = new Map(entries(part));
  return found.get('epoch')?.value === 0 && !found.has('loss')
    ? object({ epoch: wholeNumber, parameters: layers })(part)
    : object({ epoch: wholeNumber, loss: number, parameters: layers })(part);
};

const program = object<GoldenProgram>({
  checkpoints: ascending,
  epochs: wholeNumber,
  lossDigest: digest,
  seed,
});

const recorded = object<Recorded>({
  reason: text(reasonForm, 'one line of words, of at most 200 characters,'),
  versions: record(text()),
});

const goldenFile = object<GoldenFile>({
  lesson: text(),
  lossDigests: record(record(digest)),
  programs: record(program),
  recorded,
  schema: () => schema,
  settings: record(record(setting)),
});

function ascending(part: Part): GoldenCheckpoint[] {
  const checkpoints = list(checkpoint)(part);
  const late = checkpoints.findIndex(({ epoch }, i) => i > 0 && epoch <= checkpoints[i - 1].epoch);
  if (late === -1 && checkpoints.length > 0) return checkpoints;
  throw new PartError(
    items(part)[late] ?? part,
    `checkpoints out of order: got ${late === -1 ? 'none' : `epoch ${checkpoints[late].epoch} after ${checkpoints[late - 1].epoch}`}; each epoch stands once, in order`,
  );
}

function parameter(part: Part): GoldenParameter {
  if (!Array.isArray(part.value)) return large(part);
  const rows = items(part);
  if (!Array.isArray(rows[0]?.value)) return rows.map(number);
  const values = list(list(number))(part);
  const odd = values.findIndex((row) => row.length !== values[0].length);
  if (odd === -1) return values;
  throw new PartError(
    rows[odd],
    `rows of different lengths: got ${values[odd].length} numbers; ${values[0].length} are needed, as in the first row`,
  );
}

function large(part: Part): LargeParameter {
  if (part.value === null || typeof part.value !== 'object') throw wrongKind(part, 'a list');
  const found = object<LargeParameter>({
    digest,
    samples: list(sample),
    shape: list(wholeNumber),
  })(part);
  const size = found.shape.reduce((a, b) => a * b, 1);
  if (found.shape.length > 2 || size <= mostNumbers) {
    throw new PartError(
      part,
      `not a large shape: got ${found.shape.join('x')}; more than ${mostNumbers} numbers in a row or a matrix are needed`,
    );
  }
  const [places, wanted] = [found.samples.map(([index]) => index), sampleIndices(size)];
  if (String(places) === String(wanted)) return found;
  throw new PartError(
    part,
    `samples elsewhere: got places ${clipped(places.join(', '))}; ${wanted.join(', ')} are needed`,
  );
}

function sample(part: Part): [index: number, value: number] {
  const [index = part, value = part] = items(part);
  return [wholeNumber(index), number(value)];
}
