import type { Text } from '@retrace/lesson';
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
import { at, GoldenError, joined, type Place, type ProblemKind } from './problem.ts';
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
    const wrong = {
      en: `another lesson's file: got '${golden.lesson}'; '${lesson}' is needed`,
      zh: `是另一课的文件：得到 '${golden.lesson}'；需要 '${lesson}'`,
    };
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
  wrong: Text,
): GoldenError {
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  return new GoldenError({
    kind,
    file,
    ...(place && { place }),
    says: at(where, wrong),
    changed: ['file'],
  });
}

function checkMarkers(source: string, file: string): void {
  const lines = source.split('\n');
  const i = lines.findIndex((line) => /^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/.test(line));
  if (i === -1) return;
  const got = lines[i].slice(0, 7);
  const wrong = {
    en: `a merge marker: got '${got}'; take one side of the merge whole`,
    zh: `有合并标记：得到 '${got}'；请整个采用其中一边`,
  };
  throw wrongAt(file, 'merge-marker', { line: i + 1, column: 1 }, wrong);
}

function checkLineEnds(source: string, file: string): void {
  const first = source.indexOf('\r');
  if (first === -1) return;
  const place = {
    line: source.slice(0, first).split('\n').length,
    column: first - source.lastIndexOf('\n', first),
  };
  const wrong = {
    en: 'wrong line ends: got CR or CRLF; LF is needed, which .gitattributes sees to',
    zh: '换行符不对：得到 CR 或 CRLF；需要 LF，.gitattributes 会保证这一点',
  };
  throw wrongAt(file, 'line-ends', place, wrong);
}

function parse(source: string, file: string): JsonText {
  try {
    return readJson(source);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw wrongAt(file, 'not-json', error.place, {
      en: `not JSON: ${error.says.en}`,
      zh: `不是 JSON：${error.says.zh}`,
    });
  }
}

function shape({ value, placeOf }: JsonText, file: string): GoldenFile {
  const whole = { value, at: '' };
  try {
    const given = new Map(entries(whole)).get('schema');
    const version = given ? wholeNumber(given) : schema;
    if (version === schema) return samePrograms(goldenFile(whole), whole);
    const kind = version > schema ? 'newer-schema' : 'older-schema';
    const wrong = {
      en: `unknown schema version: got ${version}; ${schema} is needed`,
      zh: `不认识的格式版本：得到 ${version}；需要 ${schema}`,
    };
    throw wrongAt(file, kind, placeOf('schema'), wrong);
  } catch (error) {
    if (!(error instanceof PartError)) throw error;
    throw wrongAt(file, 'shape', placeOf(error.at), error.says);
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
  const [got, need] = [lineText(lines[line]), lineText(wanted[line])];
  const wrong = {
    en: `edited by hand: got ${got.en}; recording writes ${need.en}`,
    zh: `被手工改过：${joined('得到', got.zh)}；${joined('记录时写的是', need.zh)}`,
  };
  throw wrongAt(file, 'layout', { line: line + 1, column: 1 }, wrong);
}

function lineText(line: string | undefined): Text {
  if (line === undefined) return { en: 'the end', zh: '结尾' };
  return line.trim() === ''
    ? { en: 'an empty line', zh: '一个空行' }
    : clipped(line.trim().replace(/,$/, ''));
}

const digest = text(/^sha256:[0-9a-f]{64}$/, {
  en: 'sha256: and 64 digits 0-9 a-f',
  zh: 'sha256: 和 64 个 0-9 a-f 的数字',
});

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
  reason: text(reasonForm, {
    en: 'one line of words, of at most 200 characters,',
    zh: '一行文字，最多 200 个字符',
  }),
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
  const [before, after] = [checkpoints[late - 1]?.epoch, checkpoints[late]?.epoch];
  const got =
    late === -1
      ? { en: 'none', zh: '一个也没有' }
      : { en: `epoch ${after} after ${before}`, zh: `第 ${before} 轮之后是第 ${after} 轮` };
  throw new PartError(items(part)[late] ?? part, {
    en: `checkpoints out of order: got ${got.en}; each epoch stands once, in order`,
    zh: `检查点次序不对：${got.zh}；每一轮按次序只出现一次`,
  });
}

function parameter(part: Part): GoldenParameter {
  if (!Array.isArray(part.value)) return large(part);
  const rows = items(part);
  if (!Array.isArray(rows[0]?.value)) return rows.map(number);
  const values = list(list(number))(part);
  const odd = values.findIndex((row) => row.length !== values[0].length);
  if (odd === -1) return values;
  const [got, need] = [values[odd].length, values[0].length];
  throw new PartError(rows[odd], {
    en: `rows of different lengths: got ${got} numbers; ${need} are needed, as in the first row`,
    zh: `各行长度不同：得到 ${got} 个数；应与第一行一样，需要 ${need} 个`,
  });
}

/** What is kept of many numbers. */
export function large(part: Part): LargeParameter {
  if (part.value === null || typeof part.value !== 'object') {
    throw wrongKind(part, { en: 'a list', zh: '一个列表' });
  }
  const found = object<LargeParameter>({
    digest,
    samples: list(sample),
    shape: list(wholeNumber),
  })(part);
  const size = found.shape.reduce((a, b) => a * b, 1);
  if (found.shape.length > 2 || size <= mostNumbers) {
    const got = found.shape.join('x');
    throw new PartError(part, {
      en: `not a large shape: got ${got}; more than ${mostNumbers} numbers in a row or a matrix are needed`,
      zh: `形状不够大：得到 ${got}；一行或一个矩阵里需要多于 ${mostNumbers} 个数`,
    });
  }
  const [places, wanted] = [found.samples.map(([index]) => index), sampleIndices(size)];
  if (String(places) === String(wanted)) return found;
  const got = clipped(places.join(', '));
  throw new PartError(part, {
    en: `samples elsewhere: got places ${got.en}; ${wanted.join(', ')} are needed`,
    zh: `抽样的位置不对：得到 ${got.zh}；需要 ${wanted.join(', ')}`,
  });
}

function sample(part: Part): [index: number, value: number] {
  const [index = part, value = part] = items(part);
  return [wholeNumber(index), number(value)];
}
