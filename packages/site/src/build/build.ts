import { lessons } from '@retrace/catalogue';
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
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { type Rows, rowsComputed, rowsSoFar } from '../lab/rows.ts';
import { BitsPage } from '../pages/bits-page.tsx';
import type { Assets } from '../pages/layout.tsx';
import { LessonPage } from '../pages/lesson-page.tsx';
import { NumbersDifferPage } from '../pages/numbers-differ-page.tsx';
import { SheetPage } from '../pages/sheet-page.tsx';
import { StartPage } from '../pages/start-page.tsx';
import {
  documentOf,
  pictureFolder,
  type Sizes,
  sourceOf,
  sourcePage,
  Sources,
} from './documents.ts';
import { exercisesOf } from './exercise-texts.ts';
import { addressOf, languages, relativeLink } from './links.ts';
import { absolute, readText } from './repository.ts';
import { buildScripts } from './scripts.ts';
import { serviceWorker } from './service-worker.ts';

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
  for (const lesson of lessons) {
    const runs = lesson.programs.map((program) => ({ program, run: runOf(program) }));
    for (const language of languages) {
      for (const { program, run } of runs) {
        for (const { name, svg } of drawPictures(lesson, program, run, language)) {
          const path = `${pictureFolder(language, lesson.slug)}${name}.svg`;
          sizes.set(path, /width="(\d+)" height="(\d+)"/.exec(svg)?.slice(1) ?? []);
          write(path, svg);
        }
      }
      const results = runs.map(({ program, run }) => ({
        title: program.title[language],
        trains: program.kind === 'training',
        rows: rowsOf(program, run, language),
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
  }
  for (const language of languages) {
    writePage(language, '', startPage(language, assets));
    writePage(language, 'bits/', BitsPage({ language, assets, lessons: digests() }));
    writePage(language, 'numbers-differ/', NumbersDifferPage({ language, assets, lessons }));
  }
  for (let next = wanted.next(); next; next = wanted.next()) {
    writePage(next.language, sourcePage(next.path), sourceOf(next, assets, wanted));
  }
  for (const { slug } of lessons) {
    mkdirSync(join(out, 'golden'), { recursive: true });
    copyFileSync(absolute(`golden/${slug}.json`), join(out, 'golden', `${slug}.json`));
  }
  copyFileSync(fileURLToPath(new URL('serve.mjs', import.meta.url)), join(out, 'serve.mjs'));
  write('sw.js', serviceWorker(out));
}

/** A training is run once, and shown in both languages. */
function runOf(program: Program): Run | undefined {
  if (program.kind === 'calculation') return undefined;
  return startRun(program, { checkpoints: pictureStops(program.pictures, program.epochs) });
}

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
