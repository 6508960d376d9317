import type { Language, Lesson } from '@retrace/lesson';
import type { JSX } from 'preact';
import type { Document } from '../build/markdown.ts';
import type { LabProps } from '../lab/lab.tsx';
import type { Rows } from '../lab/rows.ts';
import { Results } from '../lab/results.tsx';
import { speaking } from '../words.ts';
import { type Assets, Data, Html, Layout } from './layout.tsx';

export interface ExerciseText {
  readonly number: number;
  readonly name: string;
  readonly title: string;
  readonly task: readonly string[];
  readonly code: string;
  readonly solution: string;
}

export interface LessonPageProps {
  readonly language: Language;
  readonly lesson: Lesson;
  readonly document: Document;
  readonly assets: Assets;
  /** What each program gave when the site was built. */
  readonly results: readonly { readonly title: string; readonly rows: Rows }[];
  readonly exercises: readonly ExerciseText[];
  readonly first: string;
}

/** A lesson: the idea, the training, and the rest of its text. */
export function LessonPage(props: LessonPageProps): JSX.Element {
  const { language, lesson, document, assets, results, exercises, first } = props;
  const say = speaking(language);
  const facts: LabProps = {
    lesson: lesson.slug,
    language,
    programs: lesson.programs.map(({ slug, title }) => ({ slug, title: title[language] })),
    first,
  };
  const [head, idea, ...rest] = document.sections;
  const last = rest[rest.length - 1];
  const cut = last.html.indexOf('<h3');
  const [before, after] =
    cut === -1 ? [last.html, ''] : [last.html.slice(0, cut), last.html.slice(cut)];
  return (
    <Layout
      language={language}
      page={`${lesson.slug}/`}
      lesson={lesson.slug}
      title={document.title}
      description={lesson.summary[language]}
      assets={assets}
      scripts={['lab', 'exercise']}
      hasLab
      wide
    >
      <article class="lesson">
        <div class="idea prose">
          <h1>{document.title}</h1>
          <Html class="about" html={head.html} />
          <p class="also">
            <a href="sheet/">{say('sheet')}</a>
          </p>
          <Html html={idea.html} />
        </div>
        <section class="lab" id="training" tabIndex={-1} aria-label={say('training')}>
          <div id="lab-root">
            <p class="faint">{say('needsScript')}</p>
            {results.map(({ title, rows }) => (
              <div key={title}>
                <h2 class="small">{title}</h2>
                <Results shown={rows} say={say} />
              </div>
            ))}
          </div>
          <Data id="lab-facts" value={facts} />
        </section>
        <div class="rest prose">
          {rest.slice(0, -1).map(({ id, html }) => (
            <Html key={id} html={html} />
          ))}
          <Html html={before} />
          {exercises.map((exercise) => (
            <Exercise
              key={exercise.name}
              lesson={lesson.slug}
              exercise={exercise}
              language={language}
            />
          ))}
          <Html html={after} />
        </div>
      </article>
    </Layout>
  );
}

function Exercise({
  lesson,
  exercise: { number, name, title, task, code, solution },
  language,
}: {
  lesson: string;
  exercise: ExerciseText;
  language: Language;
}): JSX.Element {
  const say = speaking(language);
  return (
    <section class="exercise" data-lesson={lesson} data-name={name} data-language={language}>
      <h3 id={`exercise-${number}`}>
        {number}. {title}
      </h3>
      {blocksOf(task).map((block, i) =>
        block.indented ? (
          <pre key={i} tabIndex={0}>
            {block.text}
          </pre>
        ) : (
          <p key={i}>{block.text}</p>
        ),
      )}
      <div class="exercise-place">
        <pre class="exercise-code" tabIndex={0}>
          <code>{code}</code>
        </pre>
      </div>
      <details class="fold">
        <summary>{say('solution')}</summary>
        <pre tabIndex={0}>
          <code>{solution}</code>
        </pre>
      </details>
    </section>
  );
}

/** Paragraphs, and what is indented in one piece, with its empty lines. */
function blocksOf(task: readonly string[]): { indented: boolean; text: string }[] {
  const blocks: { indented: boolean; text: string }[] = [];
  for (const line of task) {
    const last = blocks.at(-1);
    if (/^\s|^$/.test(line) && last?.indented) last.text += `\n${line.replace(/^ {4}/, '')}`;
    else if (line !== '') {
      const indented = /^\s/.test(line);
      blocks.push({ indented, text: indented ? line.replace(/^ {4}/, '') : line });
    }
  }
  return blocks.map(({ indented, text }) => ({ indented, text: text.trimEnd() }));
}
