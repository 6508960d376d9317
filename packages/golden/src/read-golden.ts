import { goldenPath } from './folder.ts';
import { type GoldenFile, goldenText } from './golden-file.ts';
import { clipped } from './name.ts';
import { parseGolden, SchemaError } from './parse.ts';
import { PartError } from './part.ts';
import { GoldenError, type Problem, recordCommand } from './problem.ts';
import { readBytes } from './read-bytes.ts';
import { JsonError, type JsonText, type Place, readJson } from './read-json.ts';

/**
 * The golden file of a lesson, read strictly: it is exactly what recording writes, or an error says
 * where it is not.
 *
 * @throws {GoldenError} if it is missing or anything else
 */
export function readGolden(lesson: string, folder: string): GoldenFile {
  const path = goldenPath(lesson, folder);
  const file = `golden/${lesson}.json`;
  const bytes = readBytes(path, file);
  if (!bytes) {
    throw new GoldenError({
      kind: 'missing-file',
      file,
      message: `${file}: missing: the lesson '${lesson}' has no golden file; restore or record it`,
      mend: [`git restore ${file}`, recordCommand(lesson)],
    });
  }
  const text = decode(bytes, file);
  checkMarkers(text, file);
  checkLineEnds(text, file);
  const json = parse(text, file);
  const golden = shape(json, file, lesson);
  if (golden.lesson !== lesson) {
    throw wrong(
      file,
      'shape',
      json.placeOf('lesson'),
      `another lesson's file: got '${golden.lesson}'; '${lesson}' is needed`,
    );
  }
  checkLayout(text, goldenText(golden), file);
  return golden;
}

function wrong(
  file: string,
  kind: Problem['kind'],
  place: Place | undefined,
  message: string,
  ...mend: readonly string[]
): GoldenError {
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  return new GoldenError({
    kind,
    file,
    line: place?.line,
    column: place?.column,
    message: `${where}: ${message}`,
    mend: mend.length > 0 ? mend : [`git restore ${file}`],
  });
}

function decode(bytes: Buffer, file: string): string {
  const text = bytes.toString('utf8');
  // Bytes that are no UTF-8 come out as U+FFFD, and go back as other bytes.
  if (!Buffer.from(text).equals(bytes)) {
    throw wrong(
      file,
      'not-text',
      undefined,
      'not text: got bytes that are not UTF-8; a text is needed',
    );
  }
  return text;
}

function checkMarkers(text: string, file: string): void {
  const lines = text.split('\n');
  const i = lines.findIndex((line) => /^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/.test(line));
  if (i === -1) return;
  throw wrong(
    file,
    'merge-marker',
    { line: i + 1, column: 1 },
    `a merge marker: got '${lines[i].slice(0, 7)}'; take one side of the merge whole`,
    `git checkout --ours ${file}`,
    `git checkout --theirs ${file}`,
  );
}

function checkLineEnds(text: string, file: string): void {
  const at = text.indexOf('\r');
  if (at === -1) return;
  const line = text.slice(0, at).split('\n').length;
  throw wrong(
    file,
    'line-ends',
    { line, column: at - text.lastIndexOf('\n', at) },
    'wrong line ends: got CR or CRLF; LF is needed, which .gitattributes sees to',
  );
}

function parse(text: string, file: string): JsonText {
  try {
    return readJson(text);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw wrong(file, 'not-json', error.place, `not JSON: ${error.message}`);
  }
}

function shape(json: JsonText, file: string, lesson: string): GoldenFile {
  try {
    return parseGolden({ value: json.value, at: '' });
  } catch (error) {
    if (!(error instanceof PartError)) throw error;
    const place = json.placeOf(error.at);
    if (!(error instanceof SchemaError)) throw wrong(file, 'shape', place, error.message);
    throw error.isNewer
      ? wrong(file, 'newer-schema', place, error.message, 'git pull')
      : wrong(file, 'older-schema', place, error.message, recordCommand(lesson));
  }
}

function checkLayout(text: string, expected: string, file: string): void {
  if (text === expected) return;
  const [lines, wanted] = [text.split('\n'), expected.split('\n')];
  const i = lines.findIndex((line, n) => line !== wanted[n]);
  const line = i === -1 ? lines.length : i;
  throw wrong(
    file,
    'layout',
    { line: line + 1, column: 1 },
    `edited by hand: got ${lineText(lines[line])}; recording writes ${lineText(wanted[line])}`,
  );
}

function lineText(line: string | undefined): string {
  if (line === undefined) return 'the end';
  return line.trim() === '' ? 'an empty line' : clipped(line.trim().replace(/,$/, ''));
}
