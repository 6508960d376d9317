import { lessons } from '@retrace/catalogue';
import type { Check } from '@retrace/exercise';
import { taskOf } from '@retrace/exercise';
import { exercisesIn, loadCheck } from '@retrace/exercise/files';
import {
  type Language,
  type Lesson,
  measure,
  pictureStops,
  type Program,
  type Run,
  startRun,
} from '@retrace/lesson';
import { drawPictures } from '@retrace/plot';
import { toHtml } from 'hast-util-to-html';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { rowsComputed, type Rows, rowsSoFar } from '../lab/rows.ts';
import { BitsPage } from '../pages/bits-page.tsx';
import type { Assets } from '../pages/layout.tsx';
import { type ExerciseText, LessonPage } from '../pages/lesson-page.tsx';
import { DocumentPage, FolderPage, NumbersDifferPage, SourcePage } from '../pages/plain-pages.tsx';
import { SheetPage } from '../pages/sheet-page.tsx';
import { StartPage } from '../pages/start-page.tsx';
import { speaking } from '../words.ts';
import { hashOfCommand } from './command.ts';
import { highlight } from './highlight.ts';
import { addressOf, languages, relativeLink, targetOf } from './links.ts';
import { type Document, readDocument } from './markdown.ts';
import { absolute, kindOf, namesIn, readText } from './repository.ts';
import { buildScripts } from './scripts.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** Writes the whole site into a folder. The same sources give the same bytes. */
export async function build(out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const assets = await buildScripts(out);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  };
  const writePage = (language: Language, page: string, node: VNode): void =>
    write(
      `${addressOf(language, page)}index.html`,
      `<!doctype html>\n${renderToStaticMarkup(node)}\n`,
    );

  const known = new Map(
    await Promise.all(
      languages.flatMap((language) =>
        lessons.map(
          async (lesson) =>
            [`${language} ${lesson.slug}`, await exercisesOf(lesson, language)] as const,
        ),
      ),
    ),
  );
  const wanted = new Sources();
  const sizes: Sizes = new Map();
  for (const language of languages) {
    for (const lesson of lessons) {
      const runs = new Map<Program, Run>();
      for (const program of lesson.programs) {
        const run =
          program.kind === 'training'
            ? startRun(program, { checkpoints: pictureStops(program.pictures, program.epochs) })
            : undefined;
        if (run) runs.set(program, run);
        for (const { name, svg } of drawPictures(lesson, program, run, language)) {
          const path = `${pictureFolder(language, lesson.slug)}${name}.svg`;
          sizes.set(path, /width="(\d+)" height="(\d+)"/.exec(svg)?.slice(1) ?? []);
          write(path, svg);
        }
      }
      const results = lesson.programs.map((program) => ({
        title: program.title[language],
        rows: rowsOf(program, runs.get(program), language),
      }));
      const exercises = known.get(`${language} ${lesson.slug}`) ?? [];
      const page = `${lesson.slug}/`;
      const document = documentOf(
        `examples/${lesson.slug}/README${language === 'zh' ? '.zh-CN' : ''}.md`,
        { language, page, lesson, wanted, sizes },
      );
      const first = firstOf(lesson);
      writePage(
        language,
        page,
        LessonPage({ language, lesson, document, assets, results, exercises, first }),
      );
      writePage(
        language,
        `${page}sheet/`,
        SheetPage({ language, lesson, assets, results, exercises }),
      );
    }
    writePage(language, '', startPage(language, assets));
    writePage(language, 'bits/', BitsPage({ language, assets, lessons: digests() }));
    writePage(language, 'numbers-differ/', NumbersDifferPage({ language, assets }));
  }
  for (let next = wanted.next(); next; next = wanted.next()) {
    writePage(next.language, sourcePage(next.path), sourceOf(next, assets, wanted));
  }
  for (const { slug } of lessons) {
    mkdirSync(join(out, 'golden'), { recursive: true });
    copyFileSync(absolute(`golden/${slug}.json`), join(out, 'golden', `${slug}.json`));
  }
  copyFileSync(join(here, 'serve.mjs'), join(out, 'serve.mjs'));
  write('sw.js', serviceWorker(out));
}

/** Which files of the repository are to be shown, in which language. Each is shown once. */
class Sources {
  readonly #waiting: { readonly language: Language; readonly path: string }[] = [];
  readonly #seen = new Set<string>();

