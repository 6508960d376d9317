import {
  type Command,
  count,
  parseOptions,
  replaceFile,
  speakerFor,
  type Translated,
  UsageError,
  withHelp,
} from '@retrace/terminal';
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documents } from './documents.ts';
import { formatted } from './format.ts';
import { readDocument } from './markdown.ts';
import { refill } from './refill.ts';
import { rememberedOutputs } from './run-shown.ts';
import {
  isBegun,
  lineMissing,
  type Output,
  type ShownOutput,
  shownOutputs,
  timeless,
} from './shown-output.ts';

const help = {
  en: `pnpm run docs:update              runs what the documents show, and writes what
                                  it prints
pnpm run docs:update README.md    in one document, or several

  --lang zh    in Chinese; en: in English; else as your system is set
`,
  zh: `pnpm run docs:update              运行文档里的命令，把输出写进文档
pnpm run docs:update README.md    只处理指定的文档，可写多个

  --lang zh    用中文；en：用英文；不写则按系统语言
`,
};

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** `pnpm run docs:update`. Exit code 1 if an output has changed so much that somebody has to choose. */
export const docsUpdate: Command = withHelp(help, (...typed) =>
  updateDocuments(repository, ...typed),
);

/** The same in any repository. */
export async function updateDocuments(
  root: string,
  ...[args, { stdout, stderr, env }]: Parameters<Command>
): Promise<number> {
  const { values, positionals } = parseOptions(args, { lang: { type: 'string' } });
  const { language, say } = speakerFor(values.lang, { env });
  const known = documents(root);
  const named = positionals.map((path) => relative(root, resolve(root, path)));
  const stranger = named.find((path) => !known.includes(path));
  if (stranger !== undefined) {
    const isThere = existsSync(root + stranger);
    throw new UsageError({
      en: `${stranger} ${isThere ? 'is no document that shows outputs' : 'is not there'}; choose from ${known.join(', ')}`,
      zh: `${isThere ? `${stranger} 里没有要更新的输出` : `没有 ${stranger}`}；可选：${known.join(', ')}`,
    });
  }
  const chosen = named.length > 0 ? named : known;
  const left: string[] = [];
  const changed: string[] = [];
  const ask = rememberedOutputs((typed) => stderr.write(`  ${typed}\n`));
  for (const path of chosen) {
    stderr.write(`${path}\n`);
    const before = readFileSync(root + path, 'utf8');
    // oxlint-disable-next-line eslint/no-await-in-loop -- what is done by now is written, and told
    const { text, open } = await updated(before, ask);
    const [{ text: after }] = formatted([{ path, text }], root);
    if (after !== before) {
      replaceFile(root + path, after);
      changed.push(path);
    }
    left.push(
      ...open.map(
        ({ shown: { typed, code }, why }) =>
          `${say('by hand: ', '请手工修改：')}${path}:${code.line}: \`${typed}\`${say(': ', '：')}${why[language]}`,
      ),
    );
  }
  stdout.write(
    [
      ...changed.map((path) => say(`written: ${path}`, `已更新：${path}`)),
      ...left,
      say(
        `${count(chosen.length, 'document')}, ${changed.length} changed`,
        `${chosen.length} 份文档，${changed.length} 份有改动`,
      ),
      '',
    ].join('\n'),
  );
  return left.length === 0 ? 0 : 1;
}

/** An output that somebody has to look at. */
interface Open {
  readonly shown: ShownOutput;
  readonly why: Translated;
}

/** The document with each output that has changed as it is now, but for those still open. */
async function updated(
  before: string,
  ask: (shown: ShownOutput) => Promise<Output>,
): Promise<{ text: string; open: Open[] }> {
  const original = before.replaceAll('\r\n', '\n');
  let text = original;
  const open: Open[] = [];
  // From the end, so that what is written does not move what is still to be.
  const all = shownOutputs(readDocument(original));
  const outputs = await Promise.all(all.map(ask));
  for (const [i, shown] of [...all.entries()].toReversed()) {
    const { lines, code } = shown;
    const output = outputs[i];
    if ('why' in output) {
      const { why, fix } = output;
      open.unshift({
        shown,
        why: { en: `${why.en}; ${fix.en}`, zh: `${why.zh}；${fix.zh}` },
      });
      continue;
    }
    if (isBegun(shown, output.lines) || lineMissing(lines, output.lines) === undefined) continue;
    const refilled = code.plain ? refill(lines, output.lines) : undefined;
    if (!refilled) {
      const why = code.plain
        ? {
            en: 'nothing that it prints is like what is shown; choose its lines',
            zh: '现在的输出和文档里的完全不同；请自己选取要显示的行',
          }
        : {
            en: 'its block stands in a quotation, or between tabs; write its lines',
            zh: '代码块在引用里，或用了制表符缩进；请自己写入输出',
          };
      open.unshift({ shown, why });
      continue;
    }
    const block = original.slice(code.start, code.end).split('\n');
    const indent = /^ */.exec(block[1])?.[0] ?? '';
    const inside = refilled
      .map((line) => lines.find((other) => timeless(other) === timeless(line)) ?? line)
      .map((line) => (line === '' ? '' : indent + line));
    const filled = [...block.slice(0, 2), ...inside, ...block.slice(-1)].join('\n');
    text = text.slice(0, code.start) + filled + text.slice(code.end);
  }
  return { text, open };
}