  add(language: Language, path: string): void {
    const key = `${language} ${path}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#waiting.push({ language, path });
  }

  next(): { readonly language: Language; readonly path: string } | undefined {
    return this.#waiting.shift();
  }
}

const pictureFolder = (language: Language, slug: string): string => `pictures/${language}/${slug}/`;
const sourcePage = (path: string): string => `source/${path}/`;

function rowsOf(program: Program, run: Run | undefined, language: Language): Rows {
  if (program.kind === 'calculation') return rowsComputed(program, language);
  measure(program, run); // trains as far as it asks
  return rowsSoFar(program, run, program.epochs, language);
}

/** How much a program has to show: a plane before any other picture, and then a long training. */
function weight(program: Program): number {
  if (program.kind === 'calculation') return -1;
  const hasPlane = program.pictures.some(({ kind }) => kind === 'decision-surface');
  return program.epochs + (hasPlane ? 2e9 : program.pictures.length > 0 ? 1e9 : 0);
}

/** The program that is open first. */
function firstOf({ programs }: Lesson): string {
  return programs.reduce((best, each) => (weight(each) > weight(best) ? each : best)).slug;
}

/** Width and height of each picture, by its path from the root of the site. */
type Sizes = Map<string, readonly string[]>;

interface Setting {
  readonly language: Language;
  readonly page: string;
  readonly lesson?: Lesson;
  readonly wanted: Sources;
  readonly sizes?: Sizes;
}

function documentOf(path: string, { language, page, lesson, wanted, sizes }: Setting): Document {
  const say = speaking(language);
  const from = addressOf(language, page);
  // The way to the same text in the other language is in the header.
  const text = readText(path).replace(/^\[(?:简体中文|English)\]\(README[^)]*\)(?: · )?/m, '');
  return readDocument(text, {
    link(href) {
      const target = targetOf(href, path);
      if (target.kind === 'outside') return target.href;
      if (target.kind === 'here') return target.hash;
      if (target.kind === 'page') {
        return relativeLink(from, addressOf(target.language, target.page)) + target.hash;
      }
      wanted.add(language, target.path);
      return relativeLink(from, addressOf(language, sourcePage(target.path)));
    },
    picture(src) {
      const file = `${pictureFolder(language, lesson?.slug ?? '')}${posix.basename(src)}`;
      const [width, height] = sizes?.get(file) ?? [];
      if (height === undefined) {
        throw new Error(`site: no picture: got ${src} in ${path}; a program must draw it`);
      }
      return { src: relativeLink(from, file), width, height };
    },
    command: (line) => lesson && hashOfCommand(line, lesson),
    runItHere: say('runItHere'),
    scrollable: say('source'),
  });
}

function sourceOf(
  { language, path }: { readonly language: Language; readonly path: string },
  assets: Assets,
  wanted: Sources,
): VNode {
  const page = sourcePage(path);
  const props = { language, page, assets, path };
  const from = addressOf(language, page);
  const to = (target: string): string => {
    wanted.add(language, target);
    return relativeLink(from, addressOf(language, sourcePage(target)));
  };
  if (kindOf(path) === 'folder') {
    const entries = namesIn(path).map((name) => ({ name, href: to(`${path}/${name}`) }));
    return FolderPage({ ...props, entries });
  }
  if (path.endsWith('.md')) {
    return DocumentPage({ ...props, document: documentOf(path, { language, page, wanted }) });
  }
  const html = toHtml({ type: 'root', children: highlight(readText(path)) });
  return SourcePage({ ...props, html });
}

function exercisesOf(lesson: Lesson, language: Language): Promise<ExerciseText[]> {
  const files = exercisesIn(absolute(`examples/${lesson.slug}`));
  return Promise.all(
    files.map(async ({ number, name, check: path, original, solution }) => {
      const check: Check<unknown> = await loadCheck(path);
      const code = readFileSync(original, 'utf8').replaceAll('\r\n', '\n');
      return {
        number,
        name,
        title: check.title[language],
        task: taskOf(code, language),
        // The task stands above it, so its comments need not be there once more.
        code: code.replace(/^(?:\s*\/\*\*[^]*?\*\/)*\s*/, ''),
        solution: readFileSync(solution, 'utf8').replaceAll('\r\n', '\n'),
      };
    }),
  );
}

function startPage(language: Language, assets: Assets): VNode {
  const from = addressOf(language, '');
  const pictureOf = (lesson: Lesson): { src: string; alt: string } => {
    const program = lesson.programs.find(({ slug }) => slug === firstOf(lesson));
    const picture =
      program?.pictures.find(({ kind }) => kind === 'decision-surface') ??
      program?.pictures.find(({ kind }) => kind === 'network') ??
      program?.pictures[0];
    const name = `${program?.slug}-${picture?.name}.svg`;
    return {
      src: relativeLink(from, pictureFolder(language, lesson.slug) + name),
      alt: lesson.title[language],
    };
  };
  const shown = lessons.find(({ slug }) => slug === 'xor') ?? lessons[0];
  return StartPage({
    language,
    assets,
    lessons: lessons.map((lesson) => ({
      lesson,
      printed: lesson.programs.flatMap(({ printed }) => printed.flatMap((each) => each.printed))
        .length,
      claims: lesson.programs.flatMap(({ claims }): unknown[] => [...claims]).length,
      picture: pictureOf(lesson),
    })),
    live: { lesson: shown.slug, language, programs: [], first: firstOf(shown), small: true },
    poster: pictureOf(shown),
  });
}

function digests(): { lesson: Lesson; digests: { program: string; digest: string }[] }[] {
  return lessons.map((lesson) => {
    const golden: { programs: Record<string, { lossDigest: string }> } = JSON.parse(
      readText(`golden/${lesson.slug}.json`),
    );
    return {
      lesson,
      digests: Object.entries(golden.programs).map(([program, { lossDigest }]) => ({
        program,
        digest: lossDigest,
      })),
    };
  });
}

/** Keeps every file of the site, under a name that changes with any of their bytes. */
function serviceWorker(out: string): string {
  const files = filesIn(out, '').filter((path) => path !== 'serve.mjs');
  const hash = createHash('sha256');
  for (const path of files) hash.update(path).update(readFileSync(join(out, path)));
  const pages = files.map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
  return readFileSync(join(here, 'sw.js'), 'utf8')
    .replace("'VERSION'", JSON.stringify(hash.digest('hex').slice(0, 16)))
    .replace('[/* FILES */]', JSON.stringify(pages));
}

function filesIn(folder: string, prefix: string): string[] {
  return readdirSync(join(folder, prefix))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .flatMap((name) => {
      const path = prefix === '' ? name : `${prefix}/${name}`;
      return statSync(join(folder, path)).isDirectory() ? filesIn(folder, path) : [path];
    });
}
